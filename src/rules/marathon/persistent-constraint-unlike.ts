import { pathConstraints } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-constraint-unlike',
  severity: 'error',
  stage: 'conversion',
  since: '1.5.0',
  summary: 'A constraint of a persistent volume cannot have the operator `UNLIKE`.',
  rationale:
    'Marathon lets the operator pass when it checks the app and then fails with status 500, since its conversion knows `LIKE` only. Turn the expression around: `["path", "LIKE", "(?!/mnt/slow).*"]` takes all paths that do not begin with `/mnt/slow`.',
  references: ['marathon 1.11: raml/VolumeConversion.scala:207-219'],
  on: pathConstraints,
  check: ({ constraint, index, operator, pointer }) =>
    operator === 'UNLIKE' && {
      pointer: joinPointer(pointer, 1),
      message: 'unexpected constraint operator `UNLIKE`, expected `LIKE`',
      upstream: [{ text: `illegal volume constraint ${constraint.join(',')}`, status: 500 }],
      index,
    },
});

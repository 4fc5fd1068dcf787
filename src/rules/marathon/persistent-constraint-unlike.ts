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
    'Marathon accepts the operator when it checks the app, then fails with status 500, because only `LIKE` can be converted. Negate the expression: `["path", "LIKE", "(?!/mnt/slow).*"]` matches all paths that do not begin with `/mnt/slow`.',
  references: ['marathon 1.11: raml/VolumeConversion.scala:207-219'],
  on: pathConstraints,
  check: ({ constraint, index, operator, pointer }) =>
    operator === 'UNLIKE' && {
      pointer: joinPointer(pointer, 1),
      message: 'a persistent volume cannot have constraint operator `UNLIKE`; write `LIKE` and negate the expression',
      upstream: [{ text: `illegal volume constraint ${constraint.join(',')}`, status: 500 }],
      index,
    },
});

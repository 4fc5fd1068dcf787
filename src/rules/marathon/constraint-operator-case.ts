import { soundConstraints } from '../../systems/marathon/canonical/constraints.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/constraint-operator-case',
  stage: 'conversion',
  order: [0, 0],
  summary: 'The operator of a constraint must be written in capitals.',
  rationale:
    'Marathon checks the word in any case and then fails with status 500, since its conversion knows capitals only. Write `UNIQUE`, not `unique`.',
  references: ['marathon 1.11: raml/ConstraintConversion.scala:39'],
  on: soundConstraints,
  check: ({ constraint, operator, pointer }, _, index) =>
    constraint[1] !== operator && {
      pointer: `${pointer}/1`,
      message: `operator ${quote(String(constraint[1]))} of a constraint must be in capitals; write ${quote(operator)}`,
      upstream: [{ text: `illegal constraint specification ${constraint.join(',')}` }],
      index,
    },
});

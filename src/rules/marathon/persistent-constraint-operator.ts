import { pathConstraints } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** The operators of constraints that Marathon has elsewhere. */
const others = ['UNIQUE', 'CLUSTER', 'GROUP_BY', 'MAX_PER', 'IS'];

export const rule: Rule = defineRule({
  id: 'marathon/persistent-constraint-operator',
  severity: 'error',
  stage: 'raml',
  since: '1.4.0',
  summary: 'The operator of a constraint of a persistent volume must be `LIKE`.',
  rationale:
    'The path of a disk supports only the operators for regular expressions, in upper case. `UNLIKE` passes this check, but not a later one. Write `["path", "LIKE", "<regular expression>"]`.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:183-194'],
  on: pathConstraints,
  check: ({ operator, path, pointer }) =>
    operator !== 'LIKE' &&
    operator !== 'UNLIKE' && {
      pointer: joinPointer(pointer, 1),
      message: `a persistent volume cannot have constraint operator ${quote(operator)}; write \`LIKE\``,
      upstream: [
        {
          path,
          text: others.includes(operator)
            ? 'Operator must be one of LIKE, UNLIKE'
            : `unknown constraint operator ${operator}`,
        },
      ],
    },
});

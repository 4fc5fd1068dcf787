import { operators, placementConstraints } from '../../systems/marathon/canonical/constraints.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

/** What is wrong with the parts of a constraint, and what Marathon says of it. */
function faultOf(constraint: readonly string[]): readonly [message: string, text: string] | undefined {
  const [field, operator = ''] = constraint;
  if (constraint.length !== 2 && constraint.length !== 3)
    return [
      `a constraint has two or three parts, not ${constraint.length}; write the field, the operator and its value`,
      'Each constraint must have either 2 or 3 fields',
    ];
  if (field === '')
    return ['a constraint needs a field; write the name of an attribute', 'illegal constraint specification'];
  return operators.includes(operator.toUpperCase())
    ? undefined
    : [
        `unknown operator ${quote(operator)} of a constraint; use one of ${operators.map(quote).join(', ')}`,
        'operator must be one of the following UNIQUE, CLUSTER, GROUP_BY, LIKE, MAX_PER, UNLIKE or IS',
      ];
}

export const rule: Rule = appRule({
  id: 'marathon/constraint-shape',
  summary: 'A constraint is a field, an operator, and a value where the operator takes one.',
  rationale:
    'Such as `["hostname", "UNIQUE"]` or `["rack", "MAX_PER", "2"]`: the field is `hostname`, `@region`, `@zone` or an attribute of the agents.',
  references: ['marathon 1.11: api/v2/validation/SchedulingValidation.scala:149-163'],
  on: placementConstraints,
  check: ({ constraint, pointer }) => {
    const [message, text] = faultOf(constraint) ?? [];
    return (
      message !== undefined && text !== undefined && { pointer, message, upstream: [{ path: '/constraints', text }] }
    );
  },
});

import { volumeConstraints } from '../../systems/marathon/volumes.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-constraint-empty',
  severity: 'error',
  stage: 'raml',
  since: '1.4.0',
  summary: 'A constraint of a persistent volume must not be empty.',
  rationale:
    'A constraint is a list of a field, an operator and a value. Write `["path", "LIKE", "<regular expression>"]`, or remove it.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:180'],
  on: volumeConstraints,
  check: ({ constraint, path, pointer }) =>
    constraint.length === 0 && {
      pointer,
      message: 'constraint is empty; write `path`, an operator and a regular expression',
      upstream: [{ path, text: 'Missing field and operator' }],
    },
});

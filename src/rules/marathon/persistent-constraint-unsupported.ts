import { volumeConstraints } from '../../systems/marathon/volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-constraint-unsupported',
  severity: 'error',
  stage: 'raml',
  since: '1.4.0',
  summary: 'A constraint of a persistent volume must name `path`, an operator and a value.',
  rationale:
    'The constraints of a volume can only select disks by path. Host names and attributes belong in the `constraints` of the app. Write `["path", "LIKE", "<regular expression>"]`.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:195'],
  on: volumeConstraints,
  check: ({ constraint, path, pointer }) =>
    constraint.length > 0 &&
    (constraint[0] !== 'path' || constraint.length < 3) && {
      pointer,
      message: `unsupported constraint ${quote(constraint.join(','))}; write \`path\`, an operator and a regular expression`,
      upstream: [{ path, text: `Unsupported constraint ${constraint.join(',')}` }],
    },
});

import { emptyNameRule } from '../empty-name.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = emptyNameRule({
  id: 'marathon/secret-name-empty',
  field: 'secrets',
  item: 'a secret',
  because: 'Variables and volumes refer to a secret by its name.',
  holds: ({ marathon }) => marathon?.features?.includes('secrets') !== false,
  references: [
    'marathon 1.11: api/v2/validation/SecretValidation.scala:31',
    'marathon 1.11: api/v2/validation/AppValidation.scala:396',
  ],
});

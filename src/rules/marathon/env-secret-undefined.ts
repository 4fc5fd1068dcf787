import { secretVariables } from '../../systems/marathon/canonical/secret-references.ts';
import type { Rule } from '../rule.ts';
import { undefinedSecretRule } from '../undefined-secret.ts';

export const rule: Rule = undefinedSecretRule({
  id: 'marathon/env-secret-undefined',
  subject: 'a variable',
  on: secretVariables,
  pathOf: ({ name }) => `/env/${name}/secret`,
  text: 'references an undefined secret',
  references: ['marathon 1.11: api/v2/validation/SecretValidation.scala:20'],
});

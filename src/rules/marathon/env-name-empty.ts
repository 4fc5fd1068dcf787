import { emptyNameRule } from '../empty-name.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = emptyNameRule({
  id: 'marathon/env-name-empty',
  field: 'env',
  item: 'a variable',
  because: 'No process can have a variable without a name.',
  references: ['marathon 1.11: api/v2/validation/EnvVarValidation.scala:37'],
});

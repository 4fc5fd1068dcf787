import { plainVolumes } from '../../systems/marathon/external.ts';
import { externalFieldRule } from '../external-field.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = externalFieldRule({
  id: 'marathon/external-name-defined',
  fault: 'name-missing',
  volume: 'an external volume',
  field: 'name',
  rationale:
    'The storage provider finds the volume by its name alone, and Marathon has no default. Write the `name` that the volume has, or will get, at the provider.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:224'],
  on: plainVolumes,
  advice: 'add the name that its provider knows',
  answer: 'must not be empty',
});

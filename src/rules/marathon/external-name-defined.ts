import { plainVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/external-name-defined',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'An external volume needs a `name`.',
  rationale:
    'The name is all by which the storage provider finds the volume, and Marathon makes none up. Write the `name` that the volume has, or shall get, at the provider.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:224'],
  on: plainVolumes,
  check: ({ external, externalPointer, index }) =>
    typeof external.name !== 'string' && {
      pointer: joinPointer(externalPointer, 'name'),
      message: 'unexpected external volume without `name`, expected the name that its provider knows it by',
      upstream: [{ path: `${volumePath(index)}/external/name`, text: 'must not be empty' }],
    },
});

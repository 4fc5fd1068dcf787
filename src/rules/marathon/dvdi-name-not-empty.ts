import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-name-not-empty',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'The name of a dvdi volume must not be empty.',
  rationale:
    'Without a name the driver cannot find the volume. Marathon accepts any other text, even a blank, but the driver may accept less. Write the name that the volume has there.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:330'],
  on: dvdiVolumes,
  check: ({ external, externalPointer, index }) =>
    external.name === '' && {
      pointer: joinPointer(externalPointer, 'name'),
      message: 'name of the dvdi volume is empty; write the name that the volume driver knows',
      upstream: [{ path: `${volumePath(index)}/external/name`, text: 'must not be empty' }],
    },
});

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
  summary: 'The name of a dvdi volume must not be the empty string.',
  rationale:
    'The volume driver could not tell which volume is meant. Any other text will do for Marathon, even a blank, but what the driver accepts is narrower: write the name that the volume has there.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:330'],
  on: dvdiVolumes,
  check: ({ external, externalPointer, index }) =>
    external.name === '' && {
      pointer: joinPointer(externalPointer, 'name'),
      message: 'unexpected empty name of a dvdi volume, expected the name that the volume driver knows it by',
      upstream: [{ path: `${volumePath(index)}/external/name`, text: 'must not be empty' }],
    },
});

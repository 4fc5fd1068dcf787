import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-name-defined',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'A dvdi volume needs a `name`.',
  rationale:
    'The dvdi provider checks for the name once more, beside the check that holds for every provider, so Marathon answers twice. The volume driver is asked for the volume by this name: write it.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:330'],
  on: dvdiVolumes,
  check: ({ external, externalPointer, index }) =>
    typeof external.name !== 'string' && {
      pointer: joinPointer(externalPointer, 'name'),
      message: 'unexpected dvdi volume without `name`, expected the name that the volume driver knows it by',
      upstream: [{ path: `${volumePath(index)}/external/name`, text: 'not defined' }],
    },
});

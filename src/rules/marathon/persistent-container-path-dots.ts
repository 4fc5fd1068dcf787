import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { persistentVolumes } from '../../systems/marathon/volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/persistent-container-path-dots',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'The container path of a persistent volume must not be `.` or `..`.',
  rationale:
    'The volume would hide the sandbox, or the folder above it, from the task. Write the name of the folder in the sandbox at which the task should find the volume.',
  references: ['marathon 1.11: api/v2/validation/AppValidation.scala:207', 'marathon 1.11: state/Volume.scala:311'],
  on: persistentVolumes,
  check: ({ index, pointer, volume: { containerPath } }) =>
    (containerPath === '.' || containerPath === '..') && {
      pointer: joinPointer(pointer, 'containerPath'),
      message: `container path ${quote(containerPath)} would hide the sandbox; write the name of a folder`,
      upstream: [{ path: `${volumePath(index)}/containerPath`, text: 'can not be one of (.,..)' }],
    },
});

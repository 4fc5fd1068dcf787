import { answerTwice, dvdiVolumes } from '../../systems/marathon/external.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-container-path-dots',
  severity: 'error',
  stage: 'raml',
  since: '1.3.0',
  summary: 'The container path of a dvdi volume must not be `.` or `..`.',
  rationale:
    'The volume would hide the sandbox, or the folder above it, from the task. Marathon compares the whole path only, so `./data` and `../data` pass. Write the folder at which the task should find the volume.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:139,156,312,325'],
  on: dvdiVolumes,
  check: (volume) => {
    const { containerPath } = volume.volume;
    return (
      (containerPath === '.' || containerPath === '..') && {
        pointer: joinPointer(volume.pointer, 'containerPath'),
        message: `container path ${quote(containerPath)} would hide the sandbox; write the path of a folder`,
        upstream: answerTwice(volume, '/containerPath', 'can not be one of (.,..)'),
      }
    );
  },
});

import { answerTwice, dvdiVolumes } from '../../systems/marathon/external.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'marathon/dvdi-container-path-dots',
  needs: 'dvdi-volumes',
  severity: 'error',
  stage: 'raml',
  since: '1.1.0',
  summary: 'The container path of a dvdi volume must not be `.` or `..`.',
  rationale:
    'The volume would hide the sandbox, or what is above it, from the task. Marathon compares the whole path only: `./data` and `../data` pass, for good or ill. Write the folder at which the task shall see the volume.',
  references: ['marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala:139,156,312,325'],
  check: (workload) =>
    dvdiVolumes(workload)
      .filter(({ volume }) => volume.containerPath === '.' || volume.containerPath === '..')
      .map((external) => ({
        pointer: joinPointer(external.pointer, 'containerPath'),
        message: `unexpected container path ${quote(external.volume.containerPath)}, expected that of a folder`,
        upstream: answerTwice(external, '/containerPath', 'can not be one of (.,..)'),
      })),
};

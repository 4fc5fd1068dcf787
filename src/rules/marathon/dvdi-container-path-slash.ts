import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'marathon/dvdi-container-path-slash',
  needs: 'dvdi-volumes',
  severity: 'error',
  stage: 'app-definition',
  since: '1.3.0',
  until: '1.5.0',
  summary: 'Before Marathon 1.5.0 the container path of a dvdi volume in a MESOS container must be a single name.',
  rationale:
    'The rule was taken over from persistent volumes, whose path is a directory of the sandbox. Marathon 1.5.0 allows any path. Upgrade Marathon, or write one name without slashes.',
  references: ['marathon 1.4: core/externalvolume/impl/providers/DVDIProvider.scala (validMesosVolume)'],
  check: (workload) =>
    workload.containerizer === 'DOCKER'
      ? []
      : dvdiVolumes(workload)
          .filter(({ volume }) => volume.containerPath.includes('/'))
          .map(({ externalIndex, pointer, volume: { containerPath } }) => ({
            pointer: joinPointer(pointer, 'containerPath'),
            message: `unexpected container path ${quote(containerPath)}, allowed since Marathon 1.5.0; expected a name without slashes`,
            upstream: [
              {
                path: `${volumePath(externalIndex)}/containerPath`,
                text: "must fully match regular expression '^[^/]*$'",
              },
            ],
          })),
};

import { dvdiVolumes } from '../../systems/marathon/external.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/dvdi-container-path-slash',
  severity: 'error',
  stage: 'app-definition',
  since: '1.3.0',
  until: '1.5.0',
  summary: 'Before Marathon 1.5.0 the container path of a dvdi volume in a MESOS container must be a single name.',
  rationale:
    'Marathon applied the rule of persistent volumes, which are folders of the sandbox. Marathon 1.5.0 allows any path. Upgrade Marathon, or write a name without slashes.',
  references: ['marathon 1.4: core/externalvolume/impl/providers/DVDIProvider.scala (validMesosVolume)'],
  on: dvdiVolumes,
  check: ({ externalIndex, pointer, volume: { containerPath } }, { workload }) =>
    workload.containerizer !== 'DOCKER' &&
    containerPath.includes('/') && {
      pointer: joinPointer(pointer, 'containerPath'),
      message: `container path ${quote(containerPath)} cannot have slashes before Marathon 1.5.0; write a single name`,
      upstream: [
        {
          path: `${volumePath(externalIndex)}/containerPath`,
          text: "must fully match regular expression '^[^/]*$'",
        },
      ],
    },
});

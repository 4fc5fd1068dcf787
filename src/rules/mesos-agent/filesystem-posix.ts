import { mesosVolumesOf } from '../../systems/mesos/docker-volumes.ts';
import { refusesVolumes } from '../../systems/mesos/isolators.ts';
import { entriesOf } from '../../systems/mesos/sources.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/filesystem-posix',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.27.0',
  order: [0, 0],
  summary: 'An agent without `filesystem/linux` refuses every volume of a Mesos container.',
  rationale:
    'The isolator `filesystem/posix`, which an agent loads when it is told of no other for file systems, cannot mount anything and fails each task that has volumes. Add `filesystem/linux` to the isolation of the agents, or leave the volumes out.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/filesystem/posix.cpp:101-103 (prepare)',
    'mesos: src/slave/containerizer/mesos/containerizer.cpp:246-258 (the default isolator)',
  ],
  check: (workload, target) => {
    if (workload.containerizer === 'DOCKER' || !refusesVolumes(target)) return [];
    const [first] = [...entriesOf(workload), ...mesosVolumesOf(workload)];
    return first === undefined
      ? []
      : [
          {
            pointer: first.pointer,
            message:
              'unexpected volume on agents without `filesystem/linux`, which refuse every volume; expected none, or `filesystem/linux` in the isolation (`mesos.isolation` of the target)',
            upstream: [{ text: 'Volumes in ContainerInfo is not supported' }],
          },
        ];
  },
};

import { wordsOf } from '../../model/agent.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/docker-volume-needs-linux',
  severity: 'error',
  stage: 'agent-prepare',
  summary: 'The isolator `docker/volume` needs `filesystem/linux` beside it.',
  rationale:
    'An agent that is told of no isolator for file systems takes `filesystem/posix`, which refuses each container that has a volume before `docker/volume` is asked. Add `filesystem/linux` to `--isolation`.',
  references: [
    'mesos: docs/isolators/docker-volume.md (docker/volume has a dependency on filesystem/linux)',
    'mesos: src/slave/containerizer/mesos/containerizer.cpp:246-258 (the default isolator of file systems)',
    'mesos: src/slave/containerizer/mesos/isolators/filesystem/posix.cpp:101-103 (prepare)',
  ],
  checkAgent: (agent) => {
    const isolators = wordsOf(agent, 'isolation') ?? [];
    const volume = isolators.find(({ value }) => value === 'docker/volume');
    return volume === undefined || isolators.some(({ value }) => value === 'filesystem/linux')
      ? []
      : [
          {
            pointer: volume.pointer,
            message:
              'unexpected `docker/volume` without `filesystem/linux`, so that every container with a volume is refused; expected both in the isolation',
            upstream: [{ text: 'Volumes in ContainerInfo is not supported' }],
          },
        ];
  },
};

import { isolators } from '../../systems/mesos/agent/parts.ts';
import { together } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/docker-volume-needs-linux',
  severity: 'error',
  stage: 'agent-prepare',
  summary: 'The isolator `docker/volume` needs `filesystem/linux`.',
  rationale:
    'An agent without an isolator for file systems uses `filesystem/posix`, which refuses every container with a volume before it asks `docker/volume`. Add `filesystem/linux` to `--isolation`.',
  references: [
    'mesos: docs/isolators/docker-volume.md (docker/volume has a dependency on filesystem/linux)',
    'mesos: src/slave/containerizer/mesos/containerizer.cpp:246-258 (the default isolator of file systems)',
    'mesos: src/slave/containerizer/mesos/isolators/filesystem/posix.cpp:101-103 (prepare)',
  ],
  on: together(isolators),
  check: (words) => {
    const volume = words.find(({ value }) => value === 'docker/volume');
    return (
      volume !== undefined &&
      !words.some(({ value }) => value === 'filesystem/linux') && {
        pointer: volume.pointer,
        message:
          'without `filesystem/linux`, an agent with `docker/volume` refuses every container with a volume; add it to the isolation',
        upstream: [{ text: 'Volumes in ContainerInfo is not supported' }],
      }
    );
  },
});

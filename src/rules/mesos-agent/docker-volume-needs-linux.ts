import { isolators } from '../../systems/mesos/agent-parts.ts';
import { together } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
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
  on: together(isolators),
  check: (words) => {
    const volume = words.find(({ value }) => value === 'docker/volume');
    return (
      volume !== undefined &&
      !words.some(({ value }) => value === 'filesystem/linux') && {
        pointer: volume.pointer,
        message:
          'unexpected `docker/volume` without `filesystem/linux`, so that every container with a volume is refused; expected both in the isolation',
        upstream: [{ text: 'Volumes in ContainerInfo is not supported' }],
      }
    );
  },
});

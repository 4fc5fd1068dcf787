import { isolatedVolumes } from '../../systems/mesos/docker-volumes.ts';
import { isolatedEntries, refusesVolumes } from '../../systems/mesos/isolators.ts';
import { workloads } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/filesystem-posix',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.27.0',
  order: [0, 0],
  summary: 'An agent without `filesystem/linux` refuses every volume of a Mesos container.',
  rationale:
    'The isolator `filesystem/posix`, the default for file systems, cannot mount anything and fails each task with volumes. Add `filesystem/linux` to the isolation of the agents, or remove the volumes.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/filesystem/posix.cpp:101-103 (prepare)',
    'mesos: src/slave/containerizer/mesos/containerizer.cpp:246-258 (the default isolator)',
  ],
  on: workloads,
  check: (workload, { target }) => {
    if (workload.containerizer === 'DOCKER' || !refusesVolumes(target)) return undefined;
    const [first] = [...isolatedEntries.of(workload), ...isolatedVolumes.of(workload)];
    return (
      first !== undefined && {
        pointer: first.pointer,
        message:
          'agents without `filesystem/linux` refuse every volume; add it to the isolation (`mesos.isolation` of the target)',
        upstream: [{ text: 'Volumes in ContainerInfo is not supported' }],
      }
    );
  },
});

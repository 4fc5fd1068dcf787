import { refusesVolumes } from '../../systems/mesos/isolators.ts';
import { pathlessVolumes } from '../../systems/mesos/sources-before-1-0.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/host-path-required',
  severity: 'error',
  stage: 'agent-prepare',
  until: '1.0.0',
  order: [1, 0],
  summary: 'Mesos before 1.0.0 mounts only host paths in a Mesos container.',
  rationale:
    'The field `source`, Docker volumes and the isolator docker/volume came with 1.0.0. An older Mesos skips the field and finds a volume without a path, and the agent fails the task. Upgrade Mesos, use `DVDI_VOLUME_*` variables with the DVDI module, or a `host_path`.',
  references: [
    'mesos 0.28: src/slave/containerizer/mesos/isolators/filesystem/linux.cpp (prepare, script)',
    'mesos issues MESOS-4355 and MESOS-5013 (the docker/volume isolator of 1.0.0)',
  ],
  on: pathlessVolumes,
  check: ({ has, pointer, index }, { workload, target }) =>
    has !== 'image' &&
    workload.containerizer !== 'DOCKER' &&
    !refusesVolumes(target) && {
      pointer,
      message:
        has === 'nothing'
          ? 'volume is missing `host_path` or `image`'
          : '`source` requires Mesos 1.0.0; upgrade Mesos, or use `host_path`',
      upstream: [{ text: "Failed to generate isolation script: A volume misses 'host_path'" }],
      index,
    },
});

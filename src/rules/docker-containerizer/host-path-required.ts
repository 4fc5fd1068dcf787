import { pathlessVolumes } from '../../systems/mesos/sources-before-1-0.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const messages = {
  image: 'a Docker container cannot mount an image; use `host_path`',
  source: '`source` requires Mesos 1.0.0; upgrade Mesos, or use `host_path` with `docker.volume_driver`',
  nothing: 'volume is missing `host_path`',
};

export const rule: Rule = defineRule({
  id: 'docker-containerizer/host-path-required',
  severity: 'error',
  stage: 'docker-run',
  until: '1.0.0',
  order: [1, 0],
  summary: 'Before Mesos 1.0.0 a volume of a Docker container must have `host_path`.',
  rationale:
    'The field `source` came with 1.0.0. An older Mesos skips it, finds a mode without a path, and fails the task. Upgrade Mesos. Or write the name of the volume as `host_path` and its driver as `docker.volume_driver`, which Mesos supports since 0.27.0.',
  references: [
    'mesos 0.28: src/docker/docker.cpp (Docker::run)',
    'mesos issue MESOS-5341 (volumes of drivers in the Docker containerizer, 1.0.0)',
  ],
  on: pathlessVolumes,
  check: ({ has, pointer, index }, { workload }) =>
    workload.containerizer === 'DOCKER' && {
      pointer,
      message: messages[has],
      upstream: [{ text: 'Host path is required with mode' }],
      index,
    },
});

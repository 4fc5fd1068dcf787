import { pathlessVolumes } from '../../systems/mesos/sources-before-1-0.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const messages = {
  image: 'unexpected volume by its image in a Docker container; expected `host_path`',
  source:
    'unexpected volume by its source, honoured since Mesos 1.0.0; expected `host_path` with `docker.volume_driver`, or Mesos 1.0.0 or later',
  nothing: 'missing `host_path` of a volume in a Docker container',
};

export const rule: Rule = defineRule({
  id: 'docker-containerizer/host-path-required',
  severity: 'error',
  stage: 'docker-run',
  until: '1.0.0',
  order: [1, 0],
  summary: 'A volume of a Docker container must have `host_path` before Mesos 1.0.0.',
  rationale:
    'The field `source` came with 1.0.0; an older Mesos skips it, finds a mode without a path, and fails the task. Upgrade Mesos, or write the name of the volume as `host_path` and its driver as `docker.volume_driver`, which Mesos knows since 0.27.0.',
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

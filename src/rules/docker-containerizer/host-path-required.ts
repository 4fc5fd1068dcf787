import type { Finding } from '../../model/diagnostic.ts';
import { dockerEntriesOf } from '../../systems/mesos/docker-run.ts';
import { isSet } from '../../systems/mesos/sources.ts';
import { lateSourcesOf } from '../../systems/mesos/sources-before-1-0.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';

const tell = (pointer: JsonPointer, index: number, what: string): Finding => ({
  pointer,
  message: `unexpected volume ${what}`,
  upstream: [{ text: 'Host path is required with mode' }],
  index,
});

export const rule: Rule = {
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
  check: (workload, target) =>
    workload.containerizer !== 'DOCKER'
      ? []
      : [
          ...lateSourcesOf(workload, target).map(({ pointer, index }) =>
            tell(
              pointer,
              index,
              'by its source, honoured since Mesos 1.0.0; expected `host_path` with `docker.volume_driver`, or Mesos 1.0.0 or later',
            ),
          ),
          ...dockerEntriesOf(workload)
            .filter(({ volume }) => isSet(volume.image) && !isSet(volume.host_path))
            .map(({ pointer, index }) =>
              tell(pointer, index, 'by its image in a Docker container; expected `host_path`'),
            ),
        ],
};

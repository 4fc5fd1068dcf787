import { dockerEntriesOf } from '../../systems/mesos/docker-run.ts';
import { isSet, knowsSource } from '../../systems/mesos/sources.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'docker-containerizer/other-source-ignored',
  needs: 'docker-container',
  severity: 'error',
  stage: 'never-reported',
  since: '1.0.0',
  summary: 'The Docker containerizer mounts no sources but those of type `DOCKER_VOLUME`.',
  rationale:
    'Volumes with another type of source, such as `HOST_PATH` or `CSI_VOLUME`, are skipped, so the task runs without its data and nobody is told. Use the field `host_path` for a path of the agent, or a container of type `MESOS`.',
  references: [
    'mesos: src/docker/docker.cpp:784-789 (Docker::RunOptions::create)',
    'mesos: docs/container-volume.md (says otherwise of HOST_PATH)',
  ],
  check: (workload, target) => [
    ...dockerEntriesOf(workload).flatMap(({ volume: { host_path, source }, pointer, index }) => {
      const type = source?.type ?? '';
      return isSet(host_path) || type === 'DOCKER_VOLUME' || !knowsSource(target, type)
        ? []
        : {
            pointer: joinPointer(pointer, 'source', 'type'),
            message: `unexpected source of type ${quote(type)} in a Docker container, which ignores the volume; expected \`DOCKER_VOLUME\``,
            index,
          };
    }),
    ...workload.volumes
      .filter(({ format, csi }) => workload.containerizer === 'DOCKER' && format === 'marathon-external' && csi)
      .map(({ name, pointer }, index) => ({
        pointer,
        message: `unexpected CSI volume ${quote(name)} in a Docker container, which ignores it; expected a container of type \`MESOS\``,
        index,
      })),
  ],
};

import { compareVersions, versionOf } from '../../model/target.ts';
import { hostVolumesOf } from '../../systems/docker/host-volumes.ts';
import { optionsFailure } from '../../systems/mesos/docker-run.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'docker-containerizer/both-relative',
  needs: 'docker-container',
  severity: 'error',
  stage: 'docker-run',
  since: '1.0.0',
  order: [1, 1],
  summary: 'Of the host path and the container path of a Docker volume one must be absolute.',
  rationale:
    'A relative host path is the name of a volume, or a path in the sandbox, and a relative container path one in the sandbox too, so with both Mesos fails the task. Make the container path absolute.',
  references: ['mesos: src/docker/docker.cpp:760-766 (Docker::RunOptions::create)'],
  check: (workload, target) =>
    hostVolumesOf(workload).flatMap(({ source, target: path, pointer, index, fields }) => {
      if (workload.containerizer !== 'DOCKER' || source.startsWith('/') || path.startsWith('/')) return [];
      const old = compareVersions(versionOf(target, 'mesos'), '1.1.0') < 0;
      return {
        pointer: joinPointer(pointer, fields[1]),
        message: `unexpected relative container path ${quote(path)} with the relative host path ${quote(source)}, expected an absolute one`,
        upstream: optionsFailure(
          old
            ? "Both 'host_path' and 'container_path' of a volume are relative"
            : `Both host_path '${source}' and container_path '${path}' of a volume are relative`,
        ),
        index,
      };
    }),
};

import { compareVersions, versionOf } from '../../model/target.ts';
import { dockerHostVolumes } from '../../systems/docker/host-volumes.ts';
import { optionsFailure } from '../../systems/mesos/docker-run.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/both-relative',
  severity: 'error',
  stage: 'docker-run',
  since: '1.0.0',
  order: [1, 1],
  summary: 'The host path or the container path of a Docker volume must be absolute.',
  rationale:
    'A relative host path is the name of a volume, or a path in the sandbox. A relative container path is one in the sandbox too. Mesos fails a task that has both. Make the container path absolute.',
  references: ['mesos: src/docker/docker.cpp:760-766 (Docker::RunOptions::create)'],
  on: dockerHostVolumes,
  check: ({ source, target: path, pointer, index, fields }, { target }) => {
    if (source.startsWith('/') || path.startsWith('/')) return undefined;
    const isOld = compareVersions(versionOf(target, 'mesos'), '1.1.0') < 0;
    return {
      pointer: joinPointer(pointer, fields[1]),
      message: `container path ${quote(path)} and host path ${quote(source)} are both relative; make the container path absolute`,
      upstream: optionsFailure(
        isOld
          ? "Both 'host_path' and 'container_path' of a volume are relative"
          : `Both host_path '${source}' and container_path '${path}' of a volume are relative`,
      ),
      index,
    };
  },
});

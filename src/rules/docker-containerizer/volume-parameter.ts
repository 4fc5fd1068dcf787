import { volumeParameters } from '../../systems/docker/parameters.ts';
import { volumeSpecProblem } from '../../systems/docker/volume-spec.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/volume-parameter',
  severity: 'error',
  stage: 'docker-run',
  order: [9, 0],
  summary: 'The parameter `volume` must be a volume that Docker understands.',
  rationale:
    'Mesos passes the value to `docker run --volume` unchanged. Docker splits it at colons into a name or a host path, a container path and flags. It refuses a relative path, the root, unknown flags, and a name without a path. Write `name:/path` or `name:/path:ro`.',
  references: [
    'moby: volume/mounts/linux_parser.go (ParseMountRaw, validateMountConfigImpl, linuxValidMountMode)',
    'mesos: src/docker/docker.cpp (Docker::RunOptions::create: additionalOptions)',
  ],
  on: volumeParameters,
  check: ({ value, pointer }, _, index) => {
    const problem = volumeSpecProblem(value);
    return (
      problem !== undefined && {
        pointer: joinPointer(pointer, 'value'),
        message: `volume ${quote(value)} ${problem}`,
        index,
      }
    );
  },
});

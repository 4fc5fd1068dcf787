import { readMount } from '../../systems/docker/mount-spec.ts';
import { mountParameters } from '../../systems/docker/parameters.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/mount-parameter',
  severity: 'error',
  stage: 'docker-run',
  order: [9, 0],
  summary: 'The parameter `mount` must be a mount that Docker understands.',
  rationale:
    'Mesos passes the value to `docker run --mount` unchanged. Docker reads it as comma-separated fields `key=value`. It refuses unknown fields, a mount without a container path, and fields of a volume on a mount of another type. Write `type=volume,source=name,target=/path,volume-driver=driver`.',
  references: [
    'docker/cli: opts/mount.go (Set)',
    'moby: volume/mounts/linux_parser.go (validateMountConfigImpl)',
    'mesos: src/docker/docker.cpp (Docker::RunOptions::create: additionalOptions)',
  ],
  on: mountParameters,
  check: ({ value, pointer }, _, index) => {
    const { problem } = readMount(value);
    return (
      problem !== undefined && {
        pointer: joinPointer(pointer, 'value'),
        message: `mount ${quote(value)} ${problem}`,
        index,
      }
    );
  },
});

import { holds } from '../../model/target.ts';
import { containerPointer } from '../../systems/mesos/container.ts';
import { dockerEntries } from '../../systems/mesos/docker-run.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/volume-driver-deprecated',
  severity: 'info',
  summary: 'Since Mesos 1.0.0 each volume names its own driver, instead of `docker.volume_driver`.',
  rationale:
    'The old form, with the name in `host_path` and one driver for all volumes in `docker.volume_driver`, still works, but Mesos calls the field deprecated. No other reader takes such a `host_path` for an external volume, and a conversion leaves it out. Write a `source` of type `DOCKER_VOLUME` with the driver and the name.',
  references: [
    'mesos: include/mesos/mesos.proto (DockerInfo.volume_driver: deprecated in favour of Volume.source)',
    'mesos: src/docker/docker.cpp:746-831 (Docker::RunOptions::create)',
  ],
  on: dockerEntries,
  check: ({ volume: { host_path: name }, pointer, index }, { workload: { mesos }, target }) => {
    const driver = mesos?.container?.docker?.volume_driver;
    return (
      mesos !== undefined &&
      typeof driver === 'string' &&
      typeof name === 'string' &&
      /^[^/]/.test(name) &&
      holds(target, 'docker-containerizer', [{ since: '1.0.0' }]) && {
        pointer: joinPointer(pointer, 'host_path'),
        message: `volume name ${quote(name)} in \`host_path\` is deprecated since Mesos 1.0.0; use a \`source\` of type \`DOCKER_VOLUME\` with driver ${quote(driver)}`,
        related: [{ message: 'its driver', pointer: joinPointer(containerPointer(mesos), 'docker', 'volume_driver') }],
        index,
      }
    );
  },
});

import { dockerSections, parametersOf, volumeDriverOf } from '../../systems/docker/parameters.ts';
import { parseVolumeSpec } from '../../systems/docker/volume-spec.ts';
import { namedVolumes } from '../../systems/mesos/docker-run.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/volume-driver-unused',
  severity: 'warning',
  summary: 'A volume driver without a volume that it could make does nothing.',
  rationale:
    'Docker asks the driver for volumes that have a name, or none; a path of the host is mounted as it is, without the driver, so data that were meant for it stay on one agent. Name the volume in a parameter `volume`, or remove the driver. Only for volumes that the image itself declares does it serve alone.',
  references: [
    'moby: volume/mounts/linux_parser.go (ParseMountRaw: an absolute source is a bind mount without driver)',
  ],
  on: dockerSections,
  check: (section, { workload }) => {
    const last = volumeDriverOf(section);
    const isUsed =
      last === undefined ||
      namedVolumes.of(workload).length > 0 ||
      workload.volumes.some(({ format }) => format === 'docker-parameters') ||
      parametersOf(section, 'volume').some(({ value }) => parseVolumeSpec(value)?.source === undefined);
    return (
      !isUsed && {
        pointer: last.pointer,
        message: `unexpected volume driver ${quote(last.driver)} in a container without a volume of it, expected one in a parameter \`volume\``,
      }
    );
  },
});

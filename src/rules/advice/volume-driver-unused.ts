import { dockerSections, parametersOf, volumeDriverOf } from '../../systems/docker/parameters.ts';
import { parseVolumeSpec } from '../../systems/docker/volume-spec.ts';
import { namedVolumes } from '../../systems/mesos/docker-run.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/volume-driver-unused',
  severity: 'warning',
  summary: 'A volume driver without a volume does nothing.',
  rationale:
    'Docker asks the driver only for volumes with a name, or without a source. It mounts a path of the host directly, without the driver, so the data stays on one agent. Name the volume in a parameter `volume`, or remove the driver. It is useful alone only for volumes that the image declares.',
  references: [
    'moby: volume/mounts/linux_parser.go (ParseMountRaw: an absolute source is a bind mount without driver)',
  ],
  on: dockerSections,
  check: (section, { workload }) => {
    const last = volumeDriverOf(section);
    const isUsed =
      last === undefined ||
      namedVolumes.of(workload).length > 0 ||
      workload.volumes.some(({ origin }) => origin.driver === last.pointer) ||
      parametersOf(section, 'volume').some(({ value }) => parseVolumeSpec(value)?.source === undefined);
    return (
      !isUsed && {
        pointer: last.pointer,
        message: `volume driver ${quote(last.driver)} has no volume in this container; add one in a parameter \`volume\`, or remove the driver`,
      }
    );
  },
});

import type { Located } from '../../model/volume.ts';
import { hostVolumesOf } from '../../systems/docker/host-volumes.ts';
import type { VolumeDriver } from '../../systems/docker/parameters.ts';
import { splitName } from '../../systems/docker/portworx.ts';
import type { DockerSection } from '../../systems/docker/section.ts';
import { unmappedFields } from '../../systems/unmapped-fields.ts';
import type { WorkloadFacts } from '../../systems/workload.ts';
import { joinPointer } from '../../text/pointer.ts';

/** What a name in a host path is to Mesos without its `volume_driver`. */
const sandbox = 'it was a directory of the sandbox to Mesos, and is the name of a volume now, as it was meant';

/**
 * Host paths that are names of volumes: with Mesos's `volume_driver` all that are relative, with the parameter, which
 * Mesos takes no notice of, those that look like a name.
 */
export function decodeHostVolumes(
  workload: WorkloadFacts,
  { volumeDriver }: DockerSection,
  driver: VolumeDriver,
): readonly Located[] {
  const isName = volumeDriver === undefined ? /^[^/.][^/]*$/ : /^[^/]/;
  return hostVolumesOf(workload)
    .filter(({ source }) => isName.test(source) && workload.mesos?.single !== true)
    .map(({ pointer, volume, source, target, mode, fields }) => {
      const name = joinPointer(pointer, fields[0]);
      return {
        kind: 'docker',
        format: 'docker-parameters',
        pointer,
        driver: driver.driver,
        ...splitName(driver.driver, source, name),
        containerPath: target,
        mode: mode?.toUpperCase() === 'RO' ? 'RO' : 'RW',
        unmapped: [
          ...unmappedFields(volume, [...fields, 'mode'], pointer),
          ...(volumeDriver === undefined ? [{ field: fields[0], value: source, pointer: name, reason: sandbox }] : []),
        ],
        origin: {
          driver: driver.pointer,
          name,
          options: name,
          containerPath: joinPointer(pointer, fields[1]),
          mode: joinPointer(pointer, 'mode'),
        },
      };
    });
}

import type { DockerSection, VolumeDriver } from '../../docker/parameters.ts';
import { splitName } from '../../docker/portworx.ts';
import { volumePointer } from '../../mesos/container.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { ExternalVolume } from '../../volume.ts';
import { extrasBeside } from '../../volume.ts';
import type { WorkloadFacts } from '../../workload.ts';

/** A host volume, whose fields are spelt by Marathon or by Mesos. */
interface HostVolume {
  readonly pointer: string;
  readonly volume: object;
  readonly source: string;
  readonly target: string;
  readonly mode: string | null | undefined;
  readonly fields: readonly [source: string, target: string];
}

function marathonVolumes({ app, pointer }: WorkloadFacts): readonly HostVolume[] {
  return (app?.container?.volumes ?? []).flatMap((volume, index) => {
    const { hostPath, containerPath, mode, persistent, external, secret } = volume;
    return !hostPath || persistent || external || secret
      ? []
      : {
          pointer: joinPointer(pointer, 'container', 'volumes', index),
          volume,
          source: hostPath,
          target: containerPath,
          mode,
          fields: ['hostPath', 'containerPath'] as const,
        };
  });
}

function mesosVolumes({ mesos }: WorkloadFacts): readonly HostVolume[] {
  return mesos === undefined || mesos.single
    ? []
    : mesos.volumes.flatMap((volume, index) =>
        !volume.host_path || volume.source
          ? []
          : {
              pointer: volumePointer(mesos, index),
              volume,
              source: volume.host_path,
              target: volume.container_path,
              mode: volume.mode,
              fields: ['host_path', 'container_path'] as const,
            },
      );
}

/**
 * Host paths that are names of volumes: with Mesos's `volume_driver` all that are relative, with the parameter, which
 * Mesos takes no notice of, those that look like a name.
 */
export function decodeHostVolumes(
  workload: WorkloadFacts,
  { volumeDriver }: DockerSection,
  driver: VolumeDriver,
): readonly ExternalVolume[] {
  const isName = volumeDriver === undefined ? /^[^/.][^/]*$/ : /^[^/]/;
  return [...marathonVolumes(workload), ...mesosVolumes(workload)]
    .filter(({ source }) => isName.test(source))
    .map(({ pointer, volume, source, target, mode, fields }) => {
      const name = joinPointer(pointer, fields[0]);
      return {
        format: 'docker-parameters',
        pointer,
        driver: driver.driver,
        ...splitName(driver.driver, source, name),
        containerPath: target,
        mode: mode?.toUpperCase() === 'RO' ? 'RO' : 'RW',
        extras: extrasBeside(volume, [...fields, 'mode'], pointer),
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

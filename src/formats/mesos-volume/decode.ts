import castArray from 'lodash/castArray.js';
import type { MesosVolume } from '../../generated/mesos-volumes.ts';
import type { Located, LocatedOption, Unmapped } from '../../model/volume.ts';
import { volumePointer } from '../../systems/mesos/container.ts';
import { unmappedFields } from '../../systems/unmapped-fields.ts';
import type { WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Decoded } from '../format.ts';
import { nothing } from '../format.ts';
import { decodeCsi } from './csi.ts';

type DockerVolume = NonNullable<NonNullable<MesosVolume['source']>['docker_volume']>;

/** Get the Docker volume of a volume whose source says that it is one. */
const dockerVolumeOf = ({ source }: MesosVolume): DockerVolume | undefined =>
  source?.type === 'DOCKER_VOLUME' ? (source.docker_volume ?? undefined) : undefined;

function optionsOf({ driver_options }: DockerVolume, base: string): LocatedOption[] {
  const pointer = joinPointer(base, 'driver_options', 'parameter');
  const parameter = driver_options?.parameter ?? [];
  return castArray(parameter).map(({ key, value }, index) => ({
    key,
    value,
    pointer: Array.isArray(parameter) ? joinPointer(pointer, index) : pointer,
  }));
}

/** Find what is written in and beside the volume but read by no one, such as options in the wrong place. */
function unmappedOf(volume: MesosVolume, docker: DockerVolume, pointer: string): readonly Unmapped[] {
  const source = joinPointer(pointer, 'source');
  const base = joinPointer(source, 'docker_volume');
  return [
    ...unmappedFields(volume, ['container_path', 'mode', 'source'], pointer),
    ...unmappedFields(volume.source, ['type', 'docker_volume'], source),
    ...unmappedFields(docker, ['driver', 'name', 'driver_options'], base),
    ...unmappedFields(docker.driver_options, ['parameter'], joinPointer(base, 'driver_options')),
  ];
}

function volumeOf(volume: MesosVolume, docker: DockerVolume, pointer: string): Located {
  const base = joinPointer(pointer, 'source', 'docker_volume');
  return {
    kind: 'docker',
    format: 'mesos-volume',
    pointer,
    driver: docker.driver ?? undefined,
    name: docker.name,
    options: optionsOf(docker, base),
    containerPath: volume.container_path,
    mode: volume.mode,
    unmapped: unmappedOf(volume, docker, pointer),
    origin: {
      name: joinPointer(base, 'name'),
      driver: joinPointer(base, 'driver'),
      options: joinPointer(base, 'driver_options'),
      containerPath: joinPointer(pointer, 'container_path'),
      mode: joinPointer(pointer, 'mode'),
    },
  };
}

function decodeVolume(volume: MesosVolume, pointer: string): Located | undefined {
  const docker = dockerVolumeOf(volume);
  return docker === undefined ? decodeCsi(volume, pointer) : volumeOf(volume, docker, pointer);
}

/** Get the volumes of the types DOCKER_VOLUME and CSI_VOLUME, in order; those of other sources are `unread`. */
export function decode({ mesos }: WorkloadFacts): Decoded {
  if (mesos === undefined) return nothing;
  const entries = mesos.volumes.map((volume, index) => ({ volume, pointer: volumePointer(mesos, index) }));
  const decoded = entries.map((entry) => ({ ...entry, external: decodeVolume(entry.volume, entry.pointer) }));
  return {
    volumes: decoded.flatMap(({ external }) => external ?? []),
    otherDeclarations: decoded
      .filter(({ external }) => external === undefined)
      .map(({ volume, pointer }) => ({ field: 'volume', value: volume, pointer })),
  };
}

/** Take the volumes out of their list; a list that gets empty goes too. */
export function removeDeclarations({ mesos }: WorkloadFacts, volumes: readonly Located[]): readonly Edit[] {
  if (mesos === undefined || volumes.length === 0) return [];
  if (volumes.length === mesos.volumes.length) return [{ op: 'remove', pointer: mesos.pointer }];
  return volumes.toReversed().map(({ pointer }) => ({ op: 'remove', pointer }));
}

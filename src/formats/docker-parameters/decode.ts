import type { Located, Unmapped } from '../../model/volume.ts';
import { volumeMountOf } from '../../systems/docker/mount-spec.ts';
import type { VolumeDriver } from '../../systems/docker/parameters.ts';
import { dockerSectionOf, ownDriverOf, volumeDriverOf } from '../../systems/docker/parameters.ts';
import { splitName } from '../../systems/docker/portworx.ts';
import type { DockerParameter } from '../../systems/docker/section.ts';
import { isVolumeName, parseVolumeSpec } from '../../systems/docker/volume-spec.ts';
import type { WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Decoded } from '../format.ts';
import { nothing } from '../format.ts';
import { decodeHostVolumes } from './host-volumes.ts';

/** Parameters that mount something, or say how. */
const mountKeys: readonly string[] = ['volume', 'volume-driver', 'volumes-from', 'mount'];

/** Get a `volume` that names one of the driver; `undefined` for a path of the host, or a volume without name. */
function volumeOf({ value, pointer }: DockerParameter, driver: VolumeDriver): Located | undefined {
  const spec = parseVolumeSpec(value);
  if (spec?.source === undefined || !isVolumeName(spec.source)) return undefined;
  const place = joinPointer(pointer, 'value');
  return {
    kind: 'docker',
    format: 'docker-parameters',
    pointer,
    driver: driver.driver,
    ...splitName(driver.driver, spec.source, place),
    containerPath: spec.target,
    mode: spec.flags.includes('ro') ? 'RO' : 'RW',
    unmapped: spec.flags
      .filter((flag) => flag !== 'ro' && flag !== 'rw')
      .map((flag) => ({ field: 'mode', value: flag, pointer: place })),
    origin: { driver: driver.pointer, name: place, options: place, containerPath: place, mode: place },
  };
}

/** Get the volume of a `mount` that names its own driver. */
function mountedVolume({ value, pointer }: DockerParameter): Located | undefined {
  const spec = volumeMountOf(value);
  if (spec?.source === undefined || spec.driver === undefined) return undefined;
  const place = joinPointer(pointer, 'value');
  const { name, options } = splitName(spec.driver, spec.source, place);
  return {
    kind: 'docker',
    format: 'docker-parameters',
    pointer,
    driver: spec.driver,
    name,
    options: [...options, ...spec.options.map((option) => ({ ...option, pointer: place }))],
    containerPath: spec.target,
    mode: spec.readOnly ? 'RO' : 'RW',
    unmapped: [...(spec.noCopy ? [{ field: 'mode', value: 'nocopy' }] : []), ...spec.rest].map((fact) => ({
      ...fact,
      pointer: place,
    })),
    origin: { driver: place, name: place, options: place, containerPath: place, mode: place },
  };
}

/** Check whether the container's driver is that of some volumes; an empty one goes with any. */
const isUsed = (driver: VolumeDriver | undefined, volumes: readonly Located[]): boolean =>
  driver === undefined ? volumes.length > 0 : volumes.some(({ origin }) => origin.driver === driver.pointer);

/**
 * Get the volumes that parameters name, by `mount` for a driver of their own, by `volume` for the container's driver, then
 * host paths that are meant so beside a driver of the parameters; none without a driver.
 */
export function decode(workload: WorkloadFacts): Decoded {
  const section = dockerSectionOf(workload);
  if (section === undefined) return nothing;
  const given = volumeDriverOf(section);
  const driver = given ?? ownDriverOf(workload);
  const named = section.parameters.flatMap((entry) => {
    if (entry.key === 'mount') return mountedVolume(entry) ?? [];
    return (entry.key === 'volume' && driver !== undefined && volumeOf(entry, driver)) || [];
  });
  const volumes = given === undefined ? named : [...named, ...decodeHostVolumes(workload, section, given)];
  const read = new Set(volumes.map(({ pointer }) => pointer));
  const otherDeclarations = section.parameters
    .filter(({ key, pointer }) => mountKeys.includes(key) && !read.has(pointer))
    .filter(({ key }) => key !== 'volume-driver' || !isUsed(given, volumes))
    .map(({ key, value, pointer }): Unmapped => ({ field: key, value, pointer }));
  return { volumes, otherDeclarations };
}

/** Take the volumes out with their driver; parameters that get empty go too. */
export function removeDeclarations(workload: WorkloadFacts, volumes: readonly Located[]): readonly Edit[] {
  const section = dockerSectionOf(workload);
  if (section === undefined || volumes.length === 0) return [];
  const { parameters, list, pointer, volumeDriver } = section;
  const places = new Set(volumes.map((volume) => volume.pointer));
  const isServed = isUsed(volumeDriverOf(section), volumes);
  const gone = parameters.filter((entry) => (entry.key === 'volume-driver' && isServed) || places.has(entry.pointer));
  const hosts = volumes.filter((volume) => !volume.pointer.startsWith(list)).map((volume) => volume.pointer);
  return [
    ...(gone.length > 0 && gone.length === parameters.length
      ? [list]
      : gone.toReversed().map((parameter) => parameter.pointer)),
    ...(volumeDriver === undefined || !isServed ? [] : [joinPointer(pointer, 'volume_driver')]),
    ...hosts.toReversed(),
  ].map((place) => ({ op: 'remove', pointer: place }));
}

import type { CsiVolume, DockerVolume, Volume } from '../model/volume.ts';
import { toJsonData } from '../read/json-data.ts';
import { dvdiDefaults, volumeKey } from '../systems/dvdi/slots.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import { checkVolumes } from './check-volumes.ts';

/** Who compares the volumes of one container or app. */
export interface DuplicateOptions {
  /**
   * `mesos`: by driver and name, or plugin and id, byte by byte. `dvdi`: by driver (`rexray` by default) and name, ASCII
   * letters in any case. `marathon`: by name alone, whatever the driver or provider.
   */
  readonly as: 'mesos' | 'dvdi' | 'marathon';
}

/** A volume that repeats an earlier one; each is its index and its pointer in the list. */
export interface DuplicateVolumes {
  readonly first: { readonly index: number; readonly pointer: JsonPointer };
  readonly second: { readonly index: number; readonly pointer: JsonPointer };
}

const isDocker = (volume: Volume): volume is DockerVolume => volume.kind === 'docker';

const mesosKey = (volume: Volume): string | undefined => {
  const owner = isDocker(volume) ? volume.driver : (volume as CsiVolume).csi.pluginName;
  return owner === undefined ? undefined : JSON.stringify([volume.kind, owner, volume.name]);
};

const keys: Readonly<Record<DuplicateOptions['as'], (volume: Volume) => string | undefined>> = {
  mesos: mesosKey,
  dvdi: (volume) => (isDocker(volume) ? volumeKey(volume.driver || dvdiDefaults.driver, volume.name) : undefined),
  marathon: ({ name }) => name,
};

/**
 * Find the volumes that an authority takes for the same as an earlier one: one pair for each repetition, with the first
 * of its kind, in the order of the list. Mesos compares no volume without a driver, and the DVDI module no CSI volume.
 * Source: mesos 1.11 isolators/docker/volume/isolator.cpp:400, isolators/csi/isolator.cpp:288; mesos-module-dvdi 0.4.7
 * docker_volume_driver_isolator.hpp:167; marathon 1.11 AppValidation.scala:121. What is not a volume repeats nothing, and an unknown authority finds nothing.
 *
 * @example
 * ```ts
 * const volumes: Volume[] = [
 *   { kind: 'docker', driver: 'rexray', name: 'pg' },
 *   { kind: 'docker', driver: 'RexRay', name: 'PG' },
 * ];
 * findDuplicateVolumes(volumes, { as: 'mesos' }).length; // 0
 * findDuplicateVolumes(volumes, { as: 'dvdi' }); // [{ first: { index: 0, pointer: '/0' }, second: { index: 1, pointer: '/1' } }]
 * ```
 */
export function findDuplicateVolumes(
  volumes: readonly Volume[],
  options: DuplicateOptions,
): readonly DuplicateVolumes[] {
  const { as } = Object(options) as DuplicateOptions;
  const { value } = toJsonData(volumes);
  if (!Object.hasOwn(keys, as) || !Array.isArray(value)) return [];
  const firsts = new Map<string, DuplicateVolumes['first']>();
  return value.flatMap((volume, index) => {
    const key = checkVolumes([volume]).length === 0 ? keys[as](volume as Volume) : undefined;
    if (key === undefined) return [];
    const place = { index, pointer: joinPointer('', index) };
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, place);
    return first === undefined ? [] : [{ first, second: place }];
  });
}

import type { MesosVolume, MesosVolumeSource } from '../../generated/mesos-volumes.ts';
import type { Target } from '../../model/target.ts';
import { compareVersions, versionOf } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { among, fromWorkload } from '../selector.ts';
import { volumePointer } from './container.ts';

/** A kind of source, and the first version of Mesos that knows it. */
const sourceTypes = {
  DOCKER_VOLUME: '1.0.0',
  SANDBOX_PATH: '1.1.0',
  SECRET: '1.3.0',
  HOST_PATH: '1.5.0',
  CSI_VOLUME: '1.11.0',
} as const;

/** The kinds of sources that volumes can have. */
export type SourceType = keyof typeof sourceTypes;

/** A volume that Mesos is sent, with its place in the list. */
export interface VolumeEntry {
  readonly volume: MesosVolume;
  readonly pointer: JsonPointer;
  readonly index: number;
  /** Where its paths are written, or would be. */
  readonly places: { readonly containerPath: JsonPointer; readonly hostPath: JsonPointer };
}

/** Such a volume with its source. */
export interface SourceEntry extends VolumeEntry {
  readonly source: NonNullable<MesosVolumeSource>;
  readonly sourcePointer: JsonPointer;
}

/** Check whether a field is set: Mesos reads `null` as unset. */
export const isSet = (value: unknown): boolean => value !== null && value !== undefined;

/** Check whether the target's Mesos knows a kind of source; names are compared as they are. */
export function knowsSource(target: Target, type: string): type is SourceType {
  const since = Object.hasOwn(sourceTypes, type) ? sourceTypes[type as SourceType] : undefined;
  return since !== undefined && compareVersions(versionOf(target, 'mesos'), since) >= 0;
}

/** The volumes of a document of Mesos, in order; Marathon's apps have none here. */
export const mesosVolumes: Selector<VolumeEntry> = fromWorkload(({ mesos }) =>
  mesos === undefined
    ? []
    : mesos.volumes.map((volume, index) => {
        const pointer = volumePointer(mesos, index);
        const places = {
          containerPath: joinPointer(pointer, 'container_path'),
          hostPath: joinPointer(pointer, 'host_path'),
        };
        return { volume, index, pointer, places };
      }),
);

/** Those that have a source. */
export const mesosSources: Selector<SourceEntry> = among(mesosVolumes, (entries) =>
  entries.flatMap((entry) =>
    entry.volume.source
      ? { ...entry, source: entry.volume.source, sourcePointer: joinPointer(entry.pointer, 'source') }
      : [],
  ),
);

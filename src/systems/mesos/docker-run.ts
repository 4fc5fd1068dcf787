import type { Workload } from '../workload.ts';
import type { PlacedVolume } from './docker-volumes.ts';
import { isPlaced } from './docker-volumes.ts';
import type { VolumeEntry } from './sources.ts';
import { entriesOf } from './sources.ts';

/** A volume that `docker run` is given by name; `index` is its place among all volumes of the container. */
export interface NamedVolume {
  readonly volume: PlacedVolume;
  readonly index: number;
}

/** What the Docker containerizer says before the reason why it cannot make up its command. */
const prefix = 'Failed to create docker run options: ';

/** The answer of the Docker containerizer's executor. */
export const optionsFailure = (text: string): readonly { readonly text: string }[] => [{ text: `${prefix}${text}` }];

/** The volumes of drivers that Mesos itself hands to `docker run`, Marathon's among them, in order. */
export function namedVolumesOf(workload: Workload): readonly NamedVolume[] {
  if (workload.containerizer !== 'DOCKER') return [];
  const places = new Map(entriesOf(workload).map(({ pointer, index }) => [pointer, index]));
  return workload.volumes
    .filter(isPlaced)
    .filter(({ csi }) => csi === undefined)
    .map((volume, index) => ({ volume, index: places.get(volume.pointer) ?? index }));
}

/** The volumes of a document of Mesos that the Docker containerizer runs. */
export const dockerEntriesOf = (workload: Workload): readonly VolumeEntry[] =>
  workload.containerizer === 'DOCKER' ? entriesOf(workload) : [];

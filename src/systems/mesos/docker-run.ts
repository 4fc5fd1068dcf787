import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import type { PlacedVolume } from './docker-volumes.ts';
import { placedVolumes } from './docker-volumes.ts';
import type { VolumeEntry } from './sources.ts';
import { mesosVolumes } from './sources.ts';

/** A volume that `docker run` is given by name; `index` is its place among all volumes of the container. */
export interface NamedVolume {
  readonly volume: PlacedVolume;
  readonly index: number;
}

/** What the Docker containerizer says before the reason why it cannot make up its command. */
const prefix = 'Failed to create docker run options: ';

/** Get the answer of the Docker containerizer's executor. */
export const optionsFailure = (text: string): readonly { readonly text: string }[] => [{ text: `${prefix}${text}` }];

/** The volumes of drivers that Mesos itself hands to `docker run`, Marathon's among them, in order. */
export const namedVolumes: Selector<NamedVolume> = among(placedVolumes, (volumes, workload) => {
  if (workload.containerizer !== 'DOCKER') return [];
  const places = new Map(mesosVolumes.of(workload).map(({ pointer, index }) => [pointer, index]));
  return volumes
    .filter(({ csi }) => csi === undefined)
    .map((volume, index) => ({ volume, index: places.get(volume.pointer) ?? index }));
});

/** The volumes of a document of Mesos that the Docker containerizer runs. */
export const dockerEntries: Selector<VolumeEntry> = among(mesosVolumes, (entries, { containerizer }) =>
  containerizer === 'DOCKER' ? entries : [],
);

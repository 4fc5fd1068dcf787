import type { Located } from '../../model/volume.ts';
import type { Selector } from '../selector.ts';
import { among, declaredVolumes } from '../selector.ts';
import { refusesVolumes } from './isolators.ts';

/** A volume that Mesos itself puts into the container. */
export type PlacedVolume = Located & { readonly containerPath: string };

/** Check whether a volume is the container's own, unlike those of variables that a module reads. */
export const isPlaced = (volume: Located): volume is PlacedVolume =>
  (volume.format === 'marathon-external' || volume.format === 'mesos-volume') && volume.containerPath !== undefined;

/** The volumes that a container declares itself, CSI volumes among them. */
export const placedVolumes: Selector<PlacedVolume> = among(declaredVolumes, (volumes) => volumes.filter(isPlaced));

/** Those of them that the Mesos containerizer mounts. */
export const isolatedVolumes: Selector<PlacedVolume> = among(placedVolumes, (volumes, { containerizer }) =>
  containerizer === 'DOCKER' ? [] : volumes,
);

/** The volumes that the docker/volume isolator of the target's agents is given, in order; none where it is off. */
export const dockerVolumes: Selector<PlacedVolume> = among(isolatedVolumes, (volumes, _, { mesos }) =>
  mesos?.isolation?.includes('docker/volume') === false ? [] : volumes.filter(({ csi }) => csi === undefined),
);

/** The Docker volumes that the target's agents neither mount nor refuse. */
export const ignoredDockerVolumes: Selector<PlacedVolume> = among(isolatedVolumes, (volumes, _, target) =>
  target.mesos?.isolation?.includes('docker/volume') === false && !refusesVolumes(target)
    ? volumes.filter(({ csi }) => csi === undefined)
    : [],
);

import type { Target } from '../../model/target.ts';
import type { Located } from '../../model/volume.ts';
import type { Workload } from '../workload.ts';
import { perWorkload } from '../workload.ts';

/** A volume of which Mesos is told where in the container it goes. */
export type PlacedVolume = Located & { readonly containerPath: string };

/** Whether a volume is the container's own, unlike those of variables that a module reads. */
export const isPlaced = (volume: Located): volume is PlacedVolume =>
  (volume.format === 'marathon-external' || volume.format === 'mesos-volume') && volume.containerPath !== undefined;

/** The volumes that a container of Mesos declares itself, CSI volumes among them; none of the Docker containerizer. */
export const mesosVolumesOf: (workload: Workload) => readonly PlacedVolume[] = perWorkload(
  ({ containerizer, volumes }) => (containerizer === 'DOCKER' ? [] : volumes.filter(isPlaced)),
);

/** The volumes that the docker/volume isolator of the target's agents is given, in order; none where it is off. */
export const dockerVolumesOf = (workload: Workload, { mesos }: Target): readonly PlacedVolume[] =>
  mesos?.isolation?.includes('docker/volume') === false
    ? []
    : mesosVolumesOf(workload).filter(({ csi }) => csi === undefined);

import type { Target } from '../target.ts';
import type { ExternalVolume } from '../volume.ts';
import type { Workload } from '../workload.ts';

/** A volume of which Mesos is told where in the container it goes. */
export type PlacedVolume = ExternalVolume & { readonly containerPath: string };

/** The volumes that a container of Mesos declares itself, CSI volumes among them; none of the Docker containerizer. */
export const mesosVolumesOf = ({ containerizer, volumes }: Workload): readonly PlacedVolume[] =>
  volumes.filter(
    (volume): volume is PlacedVolume =>
      containerizer !== 'DOCKER' && volume.format !== 'dvdi-env' && volume.containerPath !== undefined,
  );

/** The volumes that the docker/volume isolator of the target's agents is given, in order; none where it is off. */
export const dockerVolumesOf = (workload: Workload, { mesos }: Target): readonly PlacedVolume[] =>
  mesos?.isolation?.includes('docker/volume') === false
    ? []
    : mesosVolumesOf(workload).filter(({ csi }) => csi === undefined);

import type { Target } from '../target.ts';
import type { ExternalVolume } from '../volume.ts';
import type { Workload } from '../workload.ts';

/** The volumes that the docker/volume isolator of the target's agents is given, in order; none where it is off. */
export function dockerVolumesOf({ containerizer, volumes }: Workload, { mesos }: Target): readonly ExternalVolume[] {
  if (containerizer === 'DOCKER' || mesos?.isolation?.includes('docker/volume') === false) return [];
  return volumes.filter(({ format, csi }) => format !== 'dvdi-env' && csi === undefined);
}

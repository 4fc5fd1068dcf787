import type { Target } from '../../model/target.ts';
import type { CsiSource } from '../../model/volume.ts';
import type { Workload } from '../workload.ts';
import type { PlacedVolume } from './docker-volumes.ts';
import { mesosVolumesOf } from './docker-volumes.ts';
import { runsIsolator } from './isolators.ts';

/** A CSI volume with its place in the container. */
export type PlacedCsiVolume = PlacedVolume & { readonly csi: Required<CsiSource> };

/** The CSI volumes that the isolator for them is given, Marathon's among them, in order. */
export const csiVolumesOf = (workload: Workload, target: Target): readonly PlacedCsiVolume[] =>
  runsIsolator(target, 'volume/csi')
    ? mesosVolumesOf(workload).filter((volume): volume is PlacedCsiVolume => volume.csi !== undefined)
    : [];

import type { CsiSource } from '../../model/volume.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import type { PlacedVolume } from './docker-volumes.ts';
import { isolatedVolumes } from './docker-volumes.ts';
import { runsIsolator } from './isolators.ts';

/** A CSI volume with its place in the container. */
export type PlacedCsiVolume = PlacedVolume & { readonly csi: Required<CsiSource> };

/** The CSI volumes that the isolator for them is given, Marathon's among them, in order. */
export const isolatedCsiVolumes: Selector<PlacedCsiVolume> = among(isolatedVolumes, (volumes, _, target) =>
  runsIsolator(target, 'volume/csi')
    ? volumes.filter((volume): volume is PlacedCsiVolume => volume.csi !== undefined)
    : [],
);

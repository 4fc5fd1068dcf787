import type { MarathonCsiOptions } from '../../generated/marathon-app.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import type { AppExternalVolume } from './external.ts';
import { externalVolumes } from './external.ts';

/** An external volume of the provider `csi`. */
export interface CsiVolume extends AppExternalVolume {
  readonly csi: NonNullable<MarathonCsiOptions>;
}

/** The access modes that Marathon knows, Volume.scala:353-389. */
export const accessModes = [
  'UNKNOWN',
  'SINGLE_NODE_WRITER',
  'SINGLE_NODE_READER_ONLY',
  'MULTI_NODE_READER_ONLY',
  'MULTI_NODE_SINGLE_WRITER',
  'MULTI_NODE_MULTI_WRITER',
] as const;

/** Those with which nothing can be written. */
export const readOnlyModes: readonly string[] = ['UNKNOWN', 'SINGLE_NODE_READER_ONLY', 'MULTI_NODE_READER_ONLY'];

/** Those with which one node can use the volume. */
export const singleNodeModes: readonly string[] = ['UNKNOWN', 'SINGLE_NODE_WRITER', 'SINGLE_NODE_READER_ONLY'];

/** The external volumes that have both the shape and the provider `csi`. */
export const csiVolumes: Selector<CsiVolume> = among(externalVolumes, (volumes) =>
  volumes.filter((volume): volume is CsiVolume => volume.csi !== undefined && volume.external.provider === 'csi'),
);

/** Check whether the volume is mounted for writing. */
export const isWritable = ({ volume }: AppExternalVolume): boolean => volume.mode?.toUpperCase() === 'RW';

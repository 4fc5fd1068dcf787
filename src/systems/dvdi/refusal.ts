import { compareVersions } from '../../model/target.ts';
import type { DvdiVariable } from './slots.ts';
import { dvdiFamilies } from './slots.ts';

/** Find what a module of this version says of a variable that it cannot read; older ones say the same of every family. */
export const dvdiRefusal = ({ family }: DvdiVariable, version: string): string =>
  `prepare() failed due to illegal ${
    compareVersions(version, '0.4.3') < 0 ? 'environment variable' : dvdiFamilies[family].label
  }`;

/** What the module says when dvdcli is missing, fails, or prints no mountpoint. */
export const mountFailure = 'prepare() failed during mount attempt';

import type { DvdiFamily } from './slots.ts';

/** What follows the family of a variable: nothing or `0` for the first volume, `1` to `9` for nine more. */
export type DvdiSuffix = '' | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** The name of a variable that mesos-module-dvdi 0.4.7 reads: `DVDI_VOLUME_NAME`, `DVDI_VOLUME_OPTS3`. */
export type DvdiVariableName = `DVDI_VOLUME_${DvdiFamily}${DvdiSuffix}`;

/** The variables that declare volumes for mesos-module-dvdi; any other name is a compile error in a literal. */
export type DvdiEnvironment = { readonly [Name in DvdiVariableName]?: string };

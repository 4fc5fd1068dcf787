import type { DvdcliArguments } from '../../generated/dvdcli-command.ts';

/** The document that these declarations are written in: the arguments of each command, or a line for a shell. */
export type FormatDocument = readonly (DvdcliArguments | string)[];

import type { MesosVolume } from '../../systems/mesos/document.ts';

/** The document that these declarations are written in. */
export type FormatDocument = readonly MesosVolume[];

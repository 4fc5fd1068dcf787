import type { DvdiEnvironment } from '../../systems/dvdi/environment.ts';

/** The document that these declarations are written in. */
export type FormatDocument = DvdiEnvironment;

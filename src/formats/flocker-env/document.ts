import type { FlockerEnvironment } from '../../systems/flocker/variables.ts';

/** The document that these declarations are written in. */
export type FormatDocument = FlockerEnvironment;

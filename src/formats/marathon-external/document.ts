import type { MarathonApp } from '../../systems/marathon/document.ts';

/** The document that these declarations are written in. */
export type FormatDocument = MarathonApp;

import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries } from './read.ts';

/** A map of variables, or a Mesos `Environment`. */
export const document: Document = { kind: 'environment', title: 'environment variables', detect, entries };

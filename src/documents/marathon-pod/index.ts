import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries } from './read.ts';

/** A pod, whose own rules are not judged: only that it has no external volumes. */
export const document: Document = {
  kind: 'marathon-pod',
  title: 'Marathon pod',
  reader: { authority: 'marathon', stage: 'json' },
  detect,
  entries,
};

import { fillGroup } from '../../systems/marathon/fill-apps.ts';
import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries, group } from './read.ts';

/** A group with its apps and groups, nested as deep as they come. */
export const document: Document = {
  kind: 'marathon-group',
  title: 'Marathon group',
  detect,
  entries,
  group,
  fill: fillGroup,
};

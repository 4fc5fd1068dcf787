import { fillApps, fillGroup } from '../../systems/marathon/fill-apps.ts';
import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries } from './read.ts';

/** Several apps: a list, or the `{"apps": […]}` that Marathon's `GET /v2/apps` answers. */
export const document: Document = {
  kind: 'marathon-app-list',
  title: 'list of Marathon apps',
  detect,
  entries,
  fill: (value) => (Array.isArray(value) ? fillApps(value) : fillGroup(value)),
};

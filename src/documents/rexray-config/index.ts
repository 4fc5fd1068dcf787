import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { agent } from './read.ts';

/** The file `/etc/rexray/config.yml`. */
export const document: Document = {
  kind: 'rexray-config',
  title: "REX-Ray's configuration",
  detect,
  entries: () => [],
  agent,
};

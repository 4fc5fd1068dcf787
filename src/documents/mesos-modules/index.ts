import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { agent } from './read.ts';

/** The file, or the value, that the flag `--modules` of the agent takes. */
export const document: Document = {
  kind: 'mesos-modules',
  title: "Mesos agent's modules",
  reader: { authority: 'mesos-agent', stage: 'agent-start' },
  detect,
  entries: () => [],
  agent,
};

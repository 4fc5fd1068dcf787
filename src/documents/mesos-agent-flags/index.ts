import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { agent } from './read.ts';

/** A map of flags, a command line of `mesos-agent` or `mesos-slave`, or a file of `/etc/mesos-slave`. */
export const document: Document = {
  kind: 'mesos-agent-flags',
  title: "Mesos agent's flags",
  reader: { authority: 'mesos-agent', stage: 'agent-start' },
  detect,
  entries: () => [],
  agent,
};

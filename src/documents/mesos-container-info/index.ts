import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries } from './read.ts';

/** A Mesos `ContainerInfo`. */
export const document: Document = {
  kind: 'mesos-container-info',
  title: 'Mesos ContainerInfo',
  reader: { authority: 'mesos-master', stage: 'api-accept' },
  message: () => 'ContainerInfo',
  detect,
  entries,
};

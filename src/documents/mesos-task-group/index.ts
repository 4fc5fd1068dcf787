import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries } from './read.ts';

/** A Mesos `TaskGroupInfo`. */
export const document: Document = {
  kind: 'mesos-task-group',
  title: 'Mesos TaskGroupInfo',
  reader: { authority: 'mesos-master', stage: 'api-accept' },
  message: () => 'TaskGroupInfo',
  detect,
  entries,
};

import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries } from './read.ts';

/** A Mesos `TaskInfo`. */
export const document: Document = {
  kind: 'mesos-task-info',
  title: 'Mesos TaskInfo',
  reader: { authority: 'mesos-master', stage: 'api-accept' },
  message: () => 'TaskInfo',
  detect,
  entries,
};

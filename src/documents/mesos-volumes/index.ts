import type { Document } from '../document.ts';
import { detect } from './detect.ts';
import { entries } from './read.ts';

/** One Mesos `Volume` or a list of them: the file that `mesos-execute --volumes` takes. */
export const document: Document = {
  kind: 'mesos-volumes',
  title: 'Mesos volumes',
  reader: { authority: 'mesos-master', stage: 'api-accept' },
  message: (value) => (Array.isArray(value) ? 'repeated Volume' : 'Volume'),
  detect,
  entries,
};

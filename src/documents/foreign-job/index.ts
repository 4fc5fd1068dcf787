import type { Document } from '../document.ts';
import type { Jobs } from './find.ts';
import { findJobs } from './find.ts';
import { entries } from './read.ts';

const readInPart =
  'extvol reads its volumes and variables where they are written as Mesos reads them, and checks nothing else';

/** A job or task of another framework of Mesos: it is named, its volumes are read where Mesos would read them. */
export const document: Document = {
  kind: 'foreign-job',
  title: 'job of another framework',
  detect: (value) => {
    const found = findJobs(value);
    return found && { fields: [found.framework.title], missing: [] };
  },
  remark: (value) => {
    const { title, read } = (findJobs(value) as Jobs).framework;
    return typeof read === 'string'
      ? { severity: 'warning', message: `found ${title}: ${read}` }
      : { severity: 'info', message: `found ${title}: ${readInPart}` };
  },
  entries,
};

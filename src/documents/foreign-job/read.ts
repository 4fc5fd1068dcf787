import type { Entry } from '../document.ts';
import type { Jobs } from './find.ts';
import { findJobs } from './find.ts';

/** Read the jobs that were detected, a workload each; those of which nothing is read are none. */
export function entries(value: unknown, base: string): readonly Entry[] {
  const { jobs, framework } = findJobs(value) as Jobs;
  const { read } = framework;
  if (typeof read === 'string') return [];
  return jobs.map(({ job, pointer }) => ({
    pointer: base + pointer,
    read: () => ({
      document: 'foreign-job',
      pointer: base + pointer,
      id: undefined,
      containerizer: undefined,
      rootfs: undefined,
      command: [],
      ...read(job, base + pointer),
    }),
  }));
}

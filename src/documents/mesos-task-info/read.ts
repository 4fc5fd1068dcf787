import type { Entry } from '../../document.ts';
import type { MesosTaskInfo } from '../../generated/mesos-task-info.ts';
import { readTask } from '../../mesos/task.ts';

/** The task as one workload. */
export const entries = (value: unknown, base: string): readonly Entry[] => [
  { pointer: base, read: () => readTask(value as MesosTaskInfo, base) },
];

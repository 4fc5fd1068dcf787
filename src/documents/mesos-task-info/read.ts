import type { MesosTaskInfo } from '../../generated/mesos-task-info.ts';
import { hasOwnContainer, readExecutor, readTask } from '../../systems/mesos/task.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Entry } from '../document.ts';

/** Read the task as one workload, and the container of its executor as another where there are both. */
export function entries(value: unknown, base: string): readonly Entry[] {
  const task = value as MesosTaskInfo;
  const own: Entry = {
    pointer: joinPointer(base, 'executor'),
    read: () => readExecutor(task, base, 'mesos-task-info'),
  };
  return [{ pointer: base, read: () => readTask(task, base) }, ...(hasOwnContainer(value) ? [own] : [])];
}

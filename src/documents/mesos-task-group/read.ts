import castArray from 'lodash/castArray.js';
import type { MesosTaskInfo } from '../../generated/mesos-task-info.ts';
import { hasOwnContainer, readExecutor, readTask } from '../../systems/mesos/task.ts';
import { isObject } from '../../text/is-object.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Entry } from '../document.ts';

/** Read the tasks of the group, a workload each, and the container of the executor, which is the same for all of them. */
export function entries(value: unknown, base: string): readonly Entry[] {
  const { tasks } = value as { readonly tasks: unknown };
  const places = castArray(tasks).flatMap((task: unknown, index) =>
    isObject(task) ? { task: task as unknown as MesosTaskInfo, pointer: joinPointer(base, 'tasks', index) } : [],
  );
  const executors = places.filter(({ task }) => hasOwnContainer(task)).slice(0, 1);
  return [
    ...places.map(({ task, pointer }) => ({ pointer, read: () => readTask(task, pointer, 'mesos-task-group') })),
    ...executors.map(({ task, pointer }) => ({
      pointer: joinPointer(pointer, 'executor'),
      read: () => readExecutor(task, pointer, 'mesos-task-group'),
    })),
  ];
}

import castArray from 'lodash/castArray.js';
import isPlainObject from 'lodash/isPlainObject.js';
import type { Entry } from '../../document.ts';
import type { MesosTaskInfo } from '../../generated/mesos-task-info.ts';
import { readTask } from '../../mesos/task.ts';
import { joinPointer } from '../../text/pointer.ts';

/** The tasks of the group, a workload each. */
export function entries(value: unknown, base: string): readonly Entry[] {
  const { tasks } = value as { readonly tasks: unknown };
  return castArray(tasks).flatMap((task: unknown, index) => {
    const pointer = joinPointer(base, 'tasks', index);
    return isPlainObject(task)
      ? { pointer, read: () => readTask(task as MesosTaskInfo, pointer, 'mesos-task-group') }
      : [];
  });
}

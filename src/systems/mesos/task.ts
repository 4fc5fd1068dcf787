import castArray from 'lodash/castArray.js';
import get from 'lodash/get.js';
import isEmpty from 'lodash/isEmpty.js';
import type { MesosContainerInfo } from '../../generated/mesos-container-info.ts';
import type { MesosExecutorInfo, MesosTaskInfo } from '../../generated/mesos-task-info.ts';
import { isObject } from '../../text/is-object.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { CommandText, WorkloadFacts } from '../workload.ts';
import { readContainer } from './container.ts';
import { readVariables } from './environment.ts';

type TaskDocument = 'mesos-task-group' | 'mesos-task-info';

/** Get the task's own command, or that of its executor, whose environment is the one that modules read. */
export function readTask(task: MesosTaskInfo, base: string, document: TaskDocument = 'mesos-task-info'): WorkloadFacts {
  const [holder, pointer] = task.executor ? [task.executor, joinPointer(base, 'executor')] : [task, base];
  const command = joinPointer(pointer, 'command');
  const container = task.container ?? holder.container;
  const text: CommandText[] = holder.command?.value
    ? [{ text: holder.command.value, pointer: joinPointer(command, 'value') }]
    : [];
  const args = castArray(holder.command?.arguments ?? []).map((argument, index) => ({
    text: argument,
    pointer: joinPointer(command, 'arguments', index),
  }));
  return {
    document,
    pointer: base,
    id: task.name,
    taskId: String(get(task, ['task_id', 'value'])),
    ...(task.executor ? { executor: { info: task.executor, pointer } } : {}),
    containerizer: 'MESOS',
    rootfs: false,
    mesos: { pointer: joinPointer(base, 'container', 'volumes'), single: false, volumes: [] },
    ...(container ? readContainer(container, joinPointer(task.container ? base : pointer, 'container')) : {}),
    environment: readVariables(
      holder.command?.environment?.variables,
      joinPointer(command, 'environment', 'variables'),
    ),
    command: [...text, ...args],
  };
}

/**
 * Check whether an executor has a container of its own beside that of its task, with volumes or an image: the master and the
 * agent look at it, and the task's is for the executor to make. Where the task has none the executor's counts for it.
 */
export const hasOwnContainer = (task: unknown): boolean =>
  isObject(get(task, 'container')) &&
  ['volumes', 'docker', 'mesos'].some((field) => !isEmpty(get(task, ['executor', 'container', field])));

/** Get the container of an executor that has its own. */
export function readExecutor(task: MesosTaskInfo, base: string, document: TaskDocument): WorkloadFacts {
  const pointer = joinPointer(base, 'executor');
  const info = task.executor as NonNullable<MesosExecutorInfo>;
  return {
    document,
    pointer,
    id: undefined,
    executor: { info, pointer },
    ...readContainer(info.container as MesosContainerInfo, joinPointer(pointer, 'container')),
    command: [],
  };
}

import castArray from 'lodash/castArray.js';
import type { MesosTaskInfo } from '../generated/mesos-task-info.ts';
import { joinPointer } from '../text/pointer.ts';
import type { CommandText, WorkloadFacts } from '../workload.ts';
import { readContainer } from './container.ts';
import { readVariables } from './environment.ts';

/** The task's own command, or that of its executor, whose environment is the one that modules read. */
export function readTask(
  task: MesosTaskInfo,
  base: string,
  document: 'mesos-task-group' | 'mesos-task-info' = 'mesos-task-info',
): WorkloadFacts {
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

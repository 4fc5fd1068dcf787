import type { UpstreamMessage } from '../../model/diagnostic.ts';
import { isWithin } from '../../text/pointer.ts';
import type { Workload } from '../workload.ts';

/** Check whether the container is that of an executor, which is always at the top, instead of a task's. */
export const isExecutors = ({ executor, mesos }: Workload): boolean =>
  executor !== undefined && mesos !== undefined && isWithin(mesos.pointer, executor.pointer);

/** Find what the master says of one task of a group, which it names; validation.cpp (task::group::validate). */
const inGroup = ({ document, taskId = '' }: Workload, text: string): string =>
  document === 'mesos-task-group' ? `Task '${taskId}' is invalid: ${text}` : text;

/** Get the master's whole answer to what is wrong with a task, or with its executor. */
export const masterRefusal = (workload: Workload, text: string): readonly UpstreamMessage[] => [
  { text: isExecutors(workload) ? text : inGroup(workload, text) },
];

/** Get the master's whole answer to a container; a container of unknown place is taken for a task's. */
export const invalidContainer = (workload: Workload, text: string): readonly UpstreamMessage[] =>
  masterRefusal(workload, `${isExecutors(workload) ? "Executor's" : "Task's"} \`ContainerInfo\` is invalid: ${text}`);

/** Get the master's whole answer to a volume, which it does not name. */
export const invalidVolume = (workload: Workload, text: string): readonly UpstreamMessage[] =>
  invalidContainer(workload, `Invalid volume: ${text}`);

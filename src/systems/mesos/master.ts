import type { UpstreamMessage } from '../../model/diagnostic.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { isWithin } from '../../text/pointer.ts';
import type { Workload } from '../workload.ts';
import type { SourceType } from './sources.ts';
import { isSet, sourcesOf } from './sources.ts';

/** What the master says of a volume, with its place. */
export interface VolumeRefusal {
  readonly pointer: JsonPointer;
  readonly message: string;
  readonly upstream: readonly UpstreamMessage[];
  readonly index: number;
}

/** Whether the container is that of an executor, which always stands at the top, instead of a task's. */
export const isExecutors = ({ executor, mesos }: Workload): boolean =>
  executor !== undefined && mesos !== undefined && isWithin(mesos.pointer, executor.pointer);

/** What the master says of one task of a group, which it names; validation.cpp (task::group::validate). */
const inGroup = ({ document, taskId = '' }: Workload, text: string): string =>
  document === 'mesos-task-group' ? `Task '${taskId}' is invalid: ${text}` : text;

/** The master's whole answer to what is wrong with a task, or with its executor. */
export const refusalOf = (workload: Workload, text: string): readonly UpstreamMessage[] => [
  { text: isExecutors(workload) ? text : inGroup(workload, text) },
];

/** The master's whole answer to a container; a container of unknown place is taken for a task's. */
export const invalidContainer = (workload: Workload, text: string): readonly UpstreamMessage[] =>
  refusalOf(workload, `${isExecutors(workload) ? "Executor's" : "Task's"} \`ContainerInfo\` is invalid: ${text}`);

/** The master's whole answer to a volume, which it does not name. */
export const invalidVolume = (workload: Workload, text: string): readonly UpstreamMessage[] =>
  invalidContainer(workload, `Invalid volume: ${text}`);

/** The volumes whose source lacks the field of its type; `kind` is what the master calls them. */
export const lackingSource = (
  workload: Workload,
  type: SourceType,
  field: 'csi_volume' | 'docker_volume' | 'host_path' | 'sandbox_path' | 'secret',
  kind: string = type,
): readonly VolumeRefusal[] =>
  sourcesOf(workload)
    .filter(({ source }) => source.type === type && !isSet(source[field]))
    .map(({ sourcePointer, index }) => ({
      pointer: sourcePointer,
      message: `missing \`${field}\` of a source of type \`${type}\`, expected \`source.${field}\``,
      upstream: invalidVolume(workload, `'source.${field}' is not set for ${kind} volume`),
      index,
    }));

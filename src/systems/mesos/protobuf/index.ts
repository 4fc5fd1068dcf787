import type { Target } from '../../../model/target.ts';
import { versionOf } from '../../../model/target.ts';
import { checkTarget } from '../../check-target.ts';
import { readMessage } from './read.ts';

/** The cluster that reads; the newest Mesos by default. */
export interface ProtobufOptions {
  readonly target?: Target;
}

/** The message with the fields that are set, or what Mesos answers instead. */
export type ProtobufResult = { readonly message: unknown } | { readonly error: string };

/**
 * Read JSON as Mesos does with stout and picojson: a message of mesos.v1 (`Volume`, `TaskInfo`, `Call` of the scheduler API; also as
 * `mesos.v1.Volume`) or a list of them (`repeated Volume`). If `text` is bytes, every string of the result has one character a
 * byte. A text that Mesos refuses gives its error; one at which an old release aborts says so. An unknown message type, or a
 * target with something unknown in it, is a mistake in the program and throws a RangeError that names it.
 *
 * @example
 * ```ts
 * readProtobufJson('{"container_path": "data", "mode": "RW", "colour": "red"}', 'Volume'); // { message: { container_path: 'data', mode: 'RW' } }
 * ```
 */
export function readProtobufJson(
  text: string | Uint8Array,
  messageType: string,
  options?: ProtobufOptions,
): ProtobufResult {
  const { target = {} } = options ?? {};
  const [wrong] = checkTarget(target);
  if (wrong !== undefined) throw new RangeError(wrong.message);
  const result = readMessage(text, String(messageType), versionOf(target, 'mesos'));
  return 'message' in result ? result : { error: result.error };
}

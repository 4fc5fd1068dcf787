import { checkTarget } from './check-target.ts';
import type { ProtobufOptions, ProtobufResult } from './mesos/protobuf/index.ts';
import { readProtobufJson as readMessage } from './mesos/protobuf/index.ts';

/**
 * Read JSON as Mesos does with stout and picojson: a message of mesos.v1 (`Volume`, `TaskInfo`, `Call` of the scheduler
 * API; also as `mesos.v1.Volume`) or a list of them (`repeated Volume`). Of bytes, every string of the answer has one
 * character a byte. A text that Mesos refuses is answered with its error, of one at which an old release aborts that is
 * said. A message type that there is none of, or a target with something unknown in it, throws a RangeError that names it.
 */
export function readProtobufJson(
  text: string | Uint8Array,
  messageType: string,
  options?: ProtobufOptions,
): ProtobufResult {
  const { target = {} } = options ?? {};
  const [wrong] = checkTarget(target);
  if (wrong !== undefined) throw new RangeError(wrong.message);
  return readMessage(text, String(messageType), { target });
}

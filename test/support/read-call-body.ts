import { versionOf } from '../../src/model/target.ts';
import type { ProtobufOptions, ProtobufResult } from '../../src/systems/mesos/protobuf/index.ts';
import { abortion } from '../../src/systems/mesos/protobuf/json-reader.ts';
import { readMessage } from '../../src/systems/mesos/protobuf/read.ts';

/** Read the body of a request to `/api/v1/scheduler`; an error is the text of the master's 400. */
export function readCallBody(text: string | Uint8Array, { target = {} }: ProtobufOptions = {}): ProtobufResult {
  const result = readMessage(text, 'Call', versionOf(target, 'mesos'));
  if ('message' in result) return result;
  const { error, stage } = result;
  if (error === abortion) return { error };
  return {
    error:
      stage === 'parse'
        ? `Failed to parse body into JSON: ${error}`
        : `Failed to convert JSON into Call protobuf: ${error}`,
  };
}

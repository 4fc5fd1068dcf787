import type { Target } from '../../../model/target.ts';
import { versionOf } from '../../../model/target.ts';
import type { MessageType } from './descriptors.ts';
import { findMessage } from './descriptors.ts';
import type { Json } from './json-reader.ts';
import { abortion, readJson } from './json-reader.ts';
import type { Held } from './message-builder.ts';
import { convertObject } from './message-builder.ts';
import { plainMessage } from './plain.ts';
import { isInitialized, missingFields } from './required.ts';
import { byteString, decodeUtf8, encodeUtf8 } from './utf8.ts';

/** The cluster that reads; the newest Mesos by default. */
export interface ProtobufOptions {
  readonly target?: Target;
}

/** The message with the fields that are set, or what Mesos answers instead. */
export type ProtobufResult = { readonly message: unknown } | { readonly error: string };

type Show = (bytes: string) => string;

const REPEATED = 'repeated ';

function convert(value: Json, type: MessageType, version: string, show: Show): ProtobufResult {
  if (!(value instanceof Map)) return { error: 'Expecting a JSON object' };
  const message = new Map<string, Held>();
  const refusal = convertObject(message, type, value, version);
  if (refusal !== undefined) return { error: refusal };
  if (isInitialized(message, type, version)) return { message: plainMessage(message, type, show) };
  return { error: `Missing required fields: ${missingFields(message, type, version).join(', ')}` };
}

function convertAll(values: readonly Json[], type: MessageType, version: string, show: Show): ProtobufResult {
  const messages: unknown[] = [];
  for (const value of values) {
    const result = convert(value, type, version, show);
    if ('error' in result) return result;
    messages.push(result.message);
  }
  return { message: messages };
}

/** What stands at the top must fit the type; only over HTTP is a `Call` looked at one step later. */
function convertTop(value: Json, messageType: string, version: string, show: Show): ProtobufResult {
  const isList = messageType.startsWith(REPEATED);
  const type = findMessage(isList ? messageType.slice(REPEATED.length) : messageType);
  if (isList && Array.isArray(value)) return convertAll(value, type, version, show);
  if (!isList && (value instanceof Map || type === findMessage('Call'))) return convert(value, type, version, show);
  return { error: 'Unexpected JSON type parsed' };
}

function read(
  text: string | Uint8Array,
  messageType: string,
  { target = {} }: ProtobufOptions,
  answer: (error: string, stage: 'parse' | 'convert') => string,
): ProtobufResult {
  const [bytes, show] = typeof text === 'string' ? [encodeUtf8(text), decodeUtf8] : [byteString(text), String];
  const version = versionOf(target, 'mesos');
  const json = readJson(bytes, version);
  const result = 'error' in json ? json : convertTop(json.value, messageType, version, show);
  if (!('error' in result) || result.error === abortion) return result;
  return { error: show(answer(result.error, 'error' in json ? 'parse' : 'convert')) };
}

/** Read a text, as bytes or with characters, as a message or a list of them; of an unknown type it throws a RangeError. */
export const readProtobufJson = (
  text: string | Uint8Array,
  messageType: string,
  options: ProtobufOptions = {},
): ProtobufResult => read(text, messageType, options, (error) => error);

/** Read the body of a request to `/api/v1/scheduler`; an error is the text of the master's 400. */
export const readCallBody = (text: string | Uint8Array, options: ProtobufOptions = {}): ProtobufResult =>
  read(text, 'Call', options, (error, stage) =>
    stage === 'parse'
      ? `Failed to parse body into JSON: ${error}`
      : `Failed to convert JSON into Call protobuf: ${error}`,
  );

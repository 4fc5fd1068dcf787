import type { MessageType } from './descriptors.ts';
import { findMessage } from './descriptors.ts';
import type { Json } from './json-reader.ts';
import { readJson } from './json-reader.ts';
import type { Held } from './message-builder.ts';
import { convertObject } from './message-builder.ts';
import { plainMessage } from './plain.ts';
import { isInitialized, missingFields } from './required.ts';
import { byteString, decodeUtf8, encodeUtf8 } from './utf8.ts';

/** The message with the fields that are set, or what Mesos answers instead, and whether the text or the message is wrong. */
export type MessageRead =
  | { readonly message: unknown }
  | { readonly error: string; readonly stage: 'parse' | 'convert' };

/** What converting a value came to. */
type Converted = { readonly message: unknown } | { readonly error: string };

type Show = (bytes: string) => string;

const REPEATED = 'repeated ';

function convert(value: Json, type: MessageType, version: string, show: Show): Converted {
  if (!(value instanceof Map)) return { error: 'Expecting a JSON object' };
  const message = new Map<string, Held>();
  const refusal = convertObject(message, type, value, version);
  if (refusal !== undefined) return { error: refusal };
  if (isInitialized(message, type, version)) return { message: plainMessage(message, type, show) };
  return { error: `Missing required fields: ${missingFields(message, type, version).join(', ')}` };
}

function convertAll(values: readonly Json[], type: MessageType, version: string, show: Show): Converted {
  const messages: unknown[] = [];
  for (const value of values) {
    const result = convert(value, type, version, show);
    if ('error' in result) return result;
    messages.push(result.message);
  }
  return { message: messages };
}

/** Convert the value at the top, which must fit the type; only over HTTP is a `Call` looked at one step later. */
function convertTop(value: Json, messageType: string, version: string, show: Show): Converted {
  const isList = messageType.startsWith(REPEATED);
  const type = findMessage(isList ? messageType.slice(REPEATED.length) : messageType);
  if (isList && Array.isArray(value)) return convertAll(value, type, version, show);
  if (!isList && (value instanceof Map || type === findMessage('Call'))) return convert(value, type, version, show);
  return { error: 'Unexpected JSON type parsed' };
}

/**
 * Read a text, as bytes or with characters, as a message of this version of Mesos or a list of them. A message type that
 * there is none of throws a RangeError.
 */
export function readMessage(text: string | Uint8Array, messageType: string, version: string): MessageRead {
  const [bytes, show] = typeof text === 'string' ? [encodeUtf8(text), decodeUtf8] : [byteString(text), String];
  const json = readJson(bytes, version);
  const result = 'error' in json ? json : convertTop(json.value, messageType, version, show);
  if ('message' in result) return result;
  return { error: show(result.error), stage: 'error' in json ? 'parse' : 'convert' };
}

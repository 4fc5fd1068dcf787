import type { Field, MessageType } from './descriptors.ts';
import { findField, messageOf } from './descriptors.ts';
import type { Json } from './json-reader.ts';
import { notExpecting, readScalar } from './scalar.ts';

/** What a field of a message in the making holds. */
export type Held = string | number | boolean | MessageBuilder | readonly Held[];

/** A message in the making: the fields that are set, by name; a map is a list of entries with `key` and `value`. */
export type MessageBuilder = Map<string, Held>;

/** Why a value cannot be converted; `undefined` for none. */
type Refusal = string | undefined;

/** Get the fields of an entry of a map, which protobuf treats as a message. */
export const entryType = ({ type }: Field): MessageType =>
  new Map<string, Field>([
    ['key', { name: 'key', number: 1, type: 'string', label: 'optional' }],
    ['value', { name: 'value', number: 2, type, label: 'optional' }],
  ]);

/** Get the values that are no arrays, however deep in arrays. */
function* flatten(list: readonly Json[]): Generator<Json> {
  const open: Iterator<Json>[] = [list.values()];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const { done, value } = top.next();
    if (done) open.pop();
    else if (Array.isArray(value)) open.push(value.values());
    else yield value;
  }
}

/** Set a field, or add to a list; of a oneof only the member that was set last stays. */
function hold(message: MessageBuilder, type: MessageType, field: Field, held: Held): void {
  if (field.oneof !== undefined)
    for (const { name, oneof } of type.values()) if (oneof === field.oneof && name !== field.name) message.delete(name);
  if (field.label === 'optional' || field.label === 'required') message.set(field.name, held);
  else {
    const list = message.get(field.name) as Held[] | undefined;
    if (list === undefined) message.set(field.name, [held]);
    else list.push(held);
  }
}

function convertEntries(
  message: MessageBuilder,
  type: MessageType,
  field: Field,
  object: Members,
  version: string,
): Refusal {
  const entry = entryType(field);
  const value = entry.get('value') as Field;
  for (const [key, member] of sorted(object)) {
    const made: MessageBuilder = new Map([['key', key]]);
    hold(message, type, field, made);
    const refusal = convertValue(made, entry, value, member, version);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function convertMember(
  message: MessageBuilder,
  type: MessageType,
  field: Field,
  object: Members,
  version: string,
): Refusal {
  const inner = messageOf(field);
  if (field.label === 'map') return convertEntries(message, type, field, object, version);
  if (inner === undefined) return notExpecting('object', field).error;
  const isSingle = field.label !== 'repeated';
  const made =
    (isSingle ? (message.get(field.name) as MessageBuilder | undefined) : undefined) ?? new Map<string, Held>();
  hold(message, type, field, made);
  return convertObject(made, inner, object, version);
}

function convertList(
  message: MessageBuilder,
  type: MessageType,
  field: Field,
  list: readonly Json[],
  version: string,
): Refusal {
  if (field.label !== 'repeated' && field.label !== 'map') return notExpecting('array', field).error;
  for (const value of flatten(list)) {
    const refusal = convertValue(message, type, field, value, version);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function convertValue(message: MessageBuilder, type: MessageType, field: Field, value: Json, version: string): Refusal {
  if (value === null) return undefined;
  if (value instanceof Map) return convertMember(message, type, field, value, version);
  if (typeof value === 'object') return convertList(message, type, field, value as readonly Json[], version);
  const read = readScalar(value, field.label === 'map' ? { ...field, type: 'map' } : field, version);
  if ('error' in read) return read.error;
  if (read.value !== undefined) hold(message, type, field, read.value);
  return undefined;
}

type Members = ReadonlyMap<string, Json>;

/** Members in the order of the bytes of their names. */
const sorted = (object: Members): readonly (readonly [string, Json])[] =>
  [...object].sort(([a], [b]) => (a < b ? -1 : 1));

/** Set the fields of a message from an object; what it does not know is passed over. */
export function convertObject(message: MessageBuilder, type: MessageType, object: Members, version: string): Refusal {
  for (const [name, value] of sorted(object)) {
    const field = findField(type, name, version);
    const refusal = field && convertValue(message, type, field, value, version);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

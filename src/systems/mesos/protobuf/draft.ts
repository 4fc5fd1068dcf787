import type { Field, MessageType } from './descriptors.ts';
import { findField, messageOf } from './descriptors.ts';
import type { Json } from './json-reader.ts';
import { notExpecting, readScalar } from './scalar.ts';

/** What a field of a message in the making holds. */
export type Held = string | number | boolean | Draft | readonly Held[];

/** A message in the making: the fields that are set, by name; a map is a list of entries with `key` and `value`. */
export type Draft = Map<string, Held>;

/** Why a value cannot be converted; `undefined` for none. */
type Refusal = string | undefined;

/** The fields of an entry of a map, which protobuf treats as a message. */
export const entryType = ({ type }: Field): MessageType =>
  new Map<string, Field>([
    ['key', { name: 'key', number: 1, type: 'string', label: 'optional' }],
    ['value', { name: 'value', number: 2, type, label: 'optional' }],
  ]);

/** The values that are no arrays, however deep in arrays. */
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
function hold(draft: Draft, type: MessageType, field: Field, held: Held): void {
  if (field.oneof !== undefined)
    for (const { name, oneof } of type.values()) if (oneof === field.oneof && name !== field.name) draft.delete(name);
  if (field.label === 'optional' || field.label === 'required') draft.set(field.name, held);
  else {
    const list = draft.get(field.name) as Held[] | undefined;
    if (list === undefined) draft.set(field.name, [held]);
    else list.push(held);
  }
}

function convertEntries(draft: Draft, type: MessageType, field: Field, object: Members, version: string): Refusal {
  const entry = entryType(field);
  const value = entry.get('value') as Field;
  for (const [key, member] of sorted(object)) {
    const made: Draft = new Map([['key', key]]);
    hold(draft, type, field, made);
    const refusal = convertValue(made, entry, value, member, version);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function convertMember(draft: Draft, type: MessageType, field: Field, object: Members, version: string): Refusal {
  const inner = messageOf(field);
  if (field.label === 'map') return convertEntries(draft, type, field, object, version);
  if (inner === undefined) return notExpecting('object', field).error;
  const isSingle = field.label !== 'repeated';
  const made = (isSingle ? (draft.get(field.name) as Draft | undefined) : undefined) ?? new Map<string, Held>();
  hold(draft, type, field, made);
  return convertObject(made, inner, object, version);
}

function convertList(draft: Draft, type: MessageType, field: Field, list: readonly Json[], version: string): Refusal {
  if (field.label !== 'repeated' && field.label !== 'map') return notExpecting('array', field).error;
  for (const value of flatten(list)) {
    const refusal = convertValue(draft, type, field, value, version);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function convertValue(draft: Draft, type: MessageType, field: Field, value: Json, version: string): Refusal {
  if (value === null) return undefined;
  if (value instanceof Map) return convertMember(draft, type, field, value, version);
  if (typeof value === 'object') return convertList(draft, type, field, value as readonly Json[], version);
  const read = readScalar(value, field.label === 'map' ? { ...field, type: 'map' } : field, version);
  if ('error' in read) return read.error;
  if (read.value !== undefined) hold(draft, type, field, read.value);
  return undefined;
}

type Members = ReadonlyMap<string, Json>;

/** Members in the order of the bytes of their names. */
const sorted = (object: Members): readonly (readonly [string, Json])[] =>
  [...object].sort(([a], [b]) => (a < b ? -1 : 1));

/** Set the fields of a message from an object; what it does not know is passed over. */
export function convertObject(draft: Draft, type: MessageType, object: Members, version: string): Refusal {
  for (const [name, value] of sorted(object)) {
    const field = findField(type, name, version);
    const refusal = field && convertValue(draft, type, field, value, version);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

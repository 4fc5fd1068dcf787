import type { GoValue } from './go-json.ts';
import { readGoJson } from './go-json.ts';

/** A type of Go that a reply is decoded into: a string, a slice, or a struct behind a pointer. */
export type GoType = 'string' | GoList | GoStruct;

/** A slice; `name` is what Go calls it. */
export interface GoList {
  readonly name: string;
  readonly of: GoType;
}

/** A struct with its fields. */
export interface GoStruct {
  readonly name: string;
  readonly fields: Readonly<Record<string, GoType>>;
}

/** A decoded value: texts, lists, objects, and `null` for a pointer to nothing. */
export type Decoded = string | null | readonly Decoded[] | { readonly [field: string]: Decoded };

type Mismatch = (kind: string, name: string) => void;

/** Letters that Go takes for equal in names of members: those of ASCII in any case, the long s, the Kelvin sign. */
const fold = (text: string): string =>
  text
    .replace(/\u017f/g, 's')
    .replace(/\u212a/g, 'k')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const zero = (type: GoType): Decoded => (type === 'string' ? '' : 'of' in type ? [] : null);

const kindOf = (value: Exclude<GoValue, null>): string => {
  if (Array.isArray(value)) return 'array';
  if (value === 0) return 'number';
  return typeof value === 'boolean' ? 'bool' : typeof value;
};

function fill(value: GoValue, type: GoType, before: Decoded, mismatch: Mismatch): Decoded {
  if (value === null) return type === 'string' ? before : zero(type);
  if (type === 'string') {
    if (typeof value === 'string') return value;
    mismatch(kindOf(value), 'string');
  } else if ('of' in type) {
    if (Array.isArray(value)) return value.map((item: GoValue) => fill(item, type.of, zero(type.of), mismatch));
    mismatch(kindOf(value), type.name);
  } else {
    if (typeof value === 'object' && 'members' in value) return fillStruct(value.members, type, before, mismatch);
    mismatch(kindOf(value), type.name);
  }
  return before;
}

const fieldOf = ({ fields }: GoStruct, key: string): string | undefined =>
  Object.hasOwn(fields, key) ? key : Object.keys(fields).find((field) => fold(field) === fold(key));

function fillStruct(
  members: readonly (readonly [key: string, value: GoValue])[],
  type: GoStruct,
  before: Decoded,
  mismatch: Mismatch,
): Decoded {
  const struct: Record<string, Decoded> = { ...emptyStruct(type), ...(before as Record<string, Decoded> | null) };
  for (const [key, value] of members) {
    const field = fieldOf(type, key);
    if (field !== undefined)
      struct[field] = fill(value, type.fields[field] as GoType, struct[field] as Decoded, mismatch);
  }
  return struct;
}

const emptyStruct = ({ fields }: GoStruct): Record<string, Decoded> =>
  Object.fromEntries(Object.entries(fields).map(([field, type]) => [field, zero(type)]));

/**
 * Decode the first JSON value of a text into a struct, as Go does; `null` leaves it empty. With `isWhole` a text that
 * goes on behind the value is an error, in words of our own. What is said of a member of the wrong type is the text of
 * Go before 1.8, with which the released binaries of dvdcli were built: it does not name the field.
 */
export function decodeGo(
  text: string,
  type: GoStruct,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): { readonly value: Readonly<Record<string, Decoded>> } | { readonly error: string } {
  const reading = readGoJson(text);
  if ('error' in reading) return reading;
  if (isWhole && !/^[ \t\r\n]*$/.test(text.slice(reading.end))) return { error: 'more than one value' };
  const errors: string[] = [];
  const value = fill(reading.value, type, null, (kind, name) => {
    errors.push(`json: cannot unmarshal ${kind} into Go value of type ${name}`);
  });
  const [error] = errors;
  return error === undefined ? { value: (value as Record<string, Decoded> | null) ?? emptyStruct(type) } : { error };
}

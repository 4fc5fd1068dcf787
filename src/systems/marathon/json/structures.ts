import type { Reading, Reads } from './reading.ts';
import { attempt, fail, within } from './reading.ts';

type Members = Readonly<Record<string, unknown>>;

/** A field that must be there. */
interface Required {
  readonly required: Reads;
}

/** The fields of a type in the order of their declaration; those that need not be there may also be null. */
export type Fields = Readonly<Record<string, Reads | Required>>;

/** How the reads of a type were generated, which shows in the words for what is missing. */
interface Style {
  readonly missing: (name: string, value: unknown, reading: Reading) => string;
  /** Whether a value that is no object is refused as a whole, not field by field. */
  readonly isStrict: boolean;
}

export const required = (reads: Reads): Required => ({ required: reads });

/** Check whether a value is an object of JSON. */
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Read the object with one member changed, or without it. */
function change(object: Members, name: string, value: unknown): Members {
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _, ...rest } = object;
  return rest;
}

const reader =
  ({ missing, isStrict }: Style) =>
  (fields: Fields): Reads => {
    const members = Object.entries(fields).map(([name, field]) =>
      typeof field === 'function' ? ([name, field, false] as const) : ([name, field.required, true] as const),
    );
    return (value, reading) => {
      const object = isObject(value) ? value : {};
      if (isStrict && object !== value) {
        fail(reading, 'error.expected.jsobject');
        return value;
      }
      let result: Members = object;
      for (const [name, reads, isRequired] of members) {
        const member = Object.hasOwn(object, name) ? object[name] : undefined;
        if (member === undefined) {
          if (isRequired) within(reading, name, () => fail(reading, () => missing(name, value, reading)));
        } else if (member !== null || isRequired) {
          reading.trail.push(name);
          const read = reads(member, reading);
          reading.trail.pop();
          if (read !== member) result = change(result, name, read);
        }
      }
      return result;
    };
  };

/**
 * A type whose fields are looked up one by one, ObjectVisitor.scala:98-121. A value that is no object lacks them all;
 * where none is required it reads as an empty object.
 */
export const object: (fields: Fields) => Reads = reader({
  missing: (name, value, { textOf, writtenAt, trail }) =>
    isObject(value)
      ? `'${name}' is undefined on object: ${textOf(value)}`
      : `${textOf(value, writtenAt(trail.slice(0, -1)))} is not an object`,
  isStrict: false,
});

/** A type without defaults, lists and constraints, which play's macro reads, ObjectVisitor.scala:160. */
export const plainObject: (fields: Fields) => Reads = reader({ missing: () => 'error.path.missing', isStrict: true });

/** A type that play's combinators read, as all were before 1.5; a value that is no object lacks all fields. */
export const record: (fields: Fields) => Reads = reader({ missing: () => 'error.path.missing', isStrict: false });

/** A field that is as good as absent where it cannot be read, ObjectVisitor.scala:80-96. */
export const orAbsent =
  (reads: Reads): Reads =>
  (value, reading) =>
    attempt(reads, value, reading)?.value;

/** A list, or a set: of equal elements Marathon keeps one. */
export const list =
  (item: Reads, { min = 0 }: { readonly min?: number } = {}): Reads =>
  (value, reading) => {
    if (!Array.isArray(value)) {
      fail(reading, 'error.expected.jsarray');
      return value;
    }
    if (value.length < min) fail(reading, 'error.minLength');
    let result: unknown[] = value;
    for (const [index, element] of value.entries()) {
      reading.trail.push(index);
      const read = item(element, reading);
      reading.trail.pop();
      if (read !== element) {
        if (result === value) result = [...value];
        result[index] = read;
      }
    }
    return result;
  };

/** An object whose members are all of one type, of which none reads as something else than it is. */
export const map =
  (item: Reads): Reads =>
  (value, reading) => {
    if (isObject(value))
      for (const [name, member] of Object.entries(value)) within(reading, name, () => item(member, reading));
    else fail(reading, 'error.expected.jsobject');
    return value;
  };

/** The first of some types that reads the value; where none does, only the errors of the last are reported. */
export const union =
  (first: Reads, last: Reads): Reads =>
  (value, reading) => {
    const read = attempt(first, value, reading);
    return read === undefined ? last(value, reading) : read.value;
  };

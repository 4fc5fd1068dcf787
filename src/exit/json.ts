import isPlainObject from 'lodash/isPlainObject.js';

/** Get the value at a path of members; `undefined` where there is none. */
export const valueAt = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (isPlainObject(inner) ? (inner as Readonly<Record<string, unknown>>)[key] : undefined),
    value,
  );

/** Get the list at a path; empty where there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = valueAt(value, ...path);
  return Array.isArray(list) ? list : [];
}

/** Get the members of the object at a path; none where there is none. */
export function membersAt(
  value: unknown,
  ...path: readonly string[]
): readonly (readonly [key: string, value: unknown])[] {
  const object = valueAt(value, ...path);
  return isPlainObject(object) ? Object.entries(object as object) : [];
}

/** Get the text at a path; `undefined` where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const text = valueAt(value, ...path);
  return typeof text === 'string' ? text : undefined;
}

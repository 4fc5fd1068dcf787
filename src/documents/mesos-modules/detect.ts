import isPlainObject from 'lodash/isPlainObject.js';
import type { Match } from '../document.ts';

/** Match an object with libraries, which may be a single one. */
export function detect(value: unknown): Match | undefined {
  if (!isPlainObject(value) || !Object.hasOwn(value as object, 'libraries')) return undefined;
  const { libraries } = value as { readonly libraries: unknown };
  return Array.isArray(libraries) || isPlainObject(libraries) ? { fields: ['libraries'], missing: [] } : undefined;
}

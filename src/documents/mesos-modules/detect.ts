import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

/** Match an object with libraries, which may be a single one. */
export function detect(value: unknown): Match | undefined {
  if (!isObject(value) || !Object.hasOwn(value as object, 'libraries')) return undefined;
  const { libraries } = value as { readonly libraries: unknown };
  return Array.isArray(libraries) || isObject(libraries) ? { fields: ['libraries'], missing: [] } : undefined;
}

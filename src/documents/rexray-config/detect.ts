import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

/** Match an object with a section of REX-Ray, or of libStorage in it; the case of letters does not count. */
export function detect(value: unknown): Match | undefined {
  if (!isObject(value)) return undefined;
  const fields = Object.entries(value as object)
    .filter(([key, section]) => /^(rexray|libstorage)$/i.test(key) && (isObject(section) || section === null))
    .map(([key]) => key);
  return fields.length > 0 ? { fields, missing: [] } : undefined;
}

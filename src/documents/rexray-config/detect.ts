import isPlainObject from 'lodash/isPlainObject.js';
import type { Resemblance } from '../document.ts';

/** An object with a section of REX-Ray, or of libStorage in it; the case of letters does not count. */
export function detect(value: unknown): Resemblance | undefined {
  if (!isPlainObject(value)) return undefined;
  const recognised = Object.entries(value as object)
    .filter(([key, section]) => /^(rexray|libstorage)$/i.test(key) && (isPlainObject(section) || section === null))
    .map(([key]) => key);
  return recognised.length > 0 ? { recognised, missing: [] } : undefined;
}

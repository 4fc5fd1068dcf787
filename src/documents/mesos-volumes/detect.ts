import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

const isVolume = (value: unknown): boolean =>
  isObject(value) &&
  (Object.hasOwn(value as object, 'container_path') ||
    (Object.hasOwn(value as object, 'source') && Object.hasOwn(value as object, 'mode')));

/** Match a volume, a list in which something is one, or an empty list. */
export function detect(value: unknown): Match | undefined {
  if (Array.isArray(value))
    return value.length === 0 || value.some(isVolume) ? { fields: ['a list of volumes'], missing: [] } : undefined;
  return isVolume(value) ? { fields: ['container_path'], missing: [] } : undefined;
}

import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

/** Match an object with an id and a list of containers. */
export function detect(value: unknown): Match | undefined {
  if (!isObject(value)) return undefined;
  const { id, containers } = value as Record<string, unknown>;
  return id !== undefined && Array.isArray(containers) ? { fields: ['id', 'containers'], missing: [] } : undefined;
}

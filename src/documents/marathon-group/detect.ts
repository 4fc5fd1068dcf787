import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

/** Match an object with `groups`, or with an `id` and `apps`. */
export function detect(value: unknown): Match | undefined {
  if (!isObject(value)) return undefined;
  const { apps, id, groups } = value as Record<string, unknown>;
  const fields = [
    ...(id === undefined ? [] : ['id']),
    ...(Array.isArray(apps) ? ['apps'] : []),
    ...(Array.isArray(groups) ? ['groups'] : []),
  ];
  const isGroup = Array.isArray(groups) || (Array.isArray(apps) && id !== undefined);
  return isGroup ? { fields, missing: [] } : undefined;
}

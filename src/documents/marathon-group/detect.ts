import isPlainObject from 'lodash/isPlainObject.js';
import type { Resemblance } from '../document.ts';

/** An object with `groups`, or with an `id` and `apps`. */
export function detect(value: unknown): Resemblance | undefined {
  if (!isPlainObject(value)) return undefined;
  const { apps, id, groups } = value as Record<string, unknown>;
  const recognised = [
    ...(id === undefined ? [] : ['id']),
    ...(Array.isArray(apps) ? ['apps'] : []),
    ...(Array.isArray(groups) ? ['groups'] : []),
  ];
  const isGroup = Array.isArray(groups) || (Array.isArray(apps) && id !== undefined);
  return isGroup ? { recognised, missing: [] } : undefined;
}

import { isApp } from '../../systems/marathon/recognise.ts';
import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

/** `{"apps": […]}` without the id or groups of a group, or a list in which something is an app. */
export function detect(value: unknown): Match | undefined {
  if (Array.isArray(value)) return value.some(isApp) ? { fields: ['a list of apps'], missing: [] } : undefined;
  if (!isObject(value)) return undefined;
  const { apps, id, groups } = value as Record<string, unknown>;
  return Array.isArray(apps) && id === undefined && groups === undefined
    ? { fields: ['apps'], missing: [] }
    : undefined;
}

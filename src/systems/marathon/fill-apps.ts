import { noApp } from '../../generated/no-app.ts';
import { isObject } from '../../text/is-object.ts';

/**
 * Give an app all fields that an app may have, `undefined` where it lacks them. Such apps have one hidden class, whatever they
 * hold, so that V8 reads a field that is absent in a nanosecond, not in a hundred; and most fields of most apps are absent.
 */
export function fillApp(app: unknown): unknown {
  if (!isObject(app) || Object.hasOwn(app, '__proto__')) return app;
  const filled = noApp();
  for (const key in app) filled[key] = (app as Readonly<Record<string, unknown>>)[key];
  return filled;
}

/** Fill the apps of a list. A value that is no list is returned as it is. */
export const fillApps = (apps: unknown): unknown => (Array.isArray(apps) ? apps.map(fillApp) : apps);

/** Fill the apps of a list in an object with `apps`, and of the groups in it. */
export function fillGroup(group: unknown): unknown {
  if (!isObject(group)) return group;
  const { apps, groups } = group as { readonly apps?: unknown; readonly groups?: unknown };
  if (apps === undefined && groups === undefined) return group;
  return {
    ...group,
    ...(apps !== undefined && { apps: fillApps(apps) }),
    ...(groups !== undefined && { groups: Array.isArray(groups) ? groups.map(fillGroup) : groups }),
  };
}

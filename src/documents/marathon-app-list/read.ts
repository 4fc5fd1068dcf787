import type { MarathonApp } from '../../generated/marathon-app.ts';
import { readApp } from '../../systems/marathon/app.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Entry } from '../document.ts';

/** The apps in order. */
export function entries(value: unknown, base: string): readonly Entry[] {
  const [apps, list] = Array.isArray(value)
    ? [value as unknown[], base]
    : [(value as { apps: unknown[] }).apps, joinPointer(base, 'apps')];
  return apps.map((app, index) => {
    const pointer = joinPointer(list, index);
    return { pointer, read: () => readApp(app as MarathonApp, pointer, 'marathon-app-list') };
  });
}

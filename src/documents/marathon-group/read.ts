import isPlainObject from 'lodash/isPlainObject.js';
import type { Entry } from '../../document.ts';
import type { MarathonApp } from '../../generated/marathon-app.ts';
import { readApp } from '../../marathon/app.ts';
import { joinPointer } from '../../text/pointer.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The apps of a group, then those of the groups in it. */
export function entries(value: unknown, base: string): readonly Entry[] {
  if (!isPlainObject(value)) return [];
  const { apps, groups } = value as Record<string, unknown>;
  return [
    ...listOf(apps).map((app, index): Entry => {
      const pointer = joinPointer(base, 'apps', index);
      return { pointer, read: () => readApp(app as MarathonApp, pointer, 'marathon-group') };
    }),
    ...listOf(groups).flatMap((group, index) => entries(group, joinPointer(base, 'groups', index))),
  ];
}

import isPlainObject from 'lodash/isPlainObject.js';
import type { Entry } from '../../document.ts';
import type { MarathonApp } from '../../generated/marathon-app.ts';
import { readApp } from '../../marathon/app.ts';
import { absoluteId } from '../../marathon/ids.ts';
import { joinPointer } from '../../text/pointer.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The apps of a group, then those of the groups in it. A group without an id has that of its parent. */
function entriesOf(value: unknown, base: string, parent: string): readonly Entry[] {
  if (!isPlainObject(value)) return [];
  const { id, apps, groups } = value as Record<string, unknown>;
  const group = typeof id === 'string' ? absoluteId(id, parent) : parent;
  return [
    ...listOf(apps).map((app, index): Entry => {
      const pointer = joinPointer(base, 'apps', index);
      return { pointer, read: () => readApp(app as MarathonApp, pointer, 'marathon-group', group) };
    }),
    ...listOf(groups).flatMap((inner, index) => entriesOf(inner, joinPointer(base, 'groups', index), group)),
  ];
}

/** The apps of the group and of all groups in it. */
export const entries = (value: unknown, base: string): readonly Entry[] => entriesOf(value, base, '/');

import isPlainObject from 'lodash/isPlainObject.js';
import type { MarathonApp } from '../../generated/marathon-app.ts';
import { readApp } from '../../systems/marathon/app.ts';
import { absoluteId } from '../../systems/marathon/ids.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Entry } from '../document.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Read the role of a top-level group that enforces it; what is in it has that too. */
function roleOf(group: string, enforceRole: unknown, outer: string | undefined): string | undefined {
  return enforceRole === true && /^\/[^/]+$/.test(group) ? group.slice(1) : outer;
}

/** Read the apps of a group, then those of the groups in it. A group without an id has that of its parent. */
function entriesOf(value: unknown, base: string, parent: string, outer?: string): readonly Entry[] {
  if (!isPlainObject(value)) return [];
  const { id, apps, groups, enforceRole } = value as Record<string, unknown>;
  const group = typeof id === 'string' ? absoluteId(id, parent) : parent;
  const groupRole = roleOf(group, enforceRole, outer);
  const role = groupRole === undefined ? {} : { groupRole };
  return [
    ...listOf(apps).map((app, index): Entry => {
      const pointer = joinPointer(base, 'apps', index);
      return { pointer, read: () => ({ ...readApp(app as MarathonApp, pointer, 'marathon-group', group), ...role }) };
    }),
    ...listOf(groups).flatMap((inner, index) => entriesOf(inner, joinPointer(base, 'groups', index), group, groupRole)),
  ];
}

/** Read the apps of the group and of all groups in it. */
export const entries = (value: unknown, base: string): readonly Entry[] => entriesOf(value, base, '/');

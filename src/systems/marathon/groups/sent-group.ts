import isEqual from 'lodash/isEqual.js';
import isPlainObject from 'lodash/isPlainObject.js';
import uniqWith from 'lodash/uniqWith.js';
import type { MarathonApp } from '../../../generated/marathon-app.ts';
import type { MarathonGroup } from '../../../generated/marathon-group.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { absoluteId } from '../ids.ts';

/** An app in a group that is sent. */
export interface SentApp {
  readonly app: MarathonApp;
  readonly pointer: JsonPointer;
  readonly parent: SentGroup;
}

/** A group as it is sent to Marathon (GroupUpdate), with what is in it. */
export interface SentGroup {
  readonly group: MarathonGroup;
  readonly pointer: JsonPointer;
  /** The group that it is written in; absent for the outermost one. */
  readonly parent?: SentGroup;
  /** The absolute path of the group, from which the ids of its apps go on. */
  readonly path: string;
  /** The path by which its content is checked: a `PUT` goes along the id of the outermost group twice. */
  readonly checkedPath: string;
  readonly apps: readonly SentApp[];
  readonly groups: readonly SentGroup[];
}

const membersOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is known before a group is read. */
interface Place {
  readonly pointer: JsonPointer;
  readonly path: string;
  readonly checkedPath: string;
  readonly parent?: SentGroup;
}

/** Read the groups in each other; a value that is no object is an empty group. */
function readGroup(value: unknown, { pointer, path, checkedPath, parent }: Place): SentGroup {
  const group = (isPlainObject(value) ? value : {}) as MarathonGroup;
  const apps: SentApp[] = [];
  const groups: SentGroup[] = [];
  const sent: SentGroup = { group, pointer, ...(parent && { parent }), path, checkedPath, apps, groups };
  for (const [index, app] of membersOf(group.apps).entries())
    apps.push({ app: app as MarathonApp, pointer: `${pointer}/apps/${index}`, parent: sent });
  for (const [index, child] of membersOf(group.groups).entries()) {
    const id = idOf(child) ?? '';
    groups.push(
      readGroup(child, {
        pointer: `${pointer}/groups/${index}`,
        path: absoluteId(id, path),
        checkedPath: absoluteId(id, checkedPath),
        parent: sent,
      }),
    );
  }
  return sent;
}

/** Get the id of a group as it is written; `undefined` where there is none. */
function idOf(value: unknown): string | undefined {
  const id = isPlainObject(value) ? (value as MarathonGroup).id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * Read a group that is sent to Marathon: `address` is the path of a group in the address of the request, `goesTwice` whether
 * the request is a `PUT`. GroupsResource.scala:159-258.
 */
export function readSentGroup(value: unknown, pointer: JsonPointer, address = '', goesTwice = false): SentGroup {
  const id = idOf(value);
  const path = absoluteId(id ?? '', absoluteId(address, '/'));
  return readGroup(value, { pointer, path, checkedPath: goesTwice ? absoluteId(id ?? '', path) : path });
}

/** Get the groups in the order in which they are written, the outermost first. */
export const allGroups = (group: SentGroup): readonly SentGroup[] => [group, ...group.groups.flatMap(allGroups)];

/** Get the place of an element in a set, in which equal ones are one. */
const placeIn = (list: readonly unknown[], element: unknown): number =>
  uniqWith(list.slice(0, list.indexOf(element)), isEqual).length;

/** Find where a group is in Marathon's path syntax, from the body of the request on. */
export const groupPlace = ({ group, parent }: SentGroup): string =>
  parent === undefined ? '' : `${groupPlace(parent)}/groups(${placeIn(membersOf(parent.group.groups), group)})`;

/** Find where an app is in Marathon's path syntax, from the body of the request on. */
export const appPlace = ({ app, parent }: SentApp): string =>
  `${groupPlace(parent)}/apps(${placeIn(membersOf(parent.group.apps), app)})`;

/** Check whether any app is in a group or below it. */
export const holdsApps = ({ apps, groups }: SentGroup): boolean => apps.length > 0 || groups.some(holdsApps);

/** Check whether `apps` is given in a group or below it, even as an empty list. */
export const namesApps = ({ group, groups }: SentGroup): boolean => Boolean(group.apps) || groups.some(namesApps);

/**
 * Get the pointers of apps, and of groups that may lack an id, in the order in which Marathon comes to them: the groups in a
 * group before its own apps. GroupNormalization.scala:20-89.
 */
export const visitOrder = ({ apps, groups }: SentGroup): readonly JsonPointer[] => [
  ...groups.flatMap((group) => [group.pointer, ...visitOrder(group)]),
  ...apps.map(({ pointer }) => pointer),
];

/** Check whether the request says something else than what is in the group, so that Marathon visits no app in it. */
export const isUnvisited = ({ group }: SentGroup): boolean =>
  Boolean(group.version) || typeof group.scaleBy === 'number';

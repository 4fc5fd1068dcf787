import memoize from 'lodash/memoize.js';
import type { MarathonApp } from '../../../generated/marathon-app.ts';
import { isObject } from '../../../text/is-object.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { absoluteId } from '../ids.ts';

/** An app in a group that is sent. */
export interface SentApp {
  readonly app: MarathonApp;
  readonly pointer: JsonPointer;
  readonly parent: SentGroup;
}

/** A group as it is sent to Marathon (GroupUpdate), with what is in it; a field of the wrong type counts as absent. */
export interface SentGroup {
  readonly id: string | undefined;
  readonly enforceRole: boolean | undefined;
  readonly scaleBy: number | undefined;
  readonly version: string | undefined;
  readonly dependencies: readonly string[];
  /** The fields that are given. */
  readonly given: readonly GroupField[];
  readonly pointer: JsonPointer;
  /** The group that it is written in; absent for the outermost one. */
  readonly parent?: SentGroup;
  /** The absolute path of the group, from which the ids of its apps go on. */
  readonly path: string;
  /** The same, along the id of the outermost group twice, as some releases check its content. */
  readonly twicePath: string;
  /** Whether it is sent by `PUT`. */
  readonly isPut: boolean;
  readonly apps: readonly SentApp[];
  readonly groups: readonly SentGroup[];
  /** What it is read from. */
  readonly source: unknown;
}

const fields = ['id', 'apps', 'groups', 'dependencies', 'scaleBy', 'version', 'enforceRole'] as const;

/** A field of a group. */
export type GroupField = (typeof fields)[number];

type Members = Readonly<Partial<Record<GroupField, unknown>>>;

const membersOf = (value: unknown): Members => (isObject(value) ? (value as Members) : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What is known before a group is read. */
type Place = Pick<SentGroup, 'pointer' | 'path' | 'twicePath' | 'isPut' | 'parent'>;

/** Read a group with those in it; a value that is no object is an empty group. */
function readGroup(source: unknown, place: Place): SentGroup {
  const { pointer, path, twicePath, isPut } = place;
  const members = membersOf(source);
  const { id, enforceRole, scaleBy, version, dependencies } = members;
  const apps: SentApp[] = [];
  const groups: SentGroup[] = [];
  const sent: SentGroup = {
    id: textOf(id),
    enforceRole: typeof enforceRole === 'boolean' ? enforceRole : undefined,
    scaleBy: typeof scaleBy === 'number' ? scaleBy : undefined,
    version: textOf(version),
    dependencies: listOf(dependencies).flatMap((dependency) => textOf(dependency) ?? []),
    given: fields.filter((field) => members[field] !== undefined && members[field] !== null),
    ...place,
    apps,
    groups,
    source,
  };
  for (const [index, app] of listOf(members.apps).entries())
    apps.push({ app: app as MarathonApp, pointer: `${pointer}/apps/${index}`, parent: sent });
  for (const [index, child] of listOf(members.groups).entries()) {
    const childId = textOf(membersOf(child).id) ?? '';
    groups.push(
      readGroup(child, {
        pointer: `${pointer}/groups/${index}`,
        path: absoluteId(childId, path),
        twicePath: absoluteId(childId, twicePath),
        isPut,
        parent: sent,
      }),
    );
  }
  return sent;
}

/** What is known of the request that sends a group. */
export interface Sender {
  /** The path of a group in the address. */
  readonly address?: string | undefined;
  readonly isPut?: boolean;
  /** Whether this Marathon goes along the id of the group twice to find its place. */
  readonly goesTwice?: boolean | undefined;
}

/** Read a group that is sent to Marathon. GroupsResource.scala:159-258. */
export function readSentGroup(
  value: unknown,
  pointer: JsonPointer,
  { address = '', isPut = false, goesTwice = false }: Sender = {},
): SentGroup {
  const id = textOf(membersOf(value).id) ?? '';
  const once = absoluteId(id, absoluteId(address, '/'));
  const twicePath = absoluteId(id, once);
  return readGroup(value, { pointer, path: goesTwice ? twicePath : once, twicePath, isPut });
}

/** Get the groups in the order in which they are written, the outermost first. */
export const allGroups = (group: SentGroup): readonly SentGroup[] => [group, ...group.groups.flatMap(allGroups)];

/** The apps of a group, then those of the groups in it. */
export const allApps = (group: SentGroup): readonly SentApp[] => [...group.apps, ...group.groups.flatMap(allApps)];

const sortKeys = (_: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/** Get the places of elements in a set, in which equal ones are one, whatever the order of their keys. */
function placesIn(list: readonly unknown[]): ReadonlyMap<unknown, number> {
  const places = new Map<unknown, number>();
  const distinct = new Set<string>();
  for (const element of list) {
    if (!places.has(element)) places.set(element, distinct.size);
    distinct.add(JSON.stringify(element, sortKeys));
  }
  return places;
}

/** The places of what is in a group, which are found once. */
const placesOf = memoize(({ apps, groups }: SentGroup) => ({
  apps: placesIn(apps.map(({ app }) => app)),
  groups: placesIn(groups.map(({ source }) => source)),
}));
placesOf.cache = new WeakMap();

/** Where a group is in Marathon's path syntax, from the body of the request on. */
export const groupPlace = ({ source, parent }: SentGroup): string =>
  parent === undefined ? '' : `${groupPlace(parent)}/groups(${placesOf(parent).groups.get(source)})`;

/** Find where an app is in Marathon's path syntax, from the body of the request on. */
export const appPlace = ({ app, parent }: SentApp): string =>
  `${groupPlace(parent)}/apps(${placesOf(parent).apps.get(app)})`;

/** Check whether any app is in a group or below it. */
export const holdsApps = ({ apps, groups }: SentGroup): boolean => apps.length > 0 || groups.some(holdsApps);

/** Whether `apps` is given in a group or below it, even as an empty list. */
export const namesApps = ({ given, groups }: SentGroup): boolean => given.includes('apps') || groups.some(namesApps);

/**
 * Get the pointers of apps, and of groups that may lack an id, in the order in which Marathon comes to them: the groups in a
 * group before its own apps. GroupNormalization.scala:20-89.
 */
export const visitOrder = ({ apps, groups }: SentGroup): readonly JsonPointer[] => [
  ...groups.flatMap((group) => [group.pointer, ...visitOrder(group)]),
  ...apps.map(({ pointer }) => pointer),
];

/** Whether the request says something else than what is in the group, so that Marathon visits no app in it. */
export const isUnvisited = ({ version, scaleBy }: SentGroup): boolean => version !== undefined || scaleBy !== undefined;

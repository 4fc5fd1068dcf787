import type { JsonPointer } from '../../../text/pointer.ts';
import { absoluteId } from '../ids.ts';
import type { SentGroup } from './sent-group.ts';
import { holdsApps } from './sent-group.ts';

/** An app of the tree. */
export interface TreeApp {
  readonly id: string;
  /** The absolute ids of the apps and groups that it waits for. */
  readonly dependencies: readonly string[];
  readonly pointer: JsonPointer;
}

/** A group of the tree that Marathon makes of a request on an empty cluster. */
export interface TreeGroup {
  readonly id: string;
  readonly apps: Map<string, TreeApp>;
  readonly groups: Map<string, TreeGroup>;
  /** As those of an app; of the group as it was sent. */
  readonly dependencies: string[];
  /** The groups that it was sent as; none for one that is only on the way to others. */
  readonly sent: SentGroup[];
}

const emptyGroup = (id: string): TreeGroup => ({ id, apps: new Map(), groups: new Map(), dependencies: [], sent: [] });

export const parentOf = (id: string): string => absoluteId('..', id);

/** Find the group of a path, and make it with those above where it is not there yet. */
function groupAt(root: TreeGroup, path: string): TreeGroup {
  let group = root;
  for (const part of path.split('/').filter((name) => name !== '')) {
    const id = absoluteId(part, group.id);
    const next = group.groups.get(id) ?? emptyGroup(id);
    group.groups.set(id, next);
    group = next;
  }
  return group;
}

/** Of groups with one path in a group the last one counts. */
const lastOfEach = (groups: readonly SentGroup[]): readonly SentGroup[] => [
  ...new Map(groups.map((group) => [group.path, group])).values(),
];

/**
 * Put a group into the tree. One with apps is made where its path says; one without stays in the group that it is written
 * in, even where its path says something else.
 */
function placeGroup(
  sent: SentGroup,
  root: TreeGroup,
  above: TreeGroup | undefined,
  apps: ReadonlyMap<JsonPointer, TreeApp>,
): void {
  const isFree = above !== undefined && !holdsApps(sent);
  const group = isFree ? (above.groups.get(sent.path) ?? emptyGroup(sent.path)) : groupAt(root, sent.path);
  if (isFree && sent.path !== above.id) above.groups.set(sent.path, group);
  group.sent.push(sent);
  group.dependencies.push(...sent.dependencies.map((dependency) => absoluteId(dependency, sent.path)));
  for (const child of lastOfEach(sent.groups)) placeGroup(child, root, group, apps);
  for (const { pointer } of sent.apps) {
    const app = apps.get(pointer);
    if (app !== undefined) groupAt(root, parentOf(app.id)).apps.set(app.id, app);
  }
}

/** Make the tree of what is sent: a group with its apps, or apps alone. */
export function makeTree(apps: readonly TreeApp[], sent: SentGroup | undefined): TreeGroup {
  const root = emptyGroup('/');
  if (sent === undefined) for (const app of apps) groupAt(root, parentOf(app.id)).apps.set(app.id, app);
  else placeGroup(sent, root, undefined, new Map(apps.map((app) => [app.pointer, app])));
  return root;
}

/** All groups below one in the order in which Marathon counts them: its own, then those of each in turn. */
export const groupsBelow = (group: TreeGroup): readonly TreeGroup[] => {
  const own = [...group.groups.values()];
  return [...own, ...own.flatMap(groupsBelow)];
};

/** Where each app of a tree is in Marathon's path syntax, by its pointer. */
export function appPlaces(group: TreeGroup, at = ''): ReadonlyMap<JsonPointer, string> {
  const own = [...group.apps.values()].map(({ pointer }, index) => [pointer, `${at}/apps(${index})`] as const);
  const below = [...group.groups.values()].flatMap((child, index) => [...appPlaces(child, `${at}/groups(${index})`)]);
  return new Map([...own, ...below]);
}

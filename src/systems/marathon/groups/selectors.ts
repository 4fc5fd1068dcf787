import type { JsonPointer } from '../../../text/pointer.ts';
import type { Selector, SentContent } from '../../selector.ts';
import { fromRequest } from '../../selector.ts';
import type { Workload } from '../../workload.ts';
import { generationOf } from '../generations/index.ts';
import { absoluteId, partsOf } from '../ids.ts';
import { findCycle } from './cycles.ts';
import type { SentGroup } from './sent-group.ts';
import { allGroups, groupPlace, holdsApps } from './sent-group.ts';
import type { TreeApp, TreeGroup } from './tree.ts';
import { groupsBelow, makeTree, parentOf } from './tree.ts';

/** The groups of a request, the outermost first. */
export const sentGroups: Selector<SentGroup, 'request'> = fromRequest(({ group }) =>
  group === undefined ? [] : allGroups(group),
);

/** The outermost group of a request. */
export const sentRoots: Selector<SentGroup, 'request'> = fromRequest(({ group }) =>
  group === undefined ? [] : [group],
);

const treeApps = ({ workloads }: SentContent): readonly TreeApp[] =>
  workloads.flatMap(({ absoluteId: id, app, isPartial, pointer }) => {
    if (id === undefined || app === undefined) return [];
    const dependencies = (isPartial ? [] : (app.dependencies ?? [])).map((dependency) =>
      absoluteId(dependency, parentOf(id)),
    );
    return [{ id, dependencies, pointer }];
  });

const treeOf = (content: SentContent): TreeGroup => makeTree(treeApps(content), content.group);

/** Where Marathon says that a group of the tree is. */
const placeOf = (tree: TreeGroup, id: string): string =>
  id === '/' ? '/' : `/groups(${groupsBelow(tree).findIndex((group) => group.id === id)})`;

/** An app that waits for itself, if there is one. */
export const cycles: Selector<TreeApp, 'request'> = fromRequest((content) => {
  const { group, workloads } = content;
  const isNone =
    workloads.every(({ app }) => !app?.dependencies?.length) &&
    (group === undefined || allGroups(group).every(({ dependencies }) => dependencies.length === 0));
  const found = isNone ? undefined : findCycle(treeOf(content));
  return found === undefined ? [] : [found];
});

/** Something at a group of the tree. */
export interface TreeFault {
  readonly id: string;
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax. */
  readonly path: string;
}

/** Find the apps with the id of a group beside them, whatever is in it; before 1.5 groups stay where they are written. */
function clashesInPlace(workloads: readonly Workload[], group: SentGroup): readonly TreeFault[] {
  const ids = new Map(workloads.map(({ pointer, absoluteId: id }) => [pointer, id]));
  return allGroups(group).flatMap((sent) => {
    const taken = new Set<string | undefined>(sent.groups.map(({ path }) => path));
    const path = depthPath(group) + groupPlace(sent) || '/';
    return sent.apps.flatMap(({ pointer }) => {
      const id = ids.get(pointer);
      return id !== undefined && taken.has(id) ? [{ id, pointer, path }] : [];
    });
  });
}

/** The apps that have the id of a group with apps. */
export const clashes: Selector<TreeFault, 'request'> = fromRequest((content, target) => {
  const { workloads, group } = content;
  if (group !== undefined && generationOf(target) === 'pre-raml') return clashesInPlace(workloads, group);
  if (workloads.length < 2) return [];
  const groups = new Set<string>(['/']);
  for (const { absoluteId: id, app } of workloads)
    if (id !== undefined && app !== undefined)
      for (let above = parentOf(id); !groups.has(above); above = parentOf(above)) groups.add(above);
  const found = workloads.flatMap(({ absoluteId: id, app, pointer }) =>
    app && id !== undefined && id !== '/' && groups.has(id) ? [{ id, pointer }] : [],
  );
  if (found.length === 0) return [];
  const tree = treeOf(content);
  return found.map(({ id, pointer }) => ({ id, pointer, path: placeOf(tree, parentOf(id)) }));
});

/** The groups without apps whose ids do not say that they are in the group that they are written in. */
export const strayGroups: Selector<TreeFault, 'request'> = fromRequest((content) => {
  const { group } = content;
  if (group === undefined) return [];
  const found = allGroups(group).filter((sent) => {
    const { parent, path } = sent;
    return parent !== undefined && path !== parent.path && parentOf(path) !== parent.path && !holdsApps(sent);
  });
  if (found.length === 0) return [];
  const tree = treeOf(content);
  return found.flatMap((sent) => {
    const index = groupsBelow(tree).findIndex((place) => place.sent.includes(sent));
    return index < 0 ? [] : [{ id: sent.path, pointer: sent.pointer, path: `/groups(${index})` }];
  });
});

/** Where the outermost group of a request is in the tree that Marathon checks level by level, before 1.7. */
const depthPath = ({ path }: SentGroup): string => '/groups(0)'.repeat(partsOf(path).length);

/** A group whose id says that it belongs to another group than the one that it is written in. */
export interface GroupOutside extends TreeFault {
  /** The path of the group around it. */
  readonly above: string;
}

/** The groups that their ids put elsewhere, which before 1.7 stayed where they were written; since 1.5 only without apps. */
export const groupsOutside: Selector<GroupOutside, 'request'> = fromRequest(({ group }, target) => {
  if (group === undefined) return [];
  const isOld = generationOf(target) === 'pre-raml';
  return allGroups(group).flatMap((sent) => {
    const { id, parent, path, pointer } = sent;
    if (id === undefined || parent === undefined || parentOf(path) === parent.path) return [];
    const stays = isOld || (path !== parent.path && !holdsApps(sent));
    return stays ? [{ id: path, above: parent.path, pointer, path: depthPath(group) + groupPlace(sent) }] : [];
  });
});

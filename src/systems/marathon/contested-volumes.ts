import memoize from 'lodash/memoize.js';
import once from 'lodash/once.js';
import type { JsonPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { fromDocument } from '../selector.ts';
import type { Workload } from '../workload.ts';
import type { ExclusiveUse } from './exclusive-use.ts';
import { exclusiveUsesOf, useOf, usesByOthers } from './exclusive-use.ts';
import { externalVolumes } from './external.ts';
import { appPlaces, makeTree } from './groups/tree.ts';
import { groupPath } from './path-of-pointer.ts';

/** How many other apps are named for one volume: where thousands share a name, all each time would be quadratic. */
const mostIds = 100;
const mostRelated = 10;

/** The other apps that have exclusive use of a volume. */
export interface OtherUses {
  /** The ids of the first of them. */
  readonly ids: readonly string[];
  /** Whether there are more. */
  readonly isCut: boolean;
  readonly first: readonly ExclusiveUse[];
}

/** A volume that other apps have for their own. */
export interface ContestedVolume {
  /** The app that it is a volume of, by its absolute id. */
  readonly id: string;
  /** Where that app is in a group, in Marathon's path syntax; absent for an app outside of one. */
  readonly path?: string;
  readonly name: string;
  readonly pointer: JsonPointer;
  readonly others: OtherUses;
}

/** Get the names that are written more than once, mostly none: nothing is made of the volumes that have a name alone. */
function repeatedNamesIn(workloads: readonly Workload[]): ReadonlySet<unknown> {
  const [names, repeated] = [new Set<unknown>(), new Set<unknown>()];
  for (const { app } of workloads)
    for (const { external } of app?.container?.volumes ?? [])
      if (external) (names.has(external.name) ? repeated : names).add(external.name);
  return repeated;
}

/** Where an app of a group is in the tree: the groups on the way to the one that is sent are the only ones there. */
function treePlace({ absoluteId = '', pointer }: Workload): string {
  const inside = groupPath(pointer);
  const depth = absoluteId.split('/').length - 2 - inside.split('/groups').length + 1;
  return '/groups(0)'.repeat(Math.max(depth, 0)) + inside;
}

/** Leave out the apps that a later one of the same id in the same group replaces. */
export function withoutLost(workloads: readonly Workload[]): readonly Workload[] {
  const keyOf = ({ absoluteId, pointer }: Workload): string => `${pointer.replace(/\/\d+$/, '')} ${absoluteId}`;
  const last = new Map(workloads.map((workload) => [keyOf(workload), workload]));
  return last.size === workloads.length
    ? workloads
    : workloads.filter((workload) => last.get(keyOf(workload)) === workload);
}

/** Where the apps of a list are in the tree, by their pointers. */
const placesInList = (workloads: readonly Workload[]): ReadonlyMap<JsonPointer, string> =>
  appPlaces(
    makeTree(
      workloads.flatMap(({ absoluteId: id, pointer }) => (id === undefined ? [] : [{ id, pointer, dependencies: [] }])),
      undefined,
    ),
  );

/** The volumes of all apps of a document that Marathon's check of the whole group tree refuses. */
export const contestedVolumes: Selector<ContestedVolume, 'document'> = fromDocument((workloads, target) => {
  const repeated = repeatedNamesIn(workloads);
  if (repeated.size === 0) return [];
  const places = once(() => placesInList(workloads));
  const apps = withoutLost(workloads).flatMap((workload) => {
    const volumes = externalVolumes.of(workload).filter(({ external }) => repeated.has(external.name));
    const uses = volumes.flatMap((volume) => useOf(volume, target));
    const { absoluteId: id, pointer, document } = workload;
    const place = document === 'marathon-group' ? treePlace(workload) : places().get(pointer);
    const path = place === undefined ? {} : { path: `${place}/container` };
    return id === undefined || uses.length === 0 ? [] : [{ id, uses, path }];
  });
  // Two more than are named: one may be the app itself, one shows that there are more.
  const exclusiveUses = exclusiveUsesOf(apps, mostIds + 2);
  const describe = memoize(
    (others: readonly ExclusiveUse[]): OtherUses => ({
      ids: others.slice(0, mostIds).map(({ id }) => id),
      isCut: others.length > mostIds,
      first: others.slice(0, mostRelated),
    }),
  );
  return apps.flatMap(({ id, uses, path }) =>
    uses.flatMap(({ key, name, pointer, isChecked }) => {
      const others = isChecked ? usesByOthers(exclusiveUses.get(key) ?? [], id) : [];
      return others.length === 0 ? [] : [{ id, name, pointer, others: describe(others), ...path }];
    }),
  );
});

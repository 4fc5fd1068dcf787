import type { MarathonApp, MarathonVolume } from '../../generated/marathon-app.ts';
import type { Selector } from '../selector.ts';
import { among, fromRequest, fromWorkload } from '../selector.ts';
import type { Workload } from '../workload.ts';
import { checkedPath } from './groups/checked-path.ts';
import type { SentApp } from './groups/sent-group.ts';
import { allApps } from './groups/sent-group.ts';
import { parentOf } from './groups/tree.ts';

/** The app of each workload that Marathon launches; its pointer is that of the workload. */
export const apps: Selector<MarathonApp> = fromWorkload(({ app }) => (app === undefined ? [] : [app]));

/** A volume of an app, of any kind. */
export interface AppVolume {
  /** Its place among all volumes of the app. */
  readonly index: number;
  readonly volume: MarathonVolume;
  readonly pointer: string;
}

/** All volumes of an app. */
export const appVolumes: Selector<AppVolume> = among(apps, ([app], { pointer }) =>
  (app?.container?.volumes ?? []).map((volume, index) => ({
    index,
    volume,
    pointer: `${pointer}/container/volumes/${index}`,
  })),
);

/** An app of a group whose id says that it belongs to another group. */
export interface AppOutsideGroup extends SentApp {
  readonly absoluteId: string;
  /** The path that the id had to go on from. */
  readonly base: string;
}

/** The apps of groups whose ids say that they belong to another group. */
export const appsOutsideGroup: Selector<AppOutsideGroup, 'request'> = fromRequest(({ workloads, group }, target) => {
  if (group === undefined) return [];
  const ids = new Map(workloads.map(({ pointer, absoluteId: id }) => [pointer, id]));
  return allApps(group).flatMap((sent) => {
    const id = ids.get(sent.pointer);
    if (id === undefined) return [];
    const base = checkedPath(sent.parent, target);
    return id === '/' || parentOf(id) !== base ? [{ ...sent, absoluteId: id, base }] : [];
  });
});

/** The objects whose `apps` are a list; the pointer of the list. */
export const sentLists: Selector<string, 'request'> = fromRequest(({ workloads: [first] }) =>
  first?.document === 'marathon-app-list' && first.sending === undefined ? [first.pointer.replace(/\/\d+$/, '')] : [],
);

/** Count how many instances of its app a workload runs. */
export const instancesOf = ({ app }: Workload): number => app?.instances ?? 1;

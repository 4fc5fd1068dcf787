import type { MarathonApp, MarathonVolume } from '../../generated/marathon-app.ts';
import type { Selector } from '../selector.ts';
import { among, fromDocument, fromWorkload } from '../selector.ts';
import type { Workload } from '../workload.ts';

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

/** The apps of groups whose ids say that they belong to another group. */
export const appsOutsideGroup: Selector<Workload & { readonly outsideGroup: string }, 'document'> = fromDocument(
  (workloads) =>
    workloads.filter(
      (workload): workload is Workload & { outsideGroup: string } => workload.outsideGroup !== undefined,
    ),
);

/** Count how many instances of its app a workload runs. */
export const instancesOf = ({ app }: Workload): number => app?.instances ?? 1;

import omitBy from 'lodash/omitBy.js';
import type { MarathonApp } from '../../generated/marathon-app.ts';
import type { Workload } from '../workload.ts';
import { defaultStrategy } from './strategy.ts';
import { persistentVolumes } from './volumes.ts';

/** What Marathon keeps of an app that an update of a list made: the strategies that it filled in count as written. */
const asKept = (workload: Workload, app: MarathonApp): MarathonApp => ({
  ...app,
  upgradeStrategy: app.upgradeStrategy ?? defaultStrategy(workload),
  unreachableStrategy: app.unreachableStrategy ?? (persistentVolumes.of(workload).length > 0 ? 'disabled' : {}),
});

/**
 * Merge the updates of a list: what one leaves out it has from the update before it of the same app, as far as there is
 * one. AppsResource.scala (replaceMultiple), AppHelpers.scala:107.
 */
export function mergeUpdates(workloads: readonly Workload[]): readonly Workload[] {
  const known = new Map<string, Workload>();
  return workloads.map((workload) => {
    const { absoluteId: id, app, sending } = workload;
    if (sending !== 'update' || id === undefined || app === undefined) return workload;
    const earlier = known.get(id);
    const merged =
      earlier?.app === undefined
        ? workload
        : {
            ...workload,
            app: { ...asKept(earlier, earlier.app), ...omitBy(app, (value) => value === null || value === undefined) },
            mergedFrom: earlier.app,
          };
    known.set(id, merged);
    return merged;
  });
}

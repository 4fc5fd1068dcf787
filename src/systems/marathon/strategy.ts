import type { MarathonApp } from '../../generated/marathon-app.ts';
import type { Stage } from '../../model/diagnostic.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import type { Workload } from '../workload.ts';
import { apps } from './apps.ts';
import { externalVolumes } from './external.ts';
import { persistentVolumes } from './volumes.ts';

/** The apps whose label says that two instances must never run at once. */
export const singleInstanceApps: Selector<MarathonApp> = among(apps, (found) =>
  found.filter(({ labels }) => labels?.MARATHON_SINGLE_INSTANCE_APP === 'true'),
);

/** The two shares of an upgrade strategy. */
export interface Strategy {
  readonly minimumHealthCapacity: number;
  readonly maximumOverCapacity: number;
}

/** Find what Marathon makes of an app without a strategy, AppConversion.scala:493-507; other kinds of volumes do not count. */
export const defaultStrategy = (workload: Workload): Strategy =>
  persistentVolumes.of(workload).length > 0 || externalVolumes.of(workload).length > 0
    ? { minimumHealthCapacity: 0.5, maximumOverCapacity: 0 }
    : { minimumHealthCapacity: 1, maximumOverCapacity: 1 };

/**
 * The strategy that Marathon's first checks see: what is written, and in a list, where defaults are filled in before, the
 * default; the stage is another one where they come later than the rest.
 */
export function checkedStrategy(workload: Workload): Partial<Strategy> & { readonly stage?: Stage } {
  const { app, sending } = workload;
  if (app?.upgradeStrategy) return app.upgradeStrategy;
  if (sending === undefined) return {};
  return { ...defaultStrategy(workload), ...(sending === 'replacement' && { stage: 'defaults' }) };
}

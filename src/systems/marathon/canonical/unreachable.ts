import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { apps } from '../apps.ts';

/** After how many seconds a task that cannot be reached is replaced, and given up. */
export interface UnreachableTimes {
  readonly inactiveAfterSeconds: number;
  readonly expungeAfterSeconds: number;
}

/** What an app says of tasks that cannot be reached, unless that is to do nothing. */
export const unreachableTimes: Selector<UnreachableTimes> = among(apps, ([app]) => {
  const strategy = app?.unreachableStrategy;
  if (typeof strategy !== 'object' || strategy === null) return [];
  const { inactiveAfterSeconds, expungeAfterSeconds } = strategy;
  return [{ inactiveAfterSeconds: inactiveAfterSeconds ?? 0, expungeAfterSeconds: expungeAfterSeconds ?? 0 }];
});

import isEqual from 'lodash/isEqual.js';
import uniqWith from 'lodash/uniqWith.js';
import type { MarathonCheck, MarathonHealthCheck } from '../../../generated/marathon-app.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { apps } from '../apps.ts';
import type { CanonicalApp } from './app.ts';
import { canonicalOf } from './app.ts';

/** A health check of an app. */
export interface AppHealthCheck {
  readonly check: MarathonHealthCheck;
  /** In capitals; HTTP where it says none. */
  readonly protocol: string;
  /** The index of the port that it asks, which is 0 where it says none and there is a list to count in. */
  readonly portIndex: number | undefined;
  readonly canonical: CanonicalApp;
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax; of equal checks there is only the first. */
  readonly path: string;
}

function portIndexOf({ port, portIndex }: MarathonHealthCheck, protocol: string, canonical: CanonicalApp) {
  if (typeof portIndex === 'number') return portIndex;
  const isCounted = typeof port !== 'number' && protocol !== 'COMMAND';
  return isCounted && canonical.hasPortList ? 0 : undefined;
}

/** The health checks of an app. */
export const healthChecks: Selector<AppHealthCheck> = among(apps, ([app], workload) => {
  const all = app?.healthChecks;
  if (!app || !all?.length) return [];
  const canonical = canonicalOf(workload, app);
  return (all.length < 2 ? all : uniqWith(all, isEqual)).map((check, place) => {
    const protocol = check.protocol?.toUpperCase() ?? 'HTTP';
    return {
      check,
      protocol,
      portIndex: portIndexOf(check, protocol, canonical),
      canonical,
      pointer: `${workload.pointer}/healthChecks/${all.indexOf(check)}`,
      path: `/healthChecks(${place})`,
    };
  });
});

/** Whether a check names one of so many ports, or needs not name the only one. */
export const isAddressed = (index: number | undefined, port: number | null | undefined, count: number): boolean =>
  index === undefined ? typeof port === 'number' || count === 1 : index < count;

/** The check of an app by Mesos, where it has one. */
export const appChecks: Selector<NonNullable<MarathonCheck>> = among(apps, ([app]) => (app?.check ? [app.check] : []));

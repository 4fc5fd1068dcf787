import type { MarathonReadinessCheck } from '../../../generated/marathon-app.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { apps } from '../apps.ts';

/** A check that must pass before a deployment goes on. */
export interface AppReadinessCheck {
  readonly check: MarathonReadinessCheck;
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax. */
  readonly path: string;
}

/** The readiness checks of an app. */
export const readinessChecks: Selector<AppReadinessCheck> = among(apps, ([app], { pointer }) =>
  !app?.readinessChecks
    ? []
    : app.readinessChecks.map((check, index) => ({
        check,
        pointer: `${pointer}/readinessChecks/${index}`,
        path: `/readinessChecks(${index})`,
      })),
);

import type { JsonPointer } from '../../../text/pointer.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { apps } from '../apps.ts';

/** An app or group that an app waits for, as it is written. */
export interface Dependency {
  readonly id: string;
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax. */
  readonly path: string;
}

/** What an app waits for. Marathon keeps a set, so of equal ones there is only the first. */
export const appDependencies: Selector<Dependency> = among(apps, ([app], { pointer }) => {
  const all = app?.dependencies;
  if (!all?.length) return [];
  return [...new Set(all)].map((id, place) => ({
    id,
    pointer: `${pointer}/dependencies/${all.indexOf(id)}`,
    path: `/dependencies(${place})`,
  }));
});

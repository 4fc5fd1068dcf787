import groupBy from 'lodash/groupBy.js';
import uniq from 'lodash/uniq.js';
import type { Use } from './fleet.ts';

/** A volume of a fleet, with the workloads that mount it, and those of them that may write. */
export interface FleetVolume extends Pick<Use, 'driver' | 'name'> {
  readonly apps: readonly string[];
  readonly writers: readonly string[];
  readonly files: readonly string[];
}

/** Get a driver as people read it. */
export const shownDriver = (driver: string): string => driver || '(none)';

/** Find what makes two volumes different ones. */
export const volumeOf = ({ driver, name }: Pick<Use, 'driver' | 'name'>): string => JSON.stringify([driver, name]);

/** Get the volumes of a fleet, in the order in which they are met. */
export const volumesOf = (mounts: readonly Use[]): readonly FleetVolume[] =>
  Object.values(groupBy(mounts, volumeOf)).map((own) => {
    const { driver, name } = own[0] as Use;
    const appsOf = (uses: readonly Use[]): readonly string[] => uniq(uses.map(({ app }) => app));
    const writers = appsOf(own.filter(({ isReadOnly }) => !isReadOnly));
    return { driver, name, apps: appsOf(own), writers, files: uniq(own.map(({ file }) => file)) };
  });

import sortBy from 'lodash/sortBy.js';
import sortedUniqBy from 'lodash/sortedUniqBy.js';
import type { Target } from '../model/target.ts';
import { checkTarget } from '../systems/check-target.ts';
import { withoutLost } from '../systems/marathon/contested-volumes.ts';
import { useOf } from '../systems/marathon/exclusive-use.ts';
import { externalVolumes } from '../systems/marathon/external.ts';
import type { Workload } from '../systems/workload.ts';
import type { JsonPointer } from '../text/pointer.ts';

/** That an app uses an external volume, as Marathon's check of all groups sees it: a record that can be sorted and merged. */
export interface VolumeUse {
  /** What makes two volumes one: provider and name, such as `dvdi/pg`. */
  readonly volume: string;
  /** The absolute id of the app. */
  readonly app: string;
  /** Where the document is from; absent where nobody said. */
  readonly origin?: string;
  /** The place of the name in its document. */
  readonly pointer: JsonPointer;
  /** Whether no other app may name the volume. */
  readonly isExclusive: boolean;
  /** Whether Marathon refuses it where another app has exclusive use. */
  readonly isChecked: boolean;
}

/** A use of a volume that Marathon refuses, since other apps have exclusive use. */
export interface VolumeConflict extends Pick<VolumeUse, 'volume' | 'app' | 'origin' | 'pointer'> {
  /** The ids of the first hundred of these apps, in order. */
  readonly others: readonly string[];
}

/** How many other apps are named. */
const MOST_OTHERS = 100;

/** Write a use as a line that sorts by volume, then app, in the order of bytes. */
export const lineOfUse = ({ volume, app, origin, pointer, isExclusive, isChecked }: VolumeUse): string =>
  JSON.stringify({ volume, app, origin, pointer, isExclusive, isChecked });

/**
 * Get the uses of external volumes in the workloads that `lint` found in one document. Uses of all documents of a cluster,
 * wherever they are read, show what no single document can: two apps with one volume. `origin` says where the document is from. A
 * wrong target counts as the newest of everything.
 *
 * @example
 * ```ts
 * const external = { name: 'pg', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } };
 * const volumes = [{ containerPath: 'data', mode: 'RW', external }];
 * const { workloads } = lint({ id: '/db', cmd: 'sh', container: { type: 'MESOS', volumes } });
 * volumeUses(workloads, { origin: 'db.json' }).map(({ volume, app }) => [volume, app]); // [['dvdi/pg', '/db']]
 * ```
 */
export function volumeUses(
  workloads: readonly Workload[],
  { origin, target = {} }: { readonly origin?: string; readonly target?: Target } = {},
): readonly VolumeUse[] {
  const assumed = checkTarget(target).length > 0 ? {} : target;
  return withoutLost(workloads).flatMap((workload) => {
    const { absoluteId: app } = workload;
    if (app === undefined) return [];
    return externalVolumes.of(workload, assumed).flatMap((volume) =>
      useOf(volume, assumed).map(({ key, pointer, isExclusive, isChecked }) => ({
        volume: key,
        app,
        ...(origin !== undefined && { origin }),
        pointer,
        isExclusive,
        isChecked,
      })),
    );
  });
}

/**
 * Merge uses of volumes: sorted, each once. The order and grouping of merges make no difference.
 *
 * @example
 * ```ts
 * const use = { volume: 'dvdi/pg', app: '/db', pointer: '/x', isExclusive: true, isChecked: true };
 * mergeVolumeUses([use], mergeVolumeUses([], [use])); // [use]
 * ```
 */
export const mergeVolumeUses = (...lists: readonly (readonly VolumeUse[])[]): readonly VolumeUse[] =>
  sortedUniqBy(sortBy(lists.flat(), lineOfUse), lineOfUse);

/** Find the conflicts among the uses of one volume. */
function conflictsOf(uses: readonly VolumeUse[]): readonly VolumeConflict[] {
  const ids = [...new Set(uses.flatMap(({ app, isExclusive }) => (isExclusive ? app : [])))].sort();
  return uses.flatMap(({ volume, app, origin, pointer, isChecked }) => {
    if (!isChecked || ids.length === 0 || (ids.length === 1 && ids[0] === app)) return [];
    // One more than is named, since one may be the app itself.
    const others = ids.slice(0, MOST_OTHERS + 1).filter((id) => id !== app);
    return [{ volume, app, ...(origin !== undefined && { origin }), pointer, others: others.slice(0, MOST_OTHERS) }];
  });
}

/**
 * Find the uses that Marathon refuses: of a volume that another app has for itself. Sorted by volume and app, whatever the order of
 * the uses, and each once.
 *
 * @example
 * ```ts
 * const use = (app: string) => ({ volume: 'dvdi/pg', app, pointer: '/x', isExclusive: true, isChecked: true });
 * findVolumeConflicts([use('/b'), use('/a')]).map(({ app, others }) => [app, others]); // [['/a', ['/b']], ['/b', ['/a']]]
 * ```
 */
export function findVolumeConflicts(uses: readonly VolumeUse[]): readonly VolumeConflict[] {
  const byVolume = new Map<string, VolumeUse[]>();
  for (const use of mergeVolumeUses(uses)) {
    const known = byVolume.get(use.volume);
    if (known === undefined) byVolume.set(use.volume, [use]);
    else known.push(use);
  }
  return [...byVolume.values()].flatMap(conflictsOf);
}

import { posix } from 'node:path';
import groupBy from 'lodash/groupBy.js';
import { currentId } from '../rules/old-ids.ts';
import type { Use } from './fleet.ts';
import { shownDriver, volumeOf, volumesOf } from './fleet-volumes.ts';
import type { SavedRun } from './saved-run.ts';

/** What runs are compared by, in the order in which it is shown. */
export const factKinds = ['conflict', 'finding', 'workload', 'volume', 'mount'] as const;

/** What can become of a fact between two runs, in the order in which it is shown. */
export const changes = ['new', 'changed', 'gone', 'still there'] as const;

/** One thing that a run found. */
interface Fact {
  readonly kind: (typeof factKinds)[number];
  readonly name: string;
  /** What of it may change. */
  readonly state: string;
  readonly note?: string;
  readonly place: string;
  /** What it is known by in another run, the strictest first. */
  readonly keys: readonly (readonly unknown[])[];
}

/** A fact of two runs, as it is now, or as it was if it is gone. */
export interface ComparedFact extends Fact {
  readonly change: (typeof changes)[number];
  /** Its state before, if that has changed. */
  readonly before?: string;
}

const volumeName = ({ driver, name }: Pick<Use, 'driver' | 'name'>): string => `${shownDriver(driver)} ${name}`;

/** Get the facts of a run. Files may be moved, and lines; volumes of an app may change their order. */
function factsOf({ workloads, mounts, findings }: SavedRun): readonly Fact[] {
  const volumes = volumesOf(mounts).map((volume) => ({
    name: volumeName(volume),
    place: volume.files.join(', '),
    keys: [[volumeOf(volume)]],
    writers: volume.writers,
  }));
  return [
    ...volumes.flatMap(({ writers, ...volume }): readonly Fact[] =>
      writers.length > 1 ? [{ ...volume, kind: 'conflict', state: `written by ${writers.join(', ')}` }] : [],
    ),
    ...findings.map(({ file, place, rule, severity, workload, pointer, message }): Fact => {
      const id = currentId(rule);
      return {
        kind: 'finding',
        name: workload === undefined ? id : `${id} of ${workload}`,
        state: severity,
        note: message,
        place,
        keys: [
          [id, file, workload, pointer, message],
          [id, workload ?? file, pointer],
          [id, workload ?? posix.basename(file), message],
        ],
      };
    }),
    ...workloads.map(
      ({ id, file }): Fact => ({ kind: 'workload', name: id, state: '', place: file, keys: [[id, file], [id]] }),
    ),
    ...volumes.map(({ writers: _, ...volume }): Fact => ({ ...volume, kind: 'volume', state: '' })),
    ...mounts.map((use): Fact => {
      const { app, file, path, isReadOnly, format } = use;
      const volume = volumeOf(use);
      return {
        kind: 'mount',
        name: app,
        state: [volumeName(use), path ?? 'no container path', isReadOnly ? 'RO' : 'RW', format].join(', '),
        place: file,
        keys: [
          [app, file, volume, path],
          [app, volume, path],
          [app, path],
          [app, volume],
        ],
      };
    }),
  ];
}

/** Compare two runs: each fact of one is at most one of the other. */
export function compareRuns(before: SavedRun, now: SavedRun): readonly ComparedFact[] {
  const left = new Set(factsOf(before));
  const facts = factsOf(now);
  const found = new Map<Fact, Fact>();
  const most = Math.max(0, ...facts.map(({ keys }) => keys.length));
  for (let level = 0; level < most; level++) {
    const keyOf = ({ kind, keys }: Fact): string => JSON.stringify([kind, keys[level]]);
    const byKey = new Map(Object.entries(groupBy([...left].reverse(), keyOf)));
    for (const fact of facts) {
      const same = found.has(fact) || fact.keys.length <= level ? undefined : byKey.get(keyOf(fact))?.pop();
      if (same === undefined) continue;
      found.set(fact, same);
      left.delete(same);
    }
  }
  const compared = facts.map((fact): ComparedFact => {
    const same = found.get(fact);
    if (same === undefined) return { ...fact, change: 'new' };
    if (same.state === fact.state) return { ...fact, change: 'still there' };
    return { ...fact, change: 'changed', before: same.state };
  });
  return [...compared, ...[...left].map((fact): ComparedFact => ({ ...fact, change: 'gone' }))];
}

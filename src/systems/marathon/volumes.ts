import uniqBy from 'lodash/uniqBy.js';
import type { MarathonPersistentInfo, MarathonVolume } from '../../generated/marathon-app.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Workload } from '../workload.ts';

/** A volume of a Marathon app that is no external one. */
export interface AppVolume {
  /** Its place among all volumes of the app. */
  readonly index: number;
  readonly volume: MarathonVolume;
  readonly pointer: JsonPointer;
}

/** A volume on the agent that outlives its task. */
export interface PersistentVolume extends AppVolume {
  readonly persistent: NonNullable<MarathonPersistentInfo>;
  readonly persistentPointer: JsonPointer;
}

/** A file whose content is a secret of the app. */
export interface SecretVolume extends AppVolume {
  readonly secret: string;
}

/** The volumes of an app that are of some kind; nothing is made of the others. */
function volumesWhere({ app, pointer }: Workload, isKind: (volume: MarathonVolume) => unknown): readonly AppVolume[] {
  const found: AppVolume[] = [];
  for (const [index, volume] of app?.container?.volumes?.entries() ?? [])
    if (isKind(volume)) found.push({ index, volume, pointer: joinPointer(pointer, 'container', 'volumes', index) });
  return found;
}

/** The persistent volumes of a workload; no other kind comes before this one. */
export const persistentVolumes = (workload: Workload): readonly PersistentVolume[] =>
  volumesWhere(workload, ({ mode, persistent }) => persistent && mode !== undefined).map((entry) => ({
    ...entry,
    persistent: entry.volume.persistent as NonNullable<MarathonPersistentInfo>,
    persistentPointer: joinPointer(entry.pointer, 'persistent'),
  }));

/** The secret volumes of a workload: those that say so and are, for want of a mode or at all, of no kind before. */
export const secretVolumes = (workload: Workload): readonly SecretVolume[] =>
  volumesWhere(
    workload,
    ({ external, mode, persistent, secret }) =>
      secret && (mode === undefined || (external === undefined && !persistent)),
  ).map((entry) => ({ ...entry, secret: entry.volume.secret as string }));

/** Whether Marathon takes an app for a resident one, whose tasks stay on their agent. */
export const isResident = (workload: Workload): boolean =>
  Boolean(workload.app?.residency) || persistentVolumes(workload).length > 0;

/** A rule for the disk that a persistent volume is put on. */
export interface VolumeConstraint {
  /** The place of its volume. */
  readonly index: number;
  readonly constraint: readonly string[];
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax, which does not tell one constraint of a volume from another. */
  readonly path: string;
}

/** The constraints of all persistent volumes. Marathon keeps a set of them, so of equal ones there is only the first. */
export const volumeConstraints = (workload: Workload): readonly VolumeConstraint[] =>
  persistentVolumes(workload).flatMap(({ index, persistent, persistentPointer }) => {
    const constraints = (persistent.constraints ?? []).map((constraint, place) => ({
      index,
      constraint,
      pointer: joinPointer(persistentPointer, 'constraints', place),
      path: `/container/volumes(${index})/persistent/constraints`,
    }));
    return uniqBy(constraints, ({ constraint }) => JSON.stringify(constraint));
  });

/** A constraint on the path of a disk, whole as it may be in its parts. */
export interface PathConstraint extends VolumeConstraint {
  readonly operator: string;
  readonly value: string;
}

/** The constraints that begin with `path`, an operator and a value. */
export const pathConstraints = (workload: Workload): readonly PathConstraint[] =>
  volumeConstraints(workload).flatMap((entry) => {
    const [field, operator, value] = entry.constraint;
    return field === 'path' && operator !== undefined && value !== undefined ? [{ ...entry, operator, value }] : [];
  });

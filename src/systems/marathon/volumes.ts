import uniqBy from 'lodash/uniqBy.js';
import type { MarathonApp, MarathonPersistentInfo, MarathonVolume } from '../../generated/marathon-app.ts';
import type { MarathonPodVolume } from '../../generated/marathon-pod.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { among, fromWorkload } from '../selector.ts';
import type { AppVolume } from './apps.ts';
import { apps, appVolumes } from './apps.ts';
import { volumePath } from './path-of-pointer.ts';

/** A volume on the agent that outlives its task. */
export interface PersistentVolume extends AppVolume {
  readonly persistent: NonNullable<MarathonPersistentInfo>;
  readonly persistentPointer: JsonPointer;
}

/** A file whose content is a secret of the app. */
export interface SecretVolume extends AppVolume {
  readonly secret: string;
}

const isPersistent = ({ mode, persistent }: MarathonVolume): boolean => Boolean(persistent) && mode !== undefined;

/** The persistent volumes of an app; no other kind comes before this one. */
export const persistentVolumes: Selector<PersistentVolume> = among(appVolumes, (volumes) =>
  volumes.flatMap((entry) => {
    const { persistent } = entry.volume;
    return persistent && isPersistent(entry.volume)
      ? [{ ...entry, persistent, persistentPointer: `${entry.pointer}/persistent` }]
      : [];
  }),
);

/** The secret volumes of an app: those that say so and are, for want of a mode or at all, of no kind before. */
export const secretVolumes: Selector<SecretVolume> = among(appVolumes, (volumes) =>
  volumes.flatMap((entry) => {
    const { external, mode, persistent, secret } = entry.volume;
    return secret && (mode === undefined || (external === undefined && !persistent)) ? [{ ...entry, secret }] : [];
  }),
);

/** The volumes of a pod. */
export const podVolumes: Selector<{ readonly volume: MarathonPodVolume; readonly pointer: JsonPointer }> = fromWorkload(
  ({ pod, pointer }) =>
    (pod?.volumes ?? []).map((volume, index) => ({ volume, pointer: `${pointer}/volumes/${index}` })),
);

/** The apps that Marathon takes for resident ones, whose tasks stay on their agent. */
export const residentApps: Selector<MarathonApp> = among(apps, (found) => {
  const [{ residency, container } = {}] = found;
  return residency || container?.volumes?.some(isPersistent) ? found : [];
});

/** A rule for the disk that a persistent volume is put on. */
export interface VolumeConstraint {
  /** The place of its volume. */
  readonly index: number;
  readonly constraint: readonly string[];
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax, which does not distinguish the constraints of a volume. */
  readonly path: string;
}

/** Get the constraints of all persistent volumes. Marathon keeps a set of them, so of equal ones there is only the first. */
export const volumeConstraints: Selector<VolumeConstraint> = among(persistentVolumes, (volumes) =>
  volumes.flatMap(({ index, persistent, persistentPointer }) => {
    const constraints = (persistent.constraints ?? []).map((constraint, place) => ({
      index,
      constraint,
      pointer: `${persistentPointer}/constraints/${place}`,
      path: `${volumePath(index)}/persistent/constraints`,
    }));
    return uniqBy(constraints, ({ constraint }) => JSON.stringify(constraint));
  }),
);

/** A constraint on the path of a disk, whole as it may be in its parts. */
export interface PathConstraint extends VolumeConstraint {
  readonly operator: string;
  readonly value: string;
}

/** The constraints that begin with `path`, an operator and a value. */
export const pathConstraints: Selector<PathConstraint> = among(volumeConstraints, (constraints) =>
  constraints.flatMap((entry) => {
    const [field, operator, value] = entry.constraint;
    return field === 'path' && operator !== undefined && value !== undefined ? [{ ...entry, operator, value }] : [];
  }),
);

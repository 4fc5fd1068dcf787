import type { EnvironmentVariable, Workload } from '../workload.ts';

/** What the Flocker module reads. */
export type FlockerFamily = 'FLOCKER_CONTAINER_VOLUME_PATH' | 'FLOCKER_ID';

/** The families of variables, whose names the module takes for mere beginnings. */
export const flockerFamilies: readonly FlockerFamily[] = ['FLOCKER_CONTAINER_VOLUME_PATH', 'FLOCKER_ID'];

/** A variable with its value, which is empty for a secret. */
export type FlockerVariable = EnvironmentVariable & { readonly value: string };

/** The variables of each family, in order; the last one of each counts. */
export const flockerVariablesOf = ({ environment }: Workload, family: FlockerFamily): readonly FlockerVariable[] =>
  (environment?.variables ?? [])
    .filter(({ name }) => name.startsWith(family))
    .map(({ name, value = '', pointer }) => ({ name, value, pointer }));

/** The one volume that the module mounts for a task; empty texts count as set. */
export interface FlockerVolume {
  readonly id: FlockerVariable;
  readonly path: FlockerVariable;
}

/** The volume of a workload, unless a variable is missing or the Docker containerizer runs it, out of the module's sight. */
export function flockerVolumeOf(workload: Workload): FlockerVolume | undefined {
  const path = flockerVariablesOf(workload, 'FLOCKER_CONTAINER_VOLUME_PATH').at(-1);
  const id = flockerVariablesOf(workload, 'FLOCKER_ID').at(-1);
  return workload.containerizer === 'DOCKER' || id === undefined || path === undefined ? undefined : { id, path };
}

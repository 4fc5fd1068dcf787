import { shellBreakers } from '../dvdi/slots.ts';
import type { Selector } from '../selector.ts';
import { among, fromWorkload } from '../selector.ts';
import type { EnvironmentVariable, WorkloadFacts } from '../workload.ts';

/** What the Flocker module reads. */
export type FlockerFamily = 'FLOCKER_CONTAINER_VOLUME_PATH' | 'FLOCKER_ID';

/** What the name of every variable of the module begins with. */
export const flockerVariablePrefix = 'FLOCKER_';

/** The families of variables, whose names the module takes for mere beginnings. */
export const flockerFamilies: readonly FlockerFamily[] = ['FLOCKER_CONTAINER_VOLUME_PATH', 'FLOCKER_ID'];

/** A variable with its value, which is empty for a secret. */
export type FlockerVariable = EnvironmentVariable & { readonly value: string };

/** Get the variables of each family, in order; the last one of each counts. */
export const flockerVariablesOf = ({ environment }: WorkloadFacts, family: FlockerFamily): readonly FlockerVariable[] =>
  (environment?.variables ?? [])
    .filter(({ name }) => name.startsWith(family))
    .map(({ name, value = '', pointer }) => ({ name, value, pointer }));

/** The one volume that the module mounts for a task; empty texts count as set. */
export interface FlockerVolume {
  readonly id: FlockerVariable;
  readonly path: FlockerVariable;
}

/** Get the volume that the variables of a workload ask for; absent where one of the two is missing. */
export function flockerRequestOf(workload: WorkloadFacts): FlockerVolume | undefined {
  const path = flockerVariablesOf(workload, 'FLOCKER_CONTAINER_VOLUME_PATH').at(-1);
  const id = flockerVariablesOf(workload, 'FLOCKER_ID').at(-1);
  return id === undefined || path === undefined ? undefined : { id, path };
}

/** Get the same, but none where the Docker containerizer runs the workload, out of the module's sight. */
export const flockerVolumeOf = (workload: WorkloadFacts): FlockerVolume | undefined =>
  workload.containerizer === 'DOCKER' ? undefined : flockerRequestOf(workload);

/** The variables of both families, by family. */
export const flockerVariables: Selector<FlockerVariable & { readonly family: FlockerFamily }> = fromWorkload(
  (workload) =>
    workload.environment?.variables.some(({ name }) => name.startsWith(flockerVariablePrefix))
      ? flockerFamilies.flatMap((family) =>
          flockerVariablesOf(workload, family).map((variable) => ({ ...variable, family })),
        )
      : [],
);

/** The first of them. */
export const firstFlockerVariable: Selector<FlockerVariable> = among(flockerVariables, (variables) =>
  variables.slice(0, 1),
);

/** The volume that the module mounts for a workload, which is one at most. */
export const flockerVolumes: Selector<FlockerVolume> = among(flockerVariables, (_, workload) => {
  const volume = flockerVolumeOf(workload);
  return volume === undefined ? [] : [volume];
});

/** The variable that names the volume that the module mounts. */
export const flockerIds: Selector<FlockerVariable> = among(flockerVolumes, (volumes) => volumes.map(({ id }) => id));

/** The first character that breaks a command of the module: its JSON and quotes hold the id, a bare word the path. */
export const flockerBreaker = {
  id: (text: string): string | undefined => /['"\\%\p{Cc}]/u.exec(text)?.[0],
  path: (text: string): string | undefined => shellBreakers.path.exec(text)?.[0],
} as const;

/** The variables that declare a volume for mesos-module-flocker. */
export type FlockerEnvironment = { readonly [Family in FlockerFamily]?: string };

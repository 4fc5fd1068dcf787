import identity from 'lodash/identity.js';
import uniqBy from 'lodash/uniqBy.js';
import { format as dvdiEnv } from '../formats/dvdi-env/index.ts';
import { format as marathonExternal } from '../formats/marathon-external/index.ts';
import type { Target } from '../model/target.ts';
import { holds } from '../model/target.ts';
import type { Located } from '../model/volume.ts';
import { addVolumeVariables, breaksLaunch } from '../systems/marathon/generations/pre-raml/volume-variables.ts';
import type { Workload, WorkloadEnvironment, WorkloadFacts } from '../systems/workload.ts';

const isExternal = ({ format }: Located): boolean => format === marathonExternal.id;

/** Marathon 1.1 names one driver for the whole container: that of the last volume. */
function withLastDriver(workload: Workload, last: Located): Workload {
  const volumes = workload.volumes.map((volume) =>
    isExternal(volume) && volume.kind === 'docker' ? { ...volume, driver: last.driver } : volume,
  );
  return { ...workload, volumes };
}

/** Marathon 1.1 gives the module the volumes of a MESOS container, and Mesos nothing. */
function withVariables(workload: Workload, environment: WorkloadEnvironment): Workload | undefined {
  const { volumes } = workload;
  if (environment.variables.some(breaksLaunch)) return undefined;
  const variables = addVolumeVariables(environment.variables, volumes.filter(isExternal));
  const facts: WorkloadFacts = { ...workload, environment: { ...environment, variables } };
  const others = volumes.filter((volume) => !isExternal(volume) && volume.format !== dvdiEnv.id);
  return { ...workload, ...facts, volumes: [...dvdiEnv.decode(facts).volumes, ...others] };
}

/**
 * Find how the target's Marathon launches the tasks of apps, as far as that is not what the app says: `undefined` for a task that
 * it fails to launch. Returns `undefined` for releases from 1.3.0 on, which give Mesos the volumes as they are written.
 */
export function launcherOf(target: Target): ((workload: Workload) => Workload | undefined) | undefined {
  if (!holds(target, 'marathon', [{ since: '1.1.0', until: '1.3.0' }])) return undefined;
  return (workload) => {
    const last = workload.volumes.findLast(isExternal);
    const { containerizer, environment } = workload;
    if (environment === undefined || last === undefined) return workload;
    return containerizer === 'DOCKER' ? withLastDriver(workload, last) : withVariables(workload, environment);
  };
}

/**
 * Get the apps that the target's Marathon launches, as it launches them. Of those that have one id in a group it keeps the last,
 * before 1.4.0 the first.
 */
export function launchedApps(workloads: readonly Workload[], target: Target): readonly Workload[] {
  const launch = launcherOf(target) ?? identity;
  const inOrder = holds(target, 'marathon', [{ since: '1.4.0' }]) ? [...workloads].reverse() : workloads;
  const kept = new Set(uniqBy(inOrder, ({ absoluteId, pointer }) => absoluteId ?? pointer));
  return workloads.filter((workload) => kept.has(workload)).flatMap((workload) => launch(workload) ?? []);
}

import type { Breach } from './check.ts';
import type { Authority, Stage } from './diagnostic.ts';
import { firstFailure } from './first-failure.ts';
import type { Mount } from './mount.ts';
import { mountsOf } from './mount.ts';
import type { Target } from './target.ts';
import type { Workload } from './workload.ts';

/** What the Mesos master, the agent or a module answers to a workload. */
export interface MesosAnswer {
  readonly authority: Exclude<Authority, 'marathon' | 'advice'>;
  /** The id of the app or the name of the task. */
  readonly workload?: string;
  /** Whether the workload goes on from here. */
  readonly ok: boolean;
  /** Where it fails; with `silent` nothing fails (`ok` is true) and the task runs without what `error` tells of. */
  readonly stage?: Stage;
  /** The text that the task status or the log carries; ours where the authority says nothing. */
  readonly error?: string;
  /** What the agent does for each volume; absent where it does nothing. */
  readonly mounts?: readonly Mount[];
}

const reads = ({ environment }: Workload, prefix: string): boolean =>
  environment?.variables.some(({ name }) => name.startsWith(prefix)) ?? false;

/** Who looks at a workload, in order. Of a bare environment nothing is known but that a module may read it. */
function authoritiesOf(workload: Workload): readonly MesosAnswer['authority'][] {
  const bare = workload.document === 'environment';
  return [
    ...(bare ? [] : (['mesos-master'] as const)),
    ...(bare
      ? []
      : workload.containerizer === 'DOCKER'
        ? (['docker-containerizer'] as const)
        : (['mesos-agent'] as const)),
    ...(bare || reads(workload, 'DVDI_VOLUME_') ? (['dvdi-module'] as const) : []),
    ...(reads(workload, 'FLOCKER_') ? (['flocker-module'] as const) : []),
  ];
}

/** What each authority after Marathon answers to a workload, up to the first that refuses it. */
export function mesosAnswers(workload: Workload, breaches: readonly Breach[], target: Target): readonly MesosAnswer[] {
  const answers: MesosAnswer[] = [];
  for (const authority of authoritiesOf(workload)) {
    const failure = firstFailure(breaches, authority);
    const ok = failure === undefined || failure.stage === 'silent';
    const mounts = ok && authority !== 'mesos-master' ? mountsOf(authority, workload, target) : [];
    answers.push({
      authority,
      ...(workload.id === undefined ? {} : { workload: workload.absoluteId ?? workload.id }),
      ok,
      ...failure,
      ...(mounts.length === 0 ? {} : { mounts }),
    });
    if (!ok) break;
  }
  return answers;
}

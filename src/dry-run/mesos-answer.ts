import sortBy from 'lodash/sortBy.js';
import type { Violation } from '../lint/engine.ts';
import type { Authority, Stage } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { PluginCall } from '../systems/dvdcli/plugin.ts';
import { dvdcliAnswer } from '../systems/dvdcli/workload.ts';
import { flockerVariablePrefix } from '../systems/flocker/variables.ts';
import { isExecutors } from '../systems/mesos/master.ts';
import type { Mount } from '../systems/mount.ts';
import { mountsOf } from '../systems/mount.ts';
import type { Workload } from '../systems/workload.ts';
import type { Failure } from './first-failure.ts';
import { firstFailure } from './first-failure.ts';

/** What the Mesos master, the agent or a module answers to a workload. */
export interface MesosAnswer {
  readonly authority: Exclude<Authority, 'marathon' | 'advice'>;
  /** The id of the app or the name of the task. */
  readonly workload?: string;
  /** Whether the workload goes on from here. */
  readonly ok: boolean;
  /** Where it fails; with `never-reported` nothing fails (`ok` is true) and the task runs without what `error` names. */
  readonly stage?: Stage;
  /** The text that the task status or the log carries; ours where the authority says nothing. */
  readonly error?: string;
  /** What the agent does for each volume; absent where it does nothing. */
  readonly mounts?: readonly Mount[];
  /** Of a dvdcli command: its exit code, what it asks the plugin, and what it prints. */
  readonly exit?: number;
  readonly calls?: readonly PluginCall[];
  readonly stdout?: string;
  readonly stderr?: string;
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
    ...(bare || reads(workload, 'DVDI_VOL') ? (['dvdi-module'] as const) : []),
    ...(reads(workload, flockerVariablePrefix) ? (['flocker-module'] as const) : []),
  ];
}

/** Find what dvdcli comes to for a command that is run by hand. */
function answerCommand(workload: Workload, violations: readonly Violation[], target: Target): MesosAnswer {
  const { exit, calls, stdout, stderr } = dvdcliAnswer(workload, target);
  // A usage text ends with 0 although nothing was mounted.
  const silent = firstFailure(violations, 'dvdcli');
  const failure =
    exit !== 0
      ? ({ stage: 'mount', error: stderr } as const)
      : { ...(silent && ({ stage: 'never-reported', error: silent.error } as const)) };
  return { authority: 'dvdcli', ok: exit === 0, ...failure, exit, calls, stdout, stderr };
}

/** Find what the master says of a group, in which one bad task, or then the executor, fails them all. */
export const groupRefusal = (
  workloads: readonly Workload[],
  violationsOf: (workload: Workload) => readonly Violation[],
): Failure | undefined =>
  sortBy(workloads, (workload) => Number(isExecutors(workload)))
    .map((workload) => firstFailure(violationsOf(workload), 'mesos-master'))
    .find((failure) => failure?.stage === 'master');

/**
 * Find what each authority after Marathon answers to a workload, up to the first that refuses it; `refusal` is what the master
 * says of the whole group that it is in.
 */
export function mesosAnswers(
  workload: Workload,
  violations: readonly Violation[],
  target: Target,
  refusal?: Failure,
): readonly MesosAnswer[] {
  if (workload.pod !== undefined || workload.document === 'foreign-job') return [];
  if (workload.commandLines !== undefined) return [answerCommand(workload, violations, target)];
  const answers: MesosAnswer[] = [];
  for (const authority of authoritiesOf(workload)) {
    const failure = (authority === 'mesos-master' && refusal) || firstFailure(violations, authority);
    const ok = failure === undefined || failure.stage === 'never-reported';
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

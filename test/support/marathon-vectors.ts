import isEqual from 'lodash/isEqual.js';
import type { Answer } from '../../src/dry-run/dry-run.ts';
import { dryRun } from '../../src/dry-run/dry-run.ts';
import type { MesosAnswer } from '../../src/dry-run/mesos-answer.ts';

/** One complaint in an answer of Marathon; `prefix`: a dump of Marathon's own follows, which no document tells. */
export interface Complaint {
  readonly path: string;
  readonly message: string;
  readonly messageMatch?: 'prefix';
}

/** What a real Marathon answered to a request; recorded from the routes of the version that `config` names. */
export interface MarathonVector {
  readonly name: string;
  readonly kind: 'app' | 'group';
  readonly input: unknown;
  readonly config: {
    readonly marathonVersion: string;
    readonly enabledFeatures: readonly string[];
    readonly mesosRole: string;
  };
  readonly expect: {
    readonly httpStatus: number;
    readonly violations: readonly Complaint[];
    /** What Mesos is sent for each app that was accepted. */
    readonly mesos?: Readonly<Record<string, SentTask>>;
  };
}

interface Body {
  readonly message: string;
  readonly details?: readonly { readonly path: string; readonly errors: readonly string[] }[] | string;
}

const fits = (expected: Complaint, actual: Complaint): boolean =>
  expected.path === actual.path &&
  (expected.messageMatch === 'prefix'
    ? actual.message.startsWith(expected.message) || expected.message.startsWith(actual.message.replace(/…$/, ''))
    : actual.message === expected.message ||
      (actual.message.endsWith('…') && expected.message.startsWith(actual.message.slice(0, -1))));

/** The complaints of a body; one that is a message alone has no path. */
function complaintsOf({ message, details }: Body): readonly Complaint[] {
  if (!Array.isArray(details)) return [{ path: '', message }];
  return details.flatMap(({ path, errors }) => errors.map((error: string) => ({ path, message: error })));
}

interface SentVolume {
  readonly host_path?: string;
  readonly mode: string;
  readonly source?: {
    readonly docker_volume: {
      readonly driver: string;
      readonly name: string;
      readonly driver_options?: { readonly parameter: readonly { readonly key: string; readonly value: string }[] };
    };
  };
}

/** What Mesos is sent of an app. */
interface SentTask {
  readonly type: 'MESOS' | 'DOCKER';
  readonly volumes?: readonly SentVolume[];
  readonly docker?: { readonly volume_driver?: string };
  readonly env?: readonly { readonly name: string; readonly value: string }[];
}

const line = (driver: string, name: string, mode: string, options: readonly string[]): string =>
  `${driver} ${name} ${mode} ${[...options].sort().join(',')}`;

/** The external volumes that Mesos or the module is told of, each in a line; Docker is told no options. */
function volumesIn({ type, volumes = [], docker, env = [] }: SentTask): readonly string[] {
  const told = volumes.flatMap(({ host_path: host, mode, source }) => {
    const volume = source?.docker_volume;
    if (volume === undefined)
      return docker?.volume_driver !== undefined && host?.startsWith('/') === false
        ? [line(docker.volume_driver, host, mode, [])]
        : [];
    const options = (volume.driver_options?.parameter ?? []).map(({ key, value }) => `${key}=${value}`);
    return [line(volume.driver, volume.name, mode, type === 'DOCKER' ? [] : options)];
  });
  const variables = new Map(env.map(({ name, value }) => [name, value]));
  const slots = [...variables].flatMap(([variable, name]) => {
    const suffix = /^DVDI_VOLUME_NAME(\d?)$/.exec(variable)?.[1];
    if (suffix === undefined || type === 'DOCKER') return [];
    const options = (variables.get(`DVDI_VOLUME_OPTS${suffix}`) ?? '').split(',').filter(Boolean);
    return [line(variables.get(`DVDI_VOLUME_DRIVER${suffix}`) ?? 'rexray', name, 'RW', options)];
  });
  return [...told, ...slots];
}

/**
 * The external volumes that the agent mounts for an app, with those of the module where Marathon tells it of any; `undefined`
 * where Mesos or a module refuses it.
 */
function mountedIn(answers: readonly Answer[], id: string, toldModule: boolean): readonly string[] | undefined {
  const passed = (answer: Answer): answer is MesosAnswer =>
    answer.authority !== 'marathon' && (toldModule || answer.authority !== 'dvdi-module');
  const own = answers.filter(passed).filter(({ workload }) => workload === id);
  if (own.length === 0 || own.some(({ ok }) => !ok)) return undefined;
  return own
    .flatMap(({ mounts = [] }) => mounts)
    .map(({ driver, name, mode, effectiveOptions }) =>
      line(
        driver,
        name,
        mode,
        Object.entries(effectiveOptions).map(([key, value]) => `${key}=${value}`),
      ),
    );
}

/** How what is mounted differs from what the real Marathon sent. */
const launchDifferences = (answers: readonly Answer[], tasks: Readonly<Record<string, SentTask>>): readonly string[] =>
  Object.entries(tasks).flatMap(([id, task]) => {
    const mounted = mountedIn(answers, id, task.env !== undefined);
    const told = volumesIn(task);
    return mounted === undefined || isEqual([...mounted].sort(), [...told].sort())
      ? []
      : [`mounts of ${id}: ${told.join('; ')} | not ${mounted.join('; ')}`];
  });

/** How the dry run's answer differs from the recorded one: a line for each difference, none where they agree. */
export function differencesOf({ input, kind, config, expect }: MarathonVector): readonly string[] {
  const { marathonVersion: version, enabledFeatures: features, mesosRole } = config;
  const path = kind === 'group' ? '/v2/groups' : '/v2/apps';
  const target = { marathon: { version, features, mesosRole } };
  const { answers } = dryRun(input, { target, request: { method: 'POST', path } });
  const [answer] = answers;
  if (answer?.authority !== 'marathon') return ['no answer of Marathon'];
  const actual = answer.body === undefined ? [] : complaintsOf(answer.body as Body);
  const { httpStatus, violations, mesos } = expect;
  return [
    ...(mesos === undefined ? [] : launchDifferences(answers, mesos)),
    ...(answer.status === httpStatus ? [] : [`status ${httpStatus}, not ${answer.status}`]),
    ...violations
      .filter((expected) => !actual.some((one) => fits(expected, one)))
      .map(({ path, message }) => `missing ${path} ${message}`),
    ...actual
      .filter((one) => !violations.some((expected) => fits(expected, one)))
      .map(({ path, message }) => `unexpected ${path} ${message}`),
  ];
}

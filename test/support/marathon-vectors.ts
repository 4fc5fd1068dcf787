import { dryRun } from '../../src/dry-run/dry-run.ts';

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
    readonly mesos?: Readonly<Record<string, unknown>>;
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

/** How the dry run's answer differs from the recorded one: a line for each difference, none where they agree. */
export function differencesOf({ input, config, expect }: MarathonVector): readonly string[] {
  const { marathonVersion: version, enabledFeatures: features, mesosRole } = config;
  const [answer] = dryRun(input, { target: { marathon: { version, features, mesosRole } } }).answers;
  if (answer?.authority !== 'marathon') return ['no answer of Marathon'];
  const actual = answer.body === undefined ? [] : complaintsOf(answer.body as Body);
  const { httpStatus, violations } = expect;
  return [
    ...(answer.status === httpStatus ? [] : [`status ${httpStatus}, not ${answer.status}`]),
    ...violations
      .filter((expected) => !actual.some((one) => fits(expected, one)))
      .map(({ path, message }) => `missing ${path} ${message}`),
    ...actual
      .filter((one) => !violations.some((expected) => fits(expected, one)))
      .map(({ path, message }) => `unexpected ${path} ${message}`),
  ];
}

import countBy from 'lodash/countBy.js';
import type { MarathonAnswer } from '../../src/dry-run/marathon-answer.ts';
import type { Target } from '../../src/model/target.ts';
import type { MarathonRequest } from '../../src/systems/marathon/request.ts';

/** What a real Marathon answered to one request. */
export interface Vector {
  readonly name: string;
  readonly kind: string;
  readonly path?: string;
  readonly config?: { readonly enabledFeatures: readonly string[]; readonly mesosRole: string };
  readonly input: unknown;
  readonly status: number;
  readonly stage?: string;
  readonly step?: string;
  readonly violations?: readonly (readonly [path: string, text: string, match?: 'prefix'])[];
}

const requests: Readonly<Record<string, MarathonRequest & { readonly path: string }>> = {
  app: { method: 'POST', path: '/v2/apps' },
  'app-list': { method: 'PUT', path: '/v2/apps' },
  'app-list-full': { method: 'PUT', path: '/v2/apps', partialUpdate: false },
  group: { method: 'POST', path: '/v2/groups' },
  'group-put': { method: 'PUT', path: '/v2/groups' },
};

/** Get the request by which a vector was sent. */
export function requestOf({ kind, path = '' }: Vector): MarathonRequest {
  const route = requests[kind.replace('-text', '')];
  if (route === undefined) throw new Error(`unknown kind ${kind}`);
  return path === '' ? route : { ...route, path: `${route.path}/${path.replace(/^\//, '')}` };
}

/** Get the Marathon to which a vector was sent. */
export function targetOf({ config }: Pick<Vector, 'config'>): Target {
  const { enabledFeatures: features, ...marathon } = config ?? {
    enabledFeatures: ['vips', 'task_killing', 'external_volumes', 'secrets', 'gpu_resources'],
    mesosRole: '*',
  };
  return { marathon: { ...marathon, features } };
}

/** A vector with all in which the answer of extvol is another one. */
export interface Comparison {
  readonly name: string;
  readonly differences: readonly string[];
}

interface Body {
  readonly message: string;
  readonly details?: readonly { readonly path: string; readonly errors: readonly string[] }[] | string;
}

type Text = readonly [path: string, text: string, match?: 'prefix'];

/** All that an answer says, by path; what has no path is at ''. */
function textsOf({ message, details }: Body): readonly Text[] {
  if (!Array.isArray(details)) return [['', message]];
  return details.flatMap(({ path, errors }) => errors.map((error: string): Text => [path, error]));
}

/** Whether two texts are one, as far as each of them goes: `…` stands for what no document tells. */
const isSame = ([path, text, match]: Text, [otherPath, other]: Text): boolean =>
  path === otherPath &&
  (text === other ||
    (other.endsWith('…') && text.startsWith(other.slice(0, -1))) ||
    (match === 'prefix' && other.startsWith(text)));

const isAccepted = (status: number): boolean => status < 400;

/** Compare an answer with that of the real program: verdict, status, stage, step, and the set of paths and texts. */
export function compareAnswer(vector: Vector, answer: MarathonAnswer | undefined): Comparison {
  const { name, status, stage, step, violations = [] } = vector;
  if (answer === undefined) return { name, differences: ['no answer'] };
  const said = answer.body === undefined ? [] : textsOf(answer.body as Body);
  const differences = [
    ...(isAccepted(status) === isAccepted(answer.status) ? [] : [`verdict: ${answer.status}, not ${status}`]),
    ...(status === answer.status ? [] : [`status: ${answer.status}, not ${status}`]),
    ...(stage === answer.stage ? [] : [`stage: ${answer.stage}, not ${stage}`]),
    ...(step === undefined || step === answer.step ? [] : [`step: ${answer.step}, not ${step}`]),
    ...violations
      .filter((text) => !said.some((other) => isSame(text, other)))
      .map(([path, text]) => `missing: ${path} ${text}`),
    ...said
      .filter((text) => !violations.some((other) => isSame(other, text)))
      .map(([path, text]) => `unexpected: ${path} ${text}`),
  ];
  return { name, differences };
}

/** Tell how many vectors agree, and the most frequent differences. */
export function describeDisagreements(kind: string, found: readonly Comparison[]): string {
  const counts = countBy(
    found.flatMap(({ differences }) => differences.map((difference) => difference.replace(/\d+/g, 'i').slice(0, 120))),
  );
  const agreeing = found.filter(({ differences }) => differences.length === 0).length;
  const frequent = Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 25)
    .map(([difference, count]) => `${String(count).padStart(5)} ${difference}`);
  return [`${kind}: ${agreeing} of ${found.length} agree`, ...frequent].join('\n');
}

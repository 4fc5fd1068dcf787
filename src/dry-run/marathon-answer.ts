import groupBy from 'lodash/groupBy.js';
import sortBy from 'lodash/sortBy.js';
import type { DocumentKind } from '../generated/catalogue.ts';
import type { Violation } from '../lint/engine.ts';
import type { Stage, UpstreamMessage } from '../model/diagnostic.ts';
import { authorityOf } from '../rules/rule.ts';
import { readDecimal } from '../systems/marathon/json/decimal.ts';
import type { Workload } from '../systems/workload.ts';
import type { WrittenNumber } from '../text/json/numbers.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { textOf } from './first-failure.ts';

/** Marathon's stages as its HTTP answers are told apart by them. */
export type MarathonStage = 'json' | 'raml' | 'conversion' | 'appdef' | 'rootgroup';

/** What Marathon answers to a request. */
export interface MarathonAnswer {
  readonly authority: 'marathon';
  /** The id of the app; absent where the request holds several. */
  readonly workload?: string;
  /** HTTP status. */
  readonly status: number;
  /** Where it refuses; absent when it accepts. */
  readonly stage?: MarathonStage;
  /** As Marathon writes it; absent when it accepts. */
  readonly body?: unknown;
}

/** One complaint of Marathon in its own path syntax. */
export interface AnswerDetail {
  readonly path: string;
  readonly message: string;
}

/** The stages in the order in which each is reached only when the earlier ones are clean. */
const stages: readonly (readonly [stage: Stage, name: MarathonStage])[] = [
  ['raml', 'raml'],
  ['conversion', 'conversion'],
  ['app-definition', 'appdef'],
  ['root-group', 'rootgroup'],
];

/** What `POST /v2/apps`, `PUT /v2/apps` for a list, and `POST /v2/groups` answer when all is well. */
const accepted: Readonly<Partial<Record<DocumentKind, number>>> = { 'marathon-app-list': 200 };

const refusal = (message: string, violations: readonly AnswerDetail[]): object => ({
  message,
  details: Object.entries(groupBy(violations, 'path')).map(([path, there]) => ({
    path: path === '' ? '/' : path,
    errors: there.map((violation) => violation.message),
  })),
});

/** The answer to what is no JSON; the parser's own text, in `details`, no document tells. MarathonExceptionMapper.scala:79. */
export const unparsedAnswer: MarathonAnswer = {
  authority: 'marathon',
  status: 400,
  body: { message: 'Invalid JSON', details: '…' },
};

const MOST_CHARACTERS = 310;
const MOST_SCALE = 6178;

/** What is said of a number that is too long or too far from 1; its field, where it stands in a list, no document tells. */
function refuseNumber({ path, written }: WrittenNumber): string | undefined {
  const name = path.at(-1);
  const field = typeof name === 'string' ? `"${name}"` : '…';
  if (written.length > MOST_CHARACTERS) return `Number is larger than supported for field ${field}`;
  const { scale } = readDecimal(written);
  return Math.abs(scale) > MOST_SCALE ? `Number scale (${scale}) is out of limits for field ${field}` : undefined;
}

/** The answer to the first number that Marathon does not take while it parses, if there is one. JacksonJson.scala:161-172. */
export function numberAnswer(numbers: readonly WrittenNumber[]): MarathonAnswer | undefined {
  for (const number of numbers) {
    const message = refuseNumber(number);
    if (message !== undefined) return { authority: 'marathon', status: 422, body: { message } };
  }
  return undefined;
}

/** The answer to JSON that Marathon cannot read; RestResource.scala:132-140. */
export const unreadableAnswer = (violations: readonly AnswerDetail[], status: 400 | 422): MarathonAnswer => ({
  authority: 'marathon',
  status,
  stage: 'json',
  body: refusal('Invalid JSON', violations),
});

/**
 * What is said of the first app that fails a stage which each app goes through on its own; of the tree, everything. What
 * is said of apps together comes only when each is right in itself.
 */
function ofOneRequest(violations: readonly Violation[], stage: Stage): readonly Violation[] {
  if (stage === 'root-group') return violations;
  const first: JsonPointer | undefined = violations.find(({ workload }) => workload !== undefined)?.workload?.pointer;
  return violations.filter(({ workload }) => workload?.pointer === first);
}

/**
 * In the order of the apps, which is not that of the rules that find something in them; in an app in that of the volumes,
 * where Marathon stops at the first.
 */
function inOrder(violations: readonly Violation[], workloads: readonly Workload[]): readonly Violation[] {
  const places = new Map(workloads.map(({ pointer }, index) => [pointer, index]));
  return sortBy(violations, [
    ({ workload }) => places.get(workload?.pointer ?? '') ?? 0,
    ({ finding }) => finding.index ?? 0,
    ({ rule }) => rule.order?.[1] ?? 0,
  ]);
}

/**
 * What Marathon answers: the earliest stage at which something is refused answers for all. `errors` are not made unique,
 * as Marathon does not; AppsResource.scala:102-147, Validation.scala:146.
 */
export function marathonAnswer(
  document: DocumentKind,
  violations: readonly Violation[],
  workloads: readonly Workload[],
): MarathonAnswer {
  const answering = inOrder(
    violations.filter(({ rule, finding }) => authorityOf(rule) === 'marathon' && finding.upstream !== undefined),
    workloads,
  );
  const id = document === 'marathon-app' ? workloads[0]?.absoluteId : undefined;
  const answer = { authority: 'marathon', ...(id === undefined ? {} : { workload: id }) } as const;
  const stageOf = ({ rule, finding }: Violation): Stage | undefined => finding.stage ?? rule.stage;
  for (const [stage, name] of stages) {
    const there = answering.filter((violation) => stageOf(violation) === stage);
    if (there.length === 0) continue;
    const texts = ofOneRequest(there, stage).flatMap(({ finding }) => finding.upstream as readonly UpstreamMessage[]);
    const broken = texts.find(({ status }) => status === 500);
    if (broken !== undefined) return { ...answer, status: 500, stage: name, body: { message: textOf(broken) } };
    const violations = texts.map((text) => ({ path: text.path ?? '', message: textOf(text) }));
    return { ...answer, status: 422, stage: name, body: refusal('Object is not valid', violations) };
  }
  return { ...answer, status: accepted[document] ?? 201 };
}

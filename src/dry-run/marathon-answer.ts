import groupBy from 'lodash/groupBy.js';
import sortBy from 'lodash/sortBy.js';
import type { Violation } from '../lint/engine.ts';
import type { UpstreamMessage } from '../model/diagnostic.ts';
import { authorityOf } from '../rules/rule.ts';
import type { RequestText } from '../systems/marathon/json/request-text.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { textOf } from './first-failure.ts';
import type { MarathonStage, MarathonStep, Pass, Passed, RoutePlan } from './marathon-steps.ts';
import { stageAnswers } from './marathon-steps.ts';

export type { MarathonStage, MarathonStep } from './marathon-steps.ts';

/** What Marathon answers to a request. */
export interface MarathonAnswer {
  readonly authority: 'marathon';
  /** The id of the app; absent where the request holds several. */
  readonly workload?: string;
  /** HTTP status. */
  readonly status: number;
  /** Which of its five readings and checks refuses; absent when it accepts, or where it is none of these. */
  readonly stage?: MarathonStage;
  /** What it is doing when it refuses; absent when it accepts. */
  readonly step?: MarathonStep;
  /** As Marathon writes it; absent when it accepts. */
  readonly body?: unknown;
}

/** One complaint of Marathon in its own path syntax. */
export interface AnswerDetail {
  readonly path: string;
  readonly message: string;
}

const refusal = (message: string, violations: readonly AnswerDetail[], whole: string): object => ({
  message,
  details: Object.entries(groupBy(violations, 'path')).map(([path, there]) => ({
    path: path === '' ? whole : path,
    errors: there.map((violation) => violation.message),
  })),
});

/** What is said of a text before it is read; no document says what the parser itself writes in `details`. */
const parseAnswers = {
  empty: { status: 400, step: 'parse', body: { message: 'Please specify data in JSON format' } },
  syntax: { status: 400, step: 'parse', body: { message: 'Invalid JSON', details: '…' } },
} as const;

/** Get the answer to a text that Marathon cannot parse, MarathonExceptionMapper.scala:79-112. */
export const unparsedAnswer = (text: Extract<RequestText, { readonly refused: string }>): MarathonAnswer => ({
  authority: 'marathon',
  ...(text.refused === 'number'
    ? { status: 422, step: 'parse', body: { message: text.message } }
    : parseAnswers[text.refused]),
});

/** Get the answer to JSON that Marathon cannot read; RestResource.scala:132-140. */
export const unreadableAnswer = (violations: readonly AnswerDetail[], status: 400 | 422): MarathonAnswer => ({
  authority: 'marathon',
  status,
  stage: 'json',
  step: 'json',
  body: refusal('Invalid JSON', violations, ''),
});

/** Whose answer it is, and about what. */
type Head = Pick<MarathonAnswer, 'authority' | 'workload'>;

/** The answer to a request to which a stage objects. */
export function refuse(head: Head, at: Passed, messages: readonly UpstreamMessage[]): MarathonAnswer {
  const { step, stage, thrown } = stageAnswers[at];
  const place = { ...(stage && { stage }), step };
  // An exception ends everything, whatever else was found.
  const [broken] = thrown === undefined ? messages.filter(({ status }) => status === 500) : messages;
  if (broken !== undefined)
    return { ...head, status: broken.status ?? thrown ?? 500, ...place, body: { message: textOf(broken) } };
  const violations = messages.map((message) => ({ path: message.path ?? '', message: textOf(message) }));
  return { ...head, status: 422, ...place, body: refusal('Object is not valid', violations, '/') };
}

/** A violation of a rule of Marathon's that shows in its answer. */
type Answering = Violation & { readonly finding: { readonly upstream: readonly UpstreamMessage[] } };

const isAnswering = (violation: Violation): violation is Answering =>
  authorityOf(violation.rule) === 'marathon' && violation.finding.upstream !== undefined;

const stageOf = ({ rule, finding }: Violation): string | undefined => finding.stage ?? rule.stage;

const placeOf = ({ workload, finding }: Violation): JsonPointer => workload?.pointer ?? finding.pointer;

/** The first stage of a pass to which something objects, with what does. */
function failPass(pass: Pass, violations: readonly Answering[]): readonly [Passed, readonly Answering[]] | undefined {
  const at = (stage: string, among = violations): readonly Answering[] =>
    among.filter((violation) => stageOf(violation) === stage);
  if ('whole' in pass) return at(pass.whole).length === 0 ? undefined : [pass.whole, at(pass.whole)];
  const first = violations.find((violation) => pass.each.some((stage) => stage === stageOf(violation)));
  if (first === undefined) return undefined;
  const there = violations.filter((violation) => placeOf(violation) === placeOf(first));
  for (const stage of pass.each) {
    const found = at(stage, there);
    if (found.length > 0) return [stage, found];
  }
  return undefined;
}

/** What is known of a request beside what rules find in it. */
interface Request {
  /** The id of an app on its own. */
  readonly id?: string;
  /** What the resource itself objects to. */
  readonly resource?: UpstreamMessage;
}

/**
 * What Marathon answers to a request that it can read. `places` are the pointers of its apps in the order in which Marathon
 * comes to them. `errors` are not made unique, as Marathon does not; Validation.scala:146.
 */
export function marathonAnswer(
  { accepted, passes }: RoutePlan,
  violations: readonly Violation[],
  places: readonly JsonPointer[],
  { id, resource }: Request = {},
): MarathonAnswer {
  const head: Head = { authority: 'marathon', ...(id !== undefined && { workload: id }) };
  const order = new Map(places.map((pointer, index) => [pointer, index]));
  const sorted = sortBy(violations.filter(isAnswering), [
    (violation) => order.get(placeOf(violation)) ?? 0,
    ({ rule }) => rule.order?.[0] ?? 0,
    ({ finding }) => finding.index ?? 0,
    ({ rule }) => rule.order?.[1] ?? 0,
  ]);
  for (const pass of passes) {
    const [stage, found] = failPass(pass, sorted) ?? [];
    if (stage !== undefined && found !== undefined) {
      const messages = found.flatMap(({ finding }) => finding.upstream);
      return refuse(head, stage, messages);
    }
    if ('whole' in pass && pass.whole === 'resource' && resource !== undefined)
      return refuse(head, 'resource', [resource]);
  }
  return { ...head, status: accepted };
}

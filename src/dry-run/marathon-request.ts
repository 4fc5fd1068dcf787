import { documents } from '../documents/index.ts';
import type { Violation } from '../lint/engine.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { Detected, NearMiss } from '../read/detect.ts';
import { isUnvisited, readSentGroup, visitOrder } from '../systems/marathon/groups/sent-group.ts';
import type { MarathonRequest, Routed } from '../systems/marathon/request.ts';
import { describeRequest, routeDocument } from '../systems/marathon/request.ts';
import type { Workload } from '../systems/workload.ts';
import type { MarathonAnswer } from './marathon-answer.ts';
import { marathonAnswer } from './marathon-answer.ts';
import { planOf } from './marathon-steps.ts';

/** A document that is sent to Marathon. */
export interface Sent extends Detected {
  readonly routed: Routed;
}

/** Report what is wrong with the request that a caller asks about. */
export function checkRequest(request: unknown): readonly Diagnostic[] {
  const message = request === undefined ? undefined : describeRequest(request);
  return message === undefined ? [] : [{ rule: 'request/invalid', severity: 'error', message, pointer: '' }];
}

const isRouted = (kind: string): kind is Routed['kind'] =>
  ['marathon-app', 'marathon-app-list', 'marathon-group'].includes(kind);

/**
 * Find what a request does with a value; `undefined` where it does not go to Marathon. An address decides what the body is
 * read as; without one that follows from what the value looks like, as far as it looks like anything.
 */
export function findSent(
  value: unknown,
  found: Detected | readonly NearMiss[],
  request: MarathonRequest | undefined,
): Sent | undefined {
  const detected = 'document' in found ? found : undefined;
  const kind = detected?.document.kind;
  const nearest = ('document' in found ? [] : found).some(({ document }) => document.kind === 'marathon-app');
  const isGuess = kind === undefined && (request !== undefined || nearest);
  const known = kind !== undefined && isRouted(kind) ? kind : undefined;
  if (request?.path === undefined && known === undefined && !isGuess) return undefined;
  const routed = routeDocument(value, known, request);
  const document = documents.find((each) => each.kind === routed?.kind);
  if (routed === undefined || document === undefined) return undefined;
  const seen = request?.path === undefined && detected !== undefined ? detected : { value, base: '' };
  return { document, value: seen.value, base: seen.base, routed };
}

/** Find what Marathon answers to a request that it can read. */
export function answerRequest(
  { value, base, routed: { route, kind, group: address } }: Sent,
  found: readonly Violation[],
  workloads: readonly Workload[],
  target: Target,
): MarathonAnswer {
  const plan = planOf(route, target);
  if (kind === 'marathon-group') {
    const group = readSentGroup(value, base, address, route === 'PUT /v2/groups');
    if (!isUnvisited(group)) return marathonAnswer(plan, found, visitOrder(group));
    const ofGroups = found.filter(({ workload }) => workload === undefined);
    return marathonAnswer(plan, ofGroups, []);
  }
  const places = workloads.map(({ pointer }) => pointer);
  return marathonAnswer(plan, found, places, kind === 'marathon-app' ? workloads[0]?.absoluteId : undefined);
}

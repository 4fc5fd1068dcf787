import { documents } from '../documents/index.ts';
import type { Violation } from '../lint/engine.ts';
import type { Diagnostic, UpstreamMessage } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { Detected, NearMiss } from '../read/detect.ts';
import { takenAs } from '../read/detect.ts';
import { placesTwice } from '../systems/marathon/groups/checked-path.ts';
import type { SentGroup } from '../systems/marathon/groups/sent-group.ts';
import { allGroups, isUnvisited, visitOrder } from '../systems/marathon/groups/sent-group.ts';
import { absoluteId, idFaults } from '../systems/marathon/ids.ts';
import type { MarathonRequest, Route, Routed } from '../systems/marathon/request.ts';
import { describeRequest, routeDocument } from '../systems/marathon/request.ts';
import type { Workload } from '../systems/workload.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { MarathonAnswer } from './marathon-answer.ts';
import { marathonAnswer, refuse } from './marathon-answer.ts';
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
  target: Target = {},
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
  const goesTwice = routed.route === 'PUT /v2/groups' && placesTwice(target);
  return { ...takenAs(document, seen.value, seen.base), routed: { ...routed, ...(goesTwice && { goesTwice }) } };
}

/** The answer to a request whose address names a group that there cannot be; Marathon looks at it before the body. */
export function answerAddress({ group }: Routed): MarathonAnswer | undefined {
  const faults = group === '' ? [] : idFaults(absoluteId(group, '/'));
  return faults.length === 0
    ? undefined
    : refuse(
        { authority: 'marathon' },
        'group-path',
        faults.map(({ text }) => ({ path: '/', text })),
      );
}

/** What the groups resource says of a request that is right in itself, on an empty cluster; GroupsResource.scala:172. */
function resourceFault(route: Route, group: SentGroup): UpstreamMessage | undefined {
  if (route === 'POST /v2/groups')
    return group.path === '/'
      ? { text: 'Group / is already created. Use PUT to change this group.', status: 409 }
      : undefined;
  if (group.version === undefined) return undefined;
  const version = new Date(group.version).toISOString();
  return { text: `Group ${group.path} not available in version ${version}`, status: 422 };
}

/** Keep the last of the apps that have one id in one group, which is the only one that reaches the tree. */
function lastOfEach(group: SentGroup, found: readonly Violation[]): readonly Violation[] {
  const lost = new Set<JsonPointer>();
  for (const { apps, path } of allGroups(group)) {
    const last = new Map<string, JsonPointer>();
    for (const { app, pointer } of apps) {
      const id = absoluteId(String(app.id), path);
      const before = last.get(id);
      if (before !== undefined) lost.add(before);
      last.set(id, pointer);
    }
  }
  return lost.size === 0
    ? found
    : found.filter(
        ({ rule, finding, workload }) =>
          (finding.stage ?? rule.stage) !== 'root-group' || !lost.has(workload?.pointer ?? ''),
      );
}

/** What Marathon answers to a request that it can read. */
export function answerRequest(
  { route, kind, isTree = false }: Routed,
  found: readonly Violation[],
  workloads: readonly Workload[],
  group: SentGroup | undefined,
  target: Target,
): MarathonAnswer {
  const plan = planOf(route, target);
  if (group !== undefined) {
    const resource = isTree ? undefined : resourceFault(route, group);
    const isVisited = !isUnvisited(group);
    const reached = isVisited ? lastOfEach(group, found) : found.filter(isOfGroups);
    const counted = isTree ? reached.filter(({ rule }) => rule.id !== 'marathon/group-role-of-root') : reached;
    return marathonAnswer(plan, counted, isVisited ? visitOrder(group) : [], { ...(resource && { resource }) });
  }
  const places = workloads.map(({ pointer }) => pointer);
  const id = kind === 'marathon-app' ? workloads[0]?.absoluteId : undefined;
  return marathonAnswer(plan, found, places, { ...(id !== undefined && { id }) });
}

/** Whether something is found even where Marathon passes over what is in the groups. */
const isOfGroups = ({ rule, workload }: Violation): boolean => workload === undefined && rule.stage !== 'normalization';

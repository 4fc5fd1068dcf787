import type { Stage } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { generationOf } from '../systems/marathon/generations/index.ts';
import type { Route } from '../systems/marathon/request.ts';

/** Marathon's five readings and checks, by which its answers differ. */
export type MarathonStage = 'json' | 'raml' | 'conversion' | 'appdef' | 'rootgroup';

/** What Marathon is doing when it answers. */
export type MarathonStep =
  | 'parse'
  | 'path'
  | 'json'
  | 'old'
  | 'normalization'
  | 'appupdate'
  | 'raml'
  | 'conversion'
  | 'appdef'
  | 'groupupdate'
  | 'resource'
  | 'ports'
  | 'rootgroup';

/** How Marathon answers where something is wrong at a stage of a rule. */
export interface StageAnswer {
  readonly step: MarathonStep;
  /** Absent for what belongs to none of the five. */
  readonly stage?: MarathonStage;
  /** Whether the first fault ends it with nothing but its text, with this status; otherwise all faults are collected. */
  readonly thrown?: 409 | 422 | 500;
}

/** The stages of Marathon's rules; what is read comes before them. */
export type Passed = Extract<
  Stage,
  | 'group-path'
  | 'update-id'
  | 'old-api'
  | 'normalization'
  | 'update-version'
  | 'network-name'
  | 'strategies'
  | 'raml'
  | 'defaults'
  | 'conversion'
  | 'app-definition'
  | 'group-update'
  | 'resource'
  | 'service-ports'
  | 'root-group'
  | 'reply'
>;

/** How Marathon answers at each stage of its rules. */
export const stageAnswers: Readonly<Record<Passed, StageAnswer>> = {
  'group-path': { step: 'path', stage: 'raml' },
  'old-api': { step: 'old', stage: 'raml' },
  'update-id': { step: 'resource', thrown: 422 },
  normalization: { step: 'normalization', thrown: 500 },
  'update-version': { step: 'appupdate', stage: 'raml' },
  'network-name': { step: 'normalization', thrown: 500 },
  strategies: { step: 'conversion', stage: 'conversion', thrown: 422 },
  raml: { step: 'raml', stage: 'raml' },
  defaults: { step: 'raml', stage: 'raml' },
  conversion: { step: 'conversion', stage: 'conversion', thrown: 500 },
  'app-definition': { step: 'appdef', stage: 'appdef' },
  'group-update': { step: 'groupupdate', stage: 'raml' },
  resource: { step: 'resource', thrown: 409 },
  'service-ports': { step: 'ports', thrown: 500 },
  'root-group': { step: 'rootgroup', stage: 'rootgroup' },
  reply: { step: 'conversion', stage: 'conversion', thrown: 500 },
};

/** Stages that each app goes through before the next one does, or that look at the whole request. */
export type Pass = { readonly each: readonly Passed[] } | { readonly whole: Passed };

/** What a request goes through, in order: where something is wrong, nothing behind it is reached. */
export interface RoutePlan {
  /** The status of the answer when nothing is wrong. */
  readonly accepted: 200 | 201;
  readonly passes: readonly Pass[];
}

const tree: readonly Pass[] = [{ whole: 'service-ports' }, { whole: 'root-group' }];

const groups: readonly Pass[] = [
  { whole: 'group-path' },
  { each: ['old-api', 'normalization', 'raml'] },
  { whole: 'group-update' },
  { whole: 'resource' },
  { each: ['conversion'] },
  ...tree,
];

/**
 * The order of stages of each request, behind the parsing of the text and the reading of its JSON. Of the updates of a list
 * each is normalised first, and all that is wrong with one comes before what is wrong with the next.
 * AppsResource.scala, GroupsResource.scala, GroupNormalization.scala, GroupManagerImpl.scala.
 */
const routePlans: Readonly<Record<Route, RoutePlan>> = {
  'POST /v2/apps': {
    accepted: 201,
    passes: [
      { each: ['old-api', 'normalization', 'raml', 'conversion', 'app-definition'] },
      { whole: 'resource' },
      ...tree,
      { each: ['reply'] },
    ],
  },
  'PUT /v2/apps': {
    accepted: 200,
    passes: [
      { each: ['update-id', 'normalization', 'update-version', 'network-name'] },
      { each: ['strategies', 'old-api', 'raml', 'conversion', 'app-definition'] },
      ...tree,
    ],
  },
  'PUT /v2/apps?partialUpdate=false': {
    accepted: 200,
    passes: [
      { each: ['old-api', 'normalization', 'raml'] },
      { each: ['strategies', 'defaults', 'conversion', 'app-definition'] },
      ...tree,
    ],
  },
  'POST /v2/groups': { accepted: 201, passes: groups },
  'PUT /v2/groups': { accepted: 200, passes: groups },
};

/** Before 1.5 everything is checked at once, all apps of a group together, and then the tree. */
const preRamlPasses: readonly Pass[] = [{ whole: 'app-definition' }, { whole: 'resource' }, { whole: 'root-group' }];

/** Get the order of stages of a request in the target's Marathon. */
export function planOf(route: Route, target: Target): RoutePlan {
  const plan = routePlans[route];
  return generationOf(target) === 'pre-raml' ? { ...plan, passes: preRamlPasses } : plan;
}

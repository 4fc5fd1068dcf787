import partition from 'lodash/partition.js';
import sortBy from 'lodash/sortBy.js';
import uniqBy from 'lodash/uniqBy.js';
import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic, Finding, WorkloadPlace } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { launcherOf } from '../read/launched.ts';
import type { Rule } from '../rules/rule.ts';
import { authorityOf } from '../rules/rule.ts';
import type { SentGroup } from '../systems/marathon/groups/sent-group.ts';
import { wordingOf } from '../systems/marathon/history/index.ts';
import type { Workload } from '../systems/workload.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { planFor, runPlan, volumeRules } from './plan.ts';

/** One place where a rule that holds in the target is broken. */
export interface Violation {
  readonly rule: Rule;
  readonly finding: Finding;
  /** The workload that breaks it; absent where workloads break it together. */
  readonly workload?: Workload;
}

/**
 * Find what the rules that hold in the target find in the workloads of one document: in each workload by itself, rule by rule,
 * then in all together.
 */
export function findViolations(
  workloads: readonly Workload[],
  target: Target,
  rules: readonly Rule[],
  group?: SentGroup,
): readonly Violation[] {
  const launch = launcherOf(target);
  if (launch === undefined) return findWritten(workloads, target, rules, group);
  const launched = workloads.flatMap((workload) => launch(workload) ?? []);
  return [
    ...findWritten(workloads, target, rules, group).filter(({ rule }) => readsApps(rule)),
    ...findWritten(launched, target, rules).filter(({ rule }) => !readsApps(rule)),
  ];
}

/** Check whether a rule is about apps as they are written, not about tasks as Marathon launches them. */
const readsApps = (rule: Rule): boolean => ['marathon', 'advice'].includes(authorityOf(rule));

/** Find what the rules find in each workload; in partial ones only those about volumes look. */
function findInEach(workloads: readonly Workload[], target: Target, rules: readonly Rule[]): readonly Violation[] {
  const find = (some: readonly Workload[], chosen: readonly Rule[]) =>
    runPlan(planFor(chosen, target), 'workload', some, target).map(({ rule, finding, at }) => ({
      rule,
      finding,
      workload: some[at] as Workload,
    }));
  const [partial, whole] = partition(workloads, ({ isPartial }) => isPartial);
  if (partial.length === 0) return find(whole, rules);
  const order = new Map(workloads.map((workload, index) => [workload, index]));
  return sortBy([...find(whole, rules), ...find(partial, volumeRules(rules))], ({ workload }) => order.get(workload));
}

/** Find what the rules find in the workloads as they are. */
function findWritten(
  workloads: readonly Workload[],
  target: Target,
  rules: readonly Rule[],
  group?: SentGroup,
): readonly Violation[] {
  const plan = planFor(rules, target);
  const content = { workloads, ...(group && { group }) };
  const found: Violation[] = [
    ...findInEach(workloads, target, rules),
    ...runPlan(plan, 'request', [content], target),
    ...runPlan(plan, 'document', [workloads], target),
  ];
  const wording = wordingOf(target);
  if (wording === undefined || found.length === 0) return found;
  const byPointer = new Map(workloads.map((workload) => [workload.pointer, workload]));
  return found.map(({ rule, finding, workload }) => ({
    rule,
    finding: wording(rule, finding, workload ?? valueAbove(finding.pointer, byPointer)),
    ...(workload && { workload }),
  }));
}

const diagnose = ({ rule, finding: { index: _, stage = rule.stage, ...finding } }: Violation): Diagnostic => ({
  rule: rule.id,
  severity: rule.severity,
  ...finding,
  authority: authorityOf(rule),
  ...(stage === undefined ? {} : { stage }),
});

/** Get the workloads that have an id, by pointer. */
const placesOf = (workloads: readonly Workload[]): ReadonlyMap<JsonPointer, WorkloadPlace> =>
  new Map(
    workloads.flatMap(({ id, absoluteId = id, pointer }) =>
      absoluteId === undefined ? [] : [[pointer, { id: absoluteId, pointer }]],
    ),
  );

/** Find what there is at a pointer or above it. */
function valueAbove<Value>(pointer: JsonPointer, values: ReadonlyMap<JsonPointer, Value>): Value | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const value = values.get(at);
    if (value !== undefined || at === '') return value;
  }
}

/** Give diagnostics the workloads that their pointers lie in; looks nothing up when there are none. */
export function nameWorkloads(
  diagnostics: readonly Diagnostic[],
  workloads: readonly Workload[],
): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const places = placesOf(workloads);
  return diagnostics.map((diagnostic) => {
    const workload = valueAbove(diagnostic.pointer, places);
    return workload === undefined ? diagnostic : { ...diagnostic, workload };
  });
}

/** Breaches as diagnostics, each place once, with the workloads that they are about. */
export function diagnoseAll(found: readonly Violation[], workloads: readonly Workload[]): readonly Diagnostic[] {
  if (found.length === 0) return [];
  const once = uniqBy(found.map(diagnose), ({ rule, pointer, message }) => JSON.stringify([rule, pointer, message]));
  return nameWorkloads(once, workloads);
}

/** What the rules that hold in the target find in the workloads of one document, each place once. */
export const check = (
  workloads: readonly Workload[],
  target: Target,
  rules: readonly Rule[],
  group?: SentGroup,
): readonly Diagnostic[] => diagnoseAll(findViolations(workloads, target, rules, group), workloads);

/** Find what they find in the configuration of an agent; the target holds the facts of all that configures it. */
export const checkAgent = (agent: AgentConfiguration, target: Target, rules: readonly Rule[]): readonly Diagnostic[] =>
  diagnoseAll(runPlan(planFor(rules, target), 'agent', [agent], target), []);

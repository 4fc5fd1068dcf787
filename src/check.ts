import uniqBy from 'lodash/uniqBy.js';
import type { Diagnostic, WorkloadPlace } from './diagnostic.ts';
import type { Finding, Rule } from './rule.ts';
import { authorityOf } from './rule.ts';
import type { Target } from './target.ts';
import { holds } from './target.ts';
import type { JsonPointer } from './text/pointer.ts';
import type { Workload } from './workload.ts';

const diagnose = (rule: Rule, { index: _, stage = rule.stage, ...finding }: Finding): Diagnostic => ({
  rule: rule.id,
  severity: rule.severity,
  ...finding,
  authority: authorityOf(rule),
  ...(stage === undefined ? {} : { stage }),
});

/** All findings of one rule; most workloads have none, so nothing is made for them. */
function findingsOf(rule: Rule, workloads: readonly Workload[], target: Target): readonly Finding[] {
  const found: (readonly Finding[])[] = [];
  if (rule.check !== undefined)
    for (const workload of workloads) {
      const findings = rule.check(workload, target);
      if (findings.length > 0) found.push(findings);
    }
  if (rule.checkAll !== undefined) found.push(rule.checkAll(workloads, target));
  return found.flat();
}

/** The workloads that have an id, by pointer. */
const placesOf = (workloads: readonly Workload[]): ReadonlyMap<JsonPointer, WorkloadPlace> =>
  new Map(
    workloads.flatMap(({ id, absoluteId = id, pointer }) =>
      absoluteId === undefined ? [] : [[pointer, { id: absoluteId, pointer }]],
    ),
  );

/** The workload at a pointer or above it. */
function workloadAt(pointer: JsonPointer, places: ReadonlyMap<JsonPointer, WorkloadPlace>): WorkloadPlace | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at);
    if (place !== undefined || at === '') return place;
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
    const workload = workloadAt(diagnostic.pointer, places);
    return workload === undefined ? diagnostic : { ...diagnostic, workload };
  });
}

/** What the rules that hold in the target find in the workloads of one document, each place once. */
export function check(workloads: readonly Workload[], target: Target, rules: readonly Rule[]): readonly Diagnostic[] {
  const diagnostics = rules
    .filter((rule) => holds(target, authorityOf(rule), rule.since, rule.until))
    .flatMap((rule) => findingsOf(rule, workloads, target).map((finding) => diagnose(rule, finding)));
  const once = uniqBy(diagnostics, ({ rule, pointer, message }) => JSON.stringify([rule, pointer, message]));
  return nameWorkloads(once, workloads);
}

import uniqBy from 'lodash/uniqBy.js';
import type { Diagnostic } from './diagnostic.ts';
import type { Finding, Rule } from './rule.ts';
import { authorityOf } from './rule.ts';
import type { Target } from './target.ts';
import { holds } from './target.ts';
import type { Workload } from './workload.ts';

/** One place where a rule that holds in the target is broken. */
export interface Breach {
  readonly rule: Rule;
  readonly finding: Finding;
  /** The workload that breaks it; absent where workloads break it together. */
  readonly workload?: Workload;
}

/** All breaches of one rule; most workloads have none, so nothing is made for them. */
function breachesOf(rule: Rule, workloads: readonly Workload[], target: Target): readonly Breach[] {
  const found: Breach[] = [];
  if (rule.check !== undefined)
    for (const workload of workloads)
      for (const finding of rule.check(workload, target)) found.push({ rule, finding, workload });
  if (rule.checkAll !== undefined)
    for (const finding of rule.checkAll(workloads, target)) found.push({ rule, finding });
  return found;
}

/** What the rules that hold in the target find in the workloads of one document, rule by rule. */
export const breaches = (workloads: readonly Workload[], target: Target, rules: readonly Rule[]): readonly Breach[] =>
  rules
    .filter((rule) => holds(target, authorityOf(rule), rule.since, rule.until))
    .flatMap((rule) => breachesOf(rule, workloads, target));

const diagnose = ({ rule, finding: { index: _, stage = rule.stage, ...finding } }: Breach): Diagnostic => ({
  rule: rule.id,
  severity: rule.severity,
  ...finding,
  authority: authorityOf(rule),
  ...(stage === undefined ? {} : { stage }),
});

/** Breaches as diagnostics, each place once. */
export const diagnoseAll = (found: readonly Breach[]): readonly Diagnostic[] =>
  uniqBy(found.map(diagnose), ({ rule, pointer, message }) => JSON.stringify([rule, pointer, message]));

/** What the rules that hold in the target find in the workloads of one document, each place once. */
export const check = (workloads: readonly Workload[], target: Target, rules: readonly Rule[]): readonly Diagnostic[] =>
  diagnoseAll(breaches(workloads, target, rules));

import uniqBy from 'lodash/uniqBy.js';
import type { Diagnostic } from './diagnostic.ts';
import type { Finding, Rule } from './rule.ts';
import { authorityOf } from './rule.ts';
import type { Target } from './target.ts';
import { holds } from './target.ts';
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

/** What the rules that hold in the target find in the workloads of one document, each place once. */
export function check(workloads: readonly Workload[], target: Target, rules: readonly Rule[]): readonly Diagnostic[] {
  const diagnostics = rules
    .filter((rule) => holds(target, authorityOf(rule), rule.since, rule.until))
    .flatMap((rule) => findingsOf(rule, workloads, target).map((finding) => diagnose(rule, finding)));
  return uniqBy(diagnostics, ({ rule, pointer, message }) => JSON.stringify([rule, pointer, message]));
}

import uniqBy from 'lodash/uniqBy.js';
import type { AgentConfiguration } from './agent.ts';
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

/** What the rules that hold in the target find, each place once. */
function diagnoseAll(
  target: Target,
  rules: readonly Rule[],
  find: (rule: Rule) => readonly Finding[],
): readonly Diagnostic[] {
  const diagnostics = rules
    .filter((rule) => holds(target, authorityOf(rule), rule.since, rule.until))
    .flatMap((rule) => find(rule).map((finding) => diagnose(rule, finding)));
  return uniqBy(diagnostics, ({ rule, pointer, message }) => JSON.stringify([rule, pointer, message]));
}

/** What the rules that hold in the target find in the workloads of one document. */
export const check = (workloads: readonly Workload[], target: Target, rules: readonly Rule[]): readonly Diagnostic[] =>
  diagnoseAll(target, rules, (rule) => findingsOf(rule, workloads, target));

/** What they find in the configuration of an agent; the target holds the facts of all that configures it. */
export const checkAgent = (agent: AgentConfiguration, target: Target, rules: readonly Rule[]): readonly Diagnostic[] =>
  diagnoseAll(target, rules, (rule) => rule.checkAgent?.(agent, target) ?? []);

import type { AgentConfiguration } from './agent.ts';
import { check, checkAgent } from './check.ts';
import { checkTarget } from './check-target.ts';
import type { Diagnostic } from './diagnostic.ts';
import { compareDiagnostics } from './diagnostic.ts';
import type { DocumentKind } from './generated/catalogue.ts';
import { joinAgents } from './mesos/agent-facts.ts';
import { readValue } from './read.ts';
import { rules } from './rules/index.ts';
import type { Target } from './target.ts';
import type { Workload } from './workload.ts';

/** How to lint. */
export interface LintOptions {
  /** The cluster that is assumed; the newest of everything where it says nothing. */
  readonly target?: Target;
  /** Ids of the only rules to run; all where it is left out. */
  readonly rules?: readonly string[];
}

/** What was found. */
export interface LintResult {
  /** What the value is; absent when it is nothing that is known. Of several documents, the first. */
  readonly document?: DocumentKind;
  readonly workloads: readonly Workload[];
  /** Present where the value is the configuration of an agent; of several documents, that of the first. */
  readonly agent?: AgentConfiguration;
  /** Sorted by place, each once. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Check a value: detect → validate → read → check every rule that holds in the target.
 *
 * Never throws for bad data: whatever is wrong with it is a diagnostic. A clean value has none.
 */
export function lint(value: unknown, { target = {}, rules: only }: LintOptions = {}): LintResult {
  const read = readValue(value);
  const chosen = only === undefined ? rules : rules.filter(({ id }) => only.includes(id));
  const wrong = checkTarget(target);
  const assumed = wrong.length > 0 ? {} : target;
  const found = check(read.workloads, assumed, chosen);
  const { agent } = read;
  const onAgent = agent === undefined ? [] : checkAgent(agent, joinAgents(assumed, [agent]), chosen);
  const diagnostics = [...wrong, ...read.diagnostics, ...found, ...onAgent].sort(compareDiagnostics);
  return {
    ...(read.document === undefined ? {} : { document: read.document }),
    workloads: read.workloads,
    ...(agent === undefined ? {} : { agent }),
    diagnostics,
  };
}

import type { DocumentKind } from '../generated/catalogue.ts';
import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic, Suppressed } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { Workload } from '../systems/workload.ts';
import type { Severities } from './severities.ts';

/** Which rules of Marathon run: all, or those that have to do with volumes. */
export type RuleScope = 'all' | 'volumes';

/** How to lint. */
export interface LintOptions {
  /** The cluster that is assumed; the newest of everything where it says nothing. */
  readonly target?: Target;
  /** Ids of the only rules to run; all where it is left out. */
  readonly rules?: readonly string[];
  /** How severe findings are made, by rule or by all rules of an authority (`advice/*`); `off` leaves them out. */
  readonly severities?: Severities;
  /** `volumes` leaves out the rules of Marathon that have nothing to do with volumes; all run where it is left out. */
  readonly scope?: RuleScope;
  /** Path of the group that the document is deployed in, which ids without a leading slash continue; `/` if left out. */
  readonly groupRoot?: string;
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
  /** What a label `extvol/ignore` of an app, or a comment `extvol-ignore` of a text, suppresses; in the same order. */
  readonly suppressed: readonly Suppressed[];
}

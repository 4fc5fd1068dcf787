import type { AgentConfiguration } from '../model/agent.ts';
import type { Authority, Finding, Severity, Stage } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { Workload } from '../systems/workload.ts';
import type { Trait } from './traits.ts';

/** A check that one authority makes, or a piece of advice. */
export interface Rule {
  /** `<authority>/<name>`, which is also the path of the file under `src/rules/`. */
  readonly id: `${Authority}/${string}`;
  /** What it looks at: `check` is shown only the workloads that have this trait. Absent: all. */
  readonly needs?: Trait;
  readonly severity: Severity;
  /** When it fails; absent for advice. */
  readonly stage?: Stage;
  /** First version that enforces it, and first that no longer does, of Marathon, Mesos, the DVDI module or dvdcli. */
  readonly since?: string;
  readonly until?: string;
  /** Where the authority checks it: the pass over the document, then the step for each variable or volume in it. */
  readonly order?: readonly [pass: number, step: number];
  /** What the authority says where it knows more than the document, such as the other apps of a cluster. */
  readonly says?: RegExp;
  /** One sentence: what is refused, or advised against. */
  readonly summary: string;
  /** Why it matters and how to mend it. */
  readonly rationale: string;
  /** Upstream files and symbols that enforce it, or where the advice comes from. */
  readonly references: readonly [string, ...string[]];
  /** Look at one workload. Given whole typed input it never throws. */
  check?(workload: Workload, target: Target): readonly Finding[];
  /** Look at all workloads of a document together. */
  checkAll?(workloads: readonly Workload[], target: Target): readonly Finding[];
  /** Look at the configuration of an agent; the target holds what it and the documents beside it say together. */
  checkAgent?(agent: AgentConfiguration, target: Target): readonly Finding[];
}

/** Who enforces a rule, read off its id. */
export const authorityOf = (rule: Rule): Authority => rule.id.slice(0, rule.id.indexOf('/')) as Authority;

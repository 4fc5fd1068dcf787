import castArray from 'lodash/castArray.js';
import type { Storage } from '../exit/storage.ts';
import type { AgentConfiguration, RexrayMounting } from '../model/agent.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { readCallerValue } from '../read/read.ts';
import { rules } from '../rules/index.ts';
import { checkTarget } from '../systems/check-target.ts';
import { joinAgents } from '../systems/mesos/agent/facts.ts';
import { joinPointer } from '../text/pointer.ts';
import { checkAgent } from './engine.ts';

/** A target, and what is wrong with the documents that it was made of. */
export interface AgentTarget {
  readonly target: Target;
  /** Pointers begin with the index of the document: `/0/isolation`. Sorted by them. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the configuration of REX-Ray says of the storage behind its volumes; for `storage` of `convert`. */
  readonly storage?: Storage;
}

/** Get the facts that the last configuration of REX-Ray has. */
function storageOf(agents: readonly AgentConfiguration[]): Storage | undefined {
  const { backend, rootPath } = Object.assign({}, ...agents.map(({ rexray }) => rexray)) as RexrayMounting;
  if (backend === undefined && rootPath === undefined) return undefined;
  return {
    drivers: { rexray: { ...(backend !== undefined && { backend }), ...(rootPath !== undefined && { rootPath }) } },
  };
}

const notAnAgent: Diagnostic = {
  rule: 'document/no-agent',
  severity: 'error',
  message: 'the document configures no agent; give the flags, the modules or the REX-Ray configuration of one',
  pointer: '',
};

/** Move a diagnostic into the list of documents. */
const inList = (index: number, diagnostic: Diagnostic): Diagnostic => ({
  ...diagnostic,
  pointer: joinPointer('', index) + diagnostic.pointer,
});

/** Get the documents of a caller without types, who may give a single one, or anything. */
function listOf(values: unknown): readonly unknown[] {
  try {
    return [...castArray(values)];
  } catch {
    return [values];
  }
}

/**
 * Turn the documents of one agent into a target: its flags, its modules, the configuration of REX-Ray, in any order. If two set
 * the same flag, the later counts. Each is checked against what all of them say; `target` fills in what they leave open.
 *
 * Never throws for bad data: a value that is not a list is the only document, and a document that is not one of these, or has
 * shape errors, is a diagnostic and adds nothing.
 *
 * @example
 * ```ts
 * const { target } = agentTarget([{ isolation: 'filesystem/linux,docker/volume' }], { mesos: { version: '1.9' } });
 * target.mesos; // { version: '1.9', isolation: ['filesystem/linux', 'docker/volume'] }
 * ```
 */
export function agentTarget(values: readonly unknown[], target: Target = {}): AgentTarget {
  const wrong = checkTarget(target);
  const reads = listOf(values).map((value) => readCallerValue(value));
  const agents = reads.flatMap(({ agent }) => agent ?? []);
  const joined = joinAgents(wrong.length > 0 ? {} : target, agents);
  const found = reads.flatMap(({ document, agent, diagnostics }, index) => [
    ...diagnostics.map((diagnostic) => inList(index, diagnostic)),
    ...(document !== undefined && agent === undefined && diagnostics.length === 0 ? [inList(index, notAnAgent)] : []),
    ...(agent === undefined ? [] : checkAgent(agent, joined, rules).map((diagnostic) => inList(index, diagnostic))),
  ]);
  const storage = storageOf(agents);
  return {
    target: joined,
    diagnostics: [...wrong, ...found.sort(compareDiagnostics)],
    ...(storage !== undefined && { storage }),
  };
}

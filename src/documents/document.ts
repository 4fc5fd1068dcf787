import type { DocumentKind } from '../generated/catalogue.ts';
import type { AgentConfiguration } from '../model/agent.ts';
import type { Authority, Severity, Stage } from '../model/diagnostic.ts';
import type { SentGroup } from '../systems/marathon/groups/sent-group.ts';
import type { Routed } from '../systems/marathon/request.ts';
import type { WorkloadFacts } from '../systems/workload.ts';
import type { JsonPointer } from '../text/pointer.ts';

/** How far a value resembles a kind of document. */
export interface Match {
  /** What was seen of it, in the words of the document (`container.volumes`). */
  readonly fields: readonly string[];
  /** What it lacks to be one; empty: it is one. */
  readonly missing: readonly string[];
}

/** A workload that can be read once its part of the document is known to have the right shape. */
export interface Entry {
  readonly pointer: JsonPointer;
  read(): WorkloadFacts;
}

/** A kind of document: what a text or value is. */
export interface Document {
  readonly kind: DocumentKind;
  readonly title: string;
  /** Whether another system than Mesos reads it, so that it holds nothing to check or to convert. */
  readonly isOutside?: true;
  /** Who refuses what has not the right shape, and when; absent where no one does, and for Marathon, which is asked. */
  readonly reader?: { readonly authority: Authority; readonly stage: Stage };
  /** The name of the message that Mesos reads a value of this kind as; absent for one that it does not read. */
  message?(value: unknown): string;
  /** How far any JSON data resembles this kind; `undefined`: not at all. Never throws for it. */
  detect(value: unknown): Match | undefined;
  /**
   * The workloads of a document, in order. `base` is the pointer of `value` in its document, `routed` the request that
   * sends it to Marathon, by default the usual one. Never throws.
   */
  entries(value: unknown, base: JsonPointer, routed?: Routed): readonly Entry[];
  /** Give the apps of any value all fields that an app may have, for kinds that hold apps. Never throws. */
  fill?(value: unknown): unknown;
  /** What is said of every document of this kind, once. Never throws for a value that was detected. */
  remark?(value: unknown): { readonly severity: Severity; readonly message: string };
  /** The outermost group, for kinds that hold groups. Never throws. */
  group?(value: unknown, base: JsonPointer, routed?: Routed): SentGroup;
  /** What a document of the right shape says of the agent, for kinds that hold its configuration. Never throws. */
  agent?(value: unknown, base: JsonPointer): AgentConfiguration;
}

import type { Edit } from '../text/edit/edit.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { Position } from '../text/position.ts';

/**
 * `error`: an authority refuses the workload, or it runs without the data it asked for. `warning`: the outcome depends
 * on facts that the document does not hold, or a conversion lost something. `info`: advice.
 */
export type Severity = 'error' | 'warning' | 'info';

/** The severities, the worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Who enforces a rule; `advice` is what no one enforces. */
export type Authority =
  | 'marathon'
  | 'mesos-master'
  | 'mesos-agent'
  | 'docker-containerizer'
  | 'dvdi-module'
  | 'dvdcli'
  | 'flocker-module'
  | 'advice';

/** The stages in the order in which they are met. */
export const stages = [
  'json',
  'group-path',
  'update-id',
  'old-api',
  'normalization',
  'update-version',
  'network-name',
  'strategies',
  'raml',
  'defaults',
  'conversion',
  'app-definition',
  'group-update',
  'resource',
  'service-ports',
  'root-group',
  'reply',
  'api-accept',
  'master',
  'agent-start',
  'agent-prepare',
  'mount',
  'docker-run',
  'never-reported',
] as const;

/**
 * When a workload fails, or the agent itself (`agent-start`): Marathon's stages from reading the JSON to writing its reply,
 * then the Mesos master, the agent's isolators, the mount, `docker run`. `never-reported`: the authority reports nothing,
 * and the task runs without its volume.
 */
export type Stage = (typeof stages)[number];

/** What the authority itself would say: its own path syntax (absent where it names no place) and its exact text. */
export interface UpstreamMessage {
  readonly path?: string;
  readonly text: string;
  /** `exact`: the whole text. `prefix`: the real one goes on with what no document says (a dump, a tool's stderr). */
  readonly match?: 'exact' | 'prefix';
  /** HTTP status where it is not the stage's usual one. */
  readonly status?: number;
}

/** Another place that a diagnostic is about. */
export interface Related {
  readonly message: string;
  /** The file that it lies in, where that is another one. */
  readonly file?: string;
  readonly pointer: JsonPointer;
  readonly position?: Position;
}

/** The workload that a diagnostic is about. */
export interface WorkloadPlace {
  /** The id of the app with those of the groups above it, or the name of the task. */
  readonly id: string;
  /** The workload in its document; the diagnostic's pointer lies inside it. */
  readonly pointer: JsonPointer;
}

/** What to write in place of a stretch of a text, which may be empty. */
export interface Replacement {
  readonly position: Position;
  readonly text: string;
}

/** Check whether a finding is an error. */
export const isError = ({ severity }: { readonly severity: Severity }): boolean => severity === 'error';

/** How a finding can be fixed. */
export interface Fix {
  /** The changes of the document; `editText` makes them in a text. */
  readonly edits: readonly Edit[];
  /** What is done, as an imperative without final period. */
  readonly sentence: string;
  /** Whether the authority itself asks for it, or it changes nothing of what the document means to it. */
  readonly safe: boolean;
  /** The same in the text, in order; only what went through `locateFixes` has it. */
  readonly replacements?: readonly Replacement[];
}

/** One place where something is wrong, before it is known under which rule it is reported. */
export interface Finding {
  /** Which kind of finding it is, where its rule has several; never changes. */
  readonly code?: string;
  /** Name of the volume that it is about, where the rule is about one. */
  readonly volume?: string;
  readonly pointer: JsonPointer;
  /** What is wrong and what was expected; values in backticks, no final period. */
  readonly message: string;
  /** When it differs from the rule's own, as for an outcome that hangs on an unknown host. */
  readonly severity?: Severity;
  /** When it differs from the rule's own, as for what Marathon finds in an app alone earlier than in one of a group. */
  readonly stage?: Stage;
  /** What the authority would say. */
  readonly upstream?: readonly UpstreamMessage[];
  readonly related?: readonly Related[];
  /** How it can be fixed; safe only where upstream asks for just that. */
  readonly fix?: Fix;
  /** Which variable or volume this is in the order in which the authority meets them; it stops at the first. */
  readonly index?: number;
}

/** One finding, from a syntax error to a lost option. */
export interface Diagnostic {
  /** `<authority>/<name>` for a rule; `text/…`, `document/…` and `convert/…` for what the pipeline itself finds. */
  readonly rule: string;
  /**
   * Which finding of its rule it is, for programs, which should not look at the message: `comment` of `text/syntax`,
   * `nothing-converted` of `convert/changed`, `handle-unknown` of a conversion that leaves Mesos. Never changes.
   */
  readonly code?: string;
  /** Name of the volume that it is about, where that is known. */
  readonly volume?: string;
  readonly severity: Severity;
  /** What is wrong and what was expected, in one sentence without control characters of the input. */
  readonly message: string;
  /** Where in the value, `''` for the whole. In a stream of documents the pointer is relative to its document. */
  readonly pointer: JsonPointer;
  /** Where in the text; absent when a value was checked. */
  readonly position?: Position;
  /** Absent where no workload was read there, or it has no id. */
  readonly workload?: WorkloadPlace;
  readonly authority?: Authority;
  readonly stage?: Stage;
  readonly upstream?: readonly UpstreamMessage[];
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** What other rules report of the same mistake at the same place; only `lint` merges such findings. */
  readonly also?: readonly AlsoReported[];
}

/** A finding that was merged into another one, whose place it has. */
export type AlsoReported = Omit<Diagnostic, 'pointer' | 'position' | 'workload' | 'also'>;

/** A finding that is not reported, and why. */
export interface Suppressed extends Diagnostic {
  readonly suppression: {
    /** By a comment or a label in the document, or by a baseline beside it. */
    readonly kind: 'inSource' | 'external';
    readonly reason: string;
  };
}

const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Get the order of pointers in a value: those above before those below, indices as numbers. */
export const comparePointers = (a: JsonPointer, b: JsonPointer): number => {
  if (a === b) return 0;
  const [left, right] = [a.split('/'), b.split('/')];
  for (const [index, token] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (token === other) continue;
    const order = Number(token) - Number(other);
    return order || compareTexts(token, other);
  }
  return left.length - right.length;
};

/** Get the order in which diagnostics are reported: by place in the text, else in the value, then by rule and message. */
export const compareDiagnostics = (a: Diagnostic, b: Diagnostic): number =>
  (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0) ||
  comparePointers(a.pointer, b.pointer) ||
  compareTexts(a.rule, b.rule) ||
  compareTexts(a.message, b.message);

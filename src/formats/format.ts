import type { ExitFinding } from '../exit/finding.ts';
import type { ReadDeparture } from '../exit/names-taken.ts';
import type { ExitOption, ExitOptions } from '../exit/options.ts';
import type { DocumentKind, FormatId } from '../generated/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Located, Unmapped, Volume } from '../model/volume.ts';
import type { WorkloadFacts } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import type { JsonPointer } from '../text/pointer.ts';

/** A fact of the source that the target format cannot express. */
export interface Loss {
  /** Set where nothing changes at run time: the authority never used the fact. */
  readonly neutral?: boolean;
  /** Name of the volume that has it; absent when it is no volume's. */
  readonly volume?: string;
  /** The fact, by the source's own field or option name; `identity` where the same name then means other data. */
  readonly field: string;
  readonly value: unknown;
  readonly reason: string;
  readonly pointer: JsonPointer;
}

/** What a workload declares in one format. */
export interface Decoded {
  readonly volumes: readonly Located[];
  /** Declarations that make no volume, because the authority ignores them. */
  readonly otherDeclarations: readonly Unmapped[];
}

/** What a workload without any declaration in a format declares. */
export const nothing: Decoded = { volumes: [], otherDeclarations: [] };

/** What the caller supplies to a conversion. */
export interface EncodeOptions {
  /** Template for a container path where the source has none: `{name}`, `{driver}` and `{slot}` are filled in. */
  readonly containerPath?: string;
}

/** Get a finding that refuses the conversion. */
export const refuse = (pointer: JsonPointer, message: string): Finding => ({ pointer, message, severity: 'error' });

/** Get the unmapped facts of a volume as losses, for a reason of their own or this; a slot number changes nothing at run time. */
export const lossesOf = ({ name, unmapped }: Located, usual: string): readonly Loss[] =>
  unmapped.map(({ field, value, pointer, reason = usual }) => ({
    volume: name,
    field,
    value,
    pointer,
    reason,
    neutral: field === 'slot',
  }));

/** What a format makes of some volumes: the edits that declare them, and all that could not be said. */
export interface Encoding {
  readonly edits: readonly Edit[];
  readonly losses: readonly Loss[];
  /** An `error` here refuses the conversion; the rest says what else was changed, and why. */
  readonly findings: readonly Finding[];
}

/** A way to declare external volumes in a workload of Mesos. */
export interface TwoWayFormat {
  readonly id: FormatId;
  readonly title: string;
  readonly oneWay?: undefined;
  /** Whether a workload of this kind has room for such declarations. */
  canHold(workload: WorkloadFacts): boolean;
  /** The kind of document that is made for declarations which are put into no other, and an empty one. */
  readonly documentKind: DocumentKind;
  emptyDocument(): unknown;
  /** The volumes that a workload declares in this format, in order. What is declared oddly is a rule's matter. */
  decode(workload: WorkloadFacts): Decoded;
  /** The edits that take the declarations of these volumes out of the workload that they were decoded from. */
  removeDeclarations(workload: WorkloadFacts, volumes: readonly Located[]): readonly Edit[];
  /** The edits that declare these volumes in a workload; one that does not `fit` must not be given. */
  encode(volumes: readonly Located[], workload: WorkloadFacts, options: EncodeOptions): Encoding;
}

/** Check whether declarations in a format may be put into a workload; documents of other frameworks stay as they are. */
export const hasRoom = (workload: WorkloadFacts, format: TwoWayFormat): boolean =>
  workload.document !== 'foreign-job' && format.canHold(workload);

/** What the caller supplies to a conversion that leaves Mesos. */
export interface OneWayOptions extends ExitOptions, EncodeOptions {
  /** A document to put the volumes into, for a format that `takesBase`. */
  readonly base?: unknown;
}

/** What a format makes of some workloads. */
export interface OneWayEncoding {
  /** The output for each workload, in their order; what several of them need is in the first. */
  readonly outputs: readonly unknown[];
  /** An `error` here refuses the conversion. */
  readonly findings: readonly ExitFinding[];
}

/** A way to run workloads with the same volumes outside Mesos. Nothing is converted back from it. */
export interface OneWayFormat {
  readonly id: FormatId;
  readonly title: string;
  readonly oneWay: true;
  /** The options that it takes beside `storage`. */
  readonly options: readonly ExitOption[];
  /** What `kind` can be, the default first; none where there is no choice. */
  readonly kinds: readonly string[];
  readonly takesBase: boolean;
  /** The notation in which it is usually written. */
  readonly syntax: 'json' | 'yaml';
  /** Outputs for workloads with their volumes. */
  encode(departures: readonly ReadDeparture[], options: OneWayOptions): OneWayEncoding;
  /** One output of several. */
  join(outputs: readonly unknown[]): unknown;
  /** The documents of a YAML stream that an output is written as. */
  documentsOf(output: unknown): readonly unknown[];
  /** The volumes that an output of `encode` holds; what is none of that holds none. */
  decode(output: unknown): readonly Volume[];
}

/** A way to declare external volumes, or one to leave Mesos with them, where `oneWay` is true. */
export type Format = TwoWayFormat | OneWayFormat;

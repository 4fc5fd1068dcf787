import type { FormatId } from '../generated/catalogue.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';

/** `RW` reads and writes, `RO` only reads. */
export type Mode = 'RW' | 'RO';

/** One option for the volume driver. Order and duplicates are kept; which of two equal keys wins, the reader decides. */
export interface DriverOption {
  readonly key: string;
  readonly value: string;
  readonly pointer: JsonPointer;
}

/**
 * A fact that only the format it came from can say (a DVDI slot, `shared`, an option outside `dvdi/`). An encoder
 * keeps the ones it knows by `field`; every other becomes a loss.
 */
export interface Unmapped {
  readonly field: string;
  readonly value: unknown;
  readonly pointer: JsonPointer;
  /** Why no other format can say it, where there is more to tell than that it has no field for it. */
  readonly reason?: string;
}

/** The members of an object that a decoder has no field for, as unmapped; those that are null say nothing. */
export function unmappedFields(
  value: object | null | undefined,
  known: readonly string[],
  pointer: JsonPointer,
): readonly Unmapped[] {
  const unmapped: Unmapped[] = [];
  for (const [key, member] of Object.entries(value ?? {}))
    if (!known.includes(key) && member !== null)
      unmapped.push({ field: key, value: member, pointer: joinPointer(pointer, key) });
  return unmapped;
}

/** What a volume of the Container Storage Interface says instead of a driver and its options. */
export interface CsiSource {
  readonly pluginName: string;
  /** `SINGLE_NODE_WRITER`, … as the protocol names them. */
  readonly accessMode: string;
  /** `block` or `mount`, as written. */
  readonly accessType: string;
  /** File system of a `mount`; `undefined` when not said. */
  readonly fsType: string | undefined;
  readonly mountFlags: readonly string[];
  /** Names of secrets, by the key that the plugin gets them under. */
  readonly nodeStageSecret: Readonly<Record<string, string>>;
  readonly nodePublishSecret: Readonly<Record<string, string>>;
  readonly volumeContext: Readonly<Record<string, string>>;
}

/** An external volume as every format understands it. */
export interface ExternalVolume {
  /** The format that declared it. */
  readonly format: FormatId;
  /** The declaration: the volume object, or the variable that names it. */
  readonly pointer: JsonPointer;
  /** The volume driver (`rexray`, `pxd`, …); absent where the format allows that. */
  readonly driver: string | undefined;
  readonly name: string;
  /** Driver options in order; a size is the option `size`, in the driver's unit (GiB for Marathon's own field). */
  readonly options: readonly DriverOption[];
  /** Absolute, or relative to the sandbox; absent when the volume is only mounted on the host. */
  readonly containerPath: string | undefined;
  readonly mode: Mode;
  /** Present for a CSI volume, whose `name` is the volume id; it has neither driver nor options. */
  readonly csi?: CsiSource;
  readonly unmapped: readonly Unmapped[];
  /** Where each field was read from; the declaration itself for one that is not written out. */
  readonly origin: { readonly [Field in 'driver' | 'name' | 'options' | 'containerPath' | 'mode']: JsonPointer };
}

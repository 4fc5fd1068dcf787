import type { JsonPointer } from '../text/pointer.ts';

/** `RW` reads and writes, `RO` only reads. */
export type Mode = 'RW' | 'RO';

/** One option for the volume driver. Order and duplicates are kept; which of two equal keys wins, the reader decides. */
export interface DriverOption {
  readonly key: string;
  readonly value: string;
}

/** What a volume of the Container Storage Interface states instead of a driver and its options. */
export interface CsiSource {
  readonly pluginName: string;
  /** `SINGLE_NODE_WRITER`, … as the protocol names them. */
  readonly accessMode: string;
  /** `block` or `mount`, as written. */
  readonly accessType: string;
  /** File system of a `mount`; absent when not stated. */
  readonly fsType?: string | undefined;
  readonly mountFlags?: readonly string[];
  /** Names of secrets, by the key that the plugin gets them under. */
  readonly nodeStageSecret?: Readonly<Record<string, string>>;
  readonly nodePublishSecret?: Readonly<Record<string, string>>;
  readonly volumeContext?: Readonly<Record<string, string>>;
}

interface VolumeFields {
  /** The name that the driver or plugin knows the volume by. */
  readonly name: string;
  /** Absolute, or relative to the sandbox; absent when the volume is only mounted on the host. */
  readonly containerPath?: string | undefined;
  /** `RW` where it is absent. */
  readonly mode?: Mode | undefined;
}

/** A volume of a Docker volume driver. */
export interface DockerVolume extends VolumeFields {
  readonly kind: 'docker';
  /** The volume driver (`rexray`, `pxd`, …); absent where the format has a default or none. */
  readonly driver?: string | undefined;
  /** In order; a size is the option `size`, in the driver's unit (GiB for Marathon's own field). None where absent. */
  readonly options?: readonly DriverOption[] | undefined;
}

/** A volume of a CSI plugin. */
export interface CsiVolume extends VolumeFields {
  readonly kind: 'csi';
  readonly csi: CsiSource;
}

/** An external volume, whatever format declares it: plain data, without places. */
export type Volume = DockerVolume | CsiVolume;

/**
 * A fact that only the format it came from can express (a DVDI slot, `shared`, an option outside `dvdi/`). An encoder
 * keeps those it knows by `field`; every other becomes a loss.
 */
export interface Unmapped {
  readonly field: string;
  readonly value: unknown;
  readonly pointer: JsonPointer;
  /** Why no other format can express it, where there is more to say than that it has no field for it. */
  readonly reason?: string;
}

/** A driver option with its place. */
export interface LocatedOption extends DriverOption {
  readonly pointer: JsonPointer;
}

interface Declaration {
  /** Id of the format that declares it. */
  readonly format: string;
  /** The declaration: the volume object, or the variable that names it. */
  readonly pointer: JsonPointer;
  readonly name: string;
  readonly containerPath: string | undefined;
  readonly mode: Mode;
  readonly unmapped: readonly Unmapped[];
  /** Where each field was read from; the declaration itself for one that is not written out. */
  readonly origin: { readonly [Field in 'driver' | 'name' | 'options' | 'containerPath' | 'mode']: JsonPointer };
}

interface LocatedDockerVolume extends Declaration {
  readonly kind: 'docker';
  readonly driver: string | undefined;
  readonly options: readonly LocatedOption[];
  readonly csi?: undefined;
}

interface LocatedCsiVolume extends Declaration {
  readonly kind: 'csi';
  readonly driver?: undefined;
  readonly options: readonly LocatedOption[];
  /** With every member present. */
  readonly csi: Required<CsiSource>;
}

/** A volume with the places of its fields in the document, and what only its own format can express. */
export type Located<Kind extends Volume = Volume> = Kind extends CsiVolume ? LocatedCsiVolume : LocatedDockerVolume;

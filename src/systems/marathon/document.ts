import type { MarathonContainer, MarathonPersistentInfo, MarathonApp as Shape } from '../../generated/marathon-app.ts';
import type { Mode } from '../../model/volume.ts';

/** A volume of a Docker volume driver, as Marathon 1.11 takes it (DVDIProviderVolume). */
export interface MarathonDvdiExternal {
  readonly provider: 'dvdi';
  /** The name that the driver knows the volume by. */
  readonly name: string;
  /** Size in GiB of a volume that is created on first use. */
  readonly size?: number;
  /** Whether several tasks may use the volume at once, since Marathon 1.8.222. */
  readonly shared?: boolean;
  /** The driver, then its options, each with a prefix: `dvdi/size`, `dvdi/iops`. */
  readonly options: { readonly 'dvdi/driver': string; readonly [option: string]: string };
}

/** How a CSI volume may be used, as the protocol names it. */
export interface MarathonCsiCapability {
  readonly accessMode:
    | 'UNKNOWN'
    | 'SINGLE_NODE_WRITER'
    | 'SINGLE_NODE_READER_ONLY'
    | 'MULTI_NODE_READER_ONLY'
    | 'MULTI_NODE_SINGLE_WRITER'
    | 'MULTI_NODE_MULTI_WRITER';
  readonly accessType: 'block' | 'mount';
  /** File system of a `mount`, which must name one, even if it is the empty string. */
  readonly fsType?: string;
  readonly mountFlags?: readonly string[];
}

/** A volume of a CSI plugin, since Marathon 1.11 (CSIProviderVolume). */
export interface MarathonCsiExternal {
  readonly provider: 'csi';
  /** The id that the plugin knows the volume by. */
  readonly name: string;
  readonly options: {
    readonly pluginName: string;
    readonly capability: MarathonCsiCapability;
    /** Names of secrets, by the key that the plugin gets them under. */
    readonly nodeStageSecret?: Readonly<Record<string, string>>;
    readonly nodePublishSecret?: Readonly<Record<string, string>>;
    readonly volumeContext?: Readonly<Record<string, string>>;
  };
}

/** The member `external` of a volume; `provider` says which. */
export type MarathonExternal = MarathonDvdiExternal | MarathonCsiExternal;

/** An external volume in `container.volumes` of an app; `external.provider` says of which provider. */
export interface MarathonExternalVolume<External extends MarathonExternal = MarathonExternal> {
  /** Where the container sees the volume; a relative path lies in the sandbox. */
  readonly containerPath: string;
  readonly mode: Mode;
  readonly external: External;
  readonly persistent?: undefined;
  readonly hostPath?: undefined;
  readonly secret?: undefined;
}

/** A directory or file of the agent in `container.volumes` of an app. */
export interface MarathonHostVolume {
  readonly containerPath: string;
  readonly mode: Mode;
  readonly hostPath: string;
  readonly external?: undefined;
  readonly persistent?: undefined;
  readonly secret?: undefined;
}

/** A volume on the agent's disk that outlives its task. */
export interface MarathonPersistentVolume {
  readonly containerPath: string;
  readonly mode: Mode;
  readonly persistent: NonNullable<MarathonPersistentInfo>;
  readonly external?: undefined;
  readonly hostPath?: undefined;
  readonly secret?: undefined;
}

/** A secret of the app as a file; always read-only. */
export interface MarathonSecretVolume {
  readonly containerPath: string;
  readonly secret: string;
  readonly mode?: 'RO';
  readonly external?: undefined;
  readonly persistent?: undefined;
  readonly hostPath?: undefined;
}

/** A volume of an app: one of four kinds, each with a member of its own. */
export type MarathonVolume =
  | MarathonExternalVolume
  | MarathonHostVolume
  | MarathonPersistentVolume
  | MarathonSecretVolume;

/** An app as `POST /v2/apps` of Marathon 1.11 takes it. */
export interface MarathonApp extends Omit<Shape, 'container'> {
  readonly container?: Omit<NonNullable<MarathonContainer>, 'type' | 'volumes'> & {
    readonly type?: 'MESOS' | 'DOCKER';
    readonly volumes?: readonly MarathonVolume[];
  };
}

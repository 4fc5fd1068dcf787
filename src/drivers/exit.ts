import type { DriverOption } from '../model/volume.ts';
import type { ValueForm } from './value-form.ts';

/** How many may mount a volume, as Kubernetes names it. */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadOnlyMany' | 'ReadWriteMany';

/** Every access mode. */
export const accessModes: readonly AccessMode[] = [
  'ReadWriteOnce',
  'ReadWriteOncePod',
  'ReadOnlyMany',
  'ReadWriteMany',
];

/** A Secret of Kubernetes. */
export interface SecretName {
  readonly name: string;
  readonly namespace: string;
}

/** What is known of the storage behind a volume, beside what its declaration says. */
export interface StorageFacts {
  /** What a driver that serves several storages uses: `ebs`, `efs`, `gcepd`, … */
  readonly backend?: string;
  /** Name of the CSI driver, for storage that extvol does not know. */
  readonly csiDriver?: string;
  /** `volumeAttributes` for that CSI driver. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The id by which the CSI driver finds the volume: `vol-…` of EBS, … */
  readonly handle?: string;
  readonly zone?: string;
  readonly project?: string;
  /** Host name of the node that holds a local directory. */
  readonly node?: string;
  readonly clusterID?: string;
  /** Pool and image of Ceph RBD. */
  readonly pool?: string;
  /** NFS server and the path that it exports; a local directory has a path only. */
  readonly server?: string;
  readonly path?: string;
  readonly secret?: SecretName;
  /** A quantity of Kubernetes, `5Gi`. */
  readonly size?: string;
  readonly accessMode?: AccessMode;
  readonly fsType?: string;
  /** Folder of the volume that the container saw; `''` is the top. */
  readonly rootPath?: string;
  /** Name of PersistentVolume, claim and pod volume. */
  readonly claim?: string;
  /** Id of the CSI plugin in Nomad; a volume that has it is mounted by that plugin. */
  readonly nomadPlugin?: string;
}

/** What is read of a volume: the driver and name as declared, the options in effect. */
export interface DrivenName {
  readonly driver: string;
  readonly name: string;
  readonly options: readonly DriverOption[];
  /** The value of an option, in the driver's own letter case. */
  option(key: string): string | undefined;
}

/** The same with members that may be undefined. */
type Partials<Facts> = { readonly [Name in keyof Facts]?: Facts[Name] | undefined };

/** What the name and the options of a volume say of its storage. */
export interface DerivedFacts extends Partials<StorageFacts> {
  /** The image of Ceph RBD, where the name holds more. */
  readonly image?: string | undefined;
  readonly mountOptions?: readonly string[] | undefined;
  /** A size that the name holds. */
  readonly sizeText?: string | undefined;
  /** The options that these facts say, so that nothing else needs to. */
  readonly says?: readonly string[];
}

/** What a storage needs to know. */
export type NeededFact = 'project' | 'zone' | 'clusterID' | 'secret' | 'node';

/** A storage that holds volumes, and what serves it outside Mesos. */
export interface Backend {
  /** What mounts it in Kubernetes; absent where only `csiDriver` can say. */
  readonly source?: { readonly csi: string } | { readonly inTree: 'nfs' | 'local' };
  /** Why nothing takes its volumes over. */
  readonly refusal?: string;
  /** The handle, where facts make it: `{name}`, `{project}`, `{zone}`. Without it the handle is looked up. */
  readonly handle?: string;
  readonly handleForm?: ValueForm;
  /** The command that finds the handle of a volume. */
  lookUp?(name: string): readonly string[];
  readonly needs?: readonly NeededFact[];
  /** `volumeAttributes`; facts in braces. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Those that the storage can serve, the default first. */
  readonly accessModes: readonly [AccessMode, ...AccessMode[]];
  /** Label of the nodes that can reach a volume of a zone. */
  readonly zoneKey?: string;
  /** Whether it serves files, so that a volume has no size. */
  readonly ignoresSize?: true;
  /** Whether a folder of the volume is named by the handle. */
  readonly hasPathInHandle?: true;
}

/** Reads a size as bytes; `undefined` for what the driver cannot read, or reads as its default. */
export type SizeReader = (text: string) => bigint | undefined;

/** How volumes of a driver are taken over by a system without Mesos. */
export interface Exit {
  /** The storages that the driver serves, by name; a single one is `''`. */
  readonly backends: Readonly<Record<string, Backend>>;
  /** Why nothing takes its volumes over, unless the facts name what does. */
  readonly refusal?: { readonly code: 'driver-unsupported' | 'driver-discontinued'; readonly reason: string };
  /** Folder of a volume that the driver gives to the container; absent: the volume itself. */
  readonly rootPath?: string;
  readonly readSize?: SizeReader;
  /** What the name and the options say of the storage. */
  derive?(volume: DrivenName): DerivedFacts;
}

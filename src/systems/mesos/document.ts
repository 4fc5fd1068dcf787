import type { MesosContainerInfo as ContainerShape } from '../../generated/mesos-container-info.ts';
import type { MesosTaskInfo as TaskShape } from '../../generated/mesos-task-info.ts';
import type {
  MesosHostPath,
  MesosImage,
  MesosParameter,
  MesosSandboxPath,
  MesosSecret,
  MesosVolumeCapability,
} from '../../generated/mesos-volumes.ts';
import type { Mode } from '../../model/volume.ts';

/** The member `docker_volume` of a source of type `DOCKER_VOLUME`. */
export interface MesosDockerVolume {
  /** The isolator `docker/volume` needs it; Docker has a default. */
  readonly driver?: string;
  readonly name: string;
  /** Options for the driver, used when it creates the volume. */
  readonly driver_options?: { readonly parameter: readonly MesosParameter[] };
}

/** The member `csi_volume` of a source of type `CSI_VOLUME`, since Mesos 1.11. */
export interface MesosCsiVolume {
  readonly plugin_name: string;
  readonly static_provisioning: {
    readonly volume_id: string;
    readonly volume_capability: MesosVolumeCapability;
    readonly node_stage_secrets?: Readonly<Record<string, MesosSecret>>;
    readonly node_publish_secrets?: Readonly<Record<string, MesosSecret>>;
    readonly volume_context?: Readonly<Record<string, string>>;
  };
}

interface SourceMembers {
  readonly docker_volume: MesosDockerVolume;
  readonly csi_volume: MesosCsiVolume;
  readonly host_path: NonNullable<MesosHostPath>;
  readonly sandbox_path: NonNullable<MesosSandboxPath>;
  readonly secret: NonNullable<MesosSecret>;
}

/** A source of one type: its own member, and none of the others. */
type SourceOf<Type extends string, Member extends keyof SourceMembers> = { readonly type: Type } & Pick<
  SourceMembers,
  Member
> & { readonly [Other in Exclude<keyof SourceMembers, Member>]?: undefined };

/** Where a volume comes from; `type` says which member holds it (`Volume.Source` of mesos.v1). */
export type MesosVolumeSource =
  | SourceOf<'DOCKER_VOLUME', 'docker_volume'>
  | SourceOf<'CSI_VOLUME', 'csi_volume'>
  | SourceOf<'HOST_PATH', 'host_path'>
  | SourceOf<'SANDBOX_PATH', 'sandbox_path'>
  | SourceOf<'SECRET', 'secret'>;

/** A volume of a container (`Volume` of mesos.v1); `source.type` says of which kind, exactly one of three members says where it comes from. */
export interface MesosVolume {
  readonly mode: Mode;
  /** Where the container sees the volume; a relative path lies in the sandbox. */
  readonly container_path: string;
  readonly source?: MesosVolumeSource;
  readonly host_path?: string;
  readonly image?: NonNullable<MesosImage>;
}

/** A container (`ContainerInfo` of mesos.v1). */
export interface MesosContainerInfo extends Omit<ContainerShape, 'volumes'> {
  readonly volumes?: readonly MesosVolume[];
}

/** A task (`TaskInfo` of mesos.v1). */
export interface MesosTaskInfo extends Omit<TaskShape, 'container'> {
  readonly container?: MesosContainerInfo;
}

/** The CSI plugin's mount of a volume. */
export interface NomadMountOptions {
  FSType?: string;
  MountFlags?: string[];
}

/** A CSI volume that a group of tasks claims. */
export interface NomadVolumeRequest {
  Name: string;
  Type: 'csi';
  Source: string;
  AccessMode: string;
  AttachmentMode: 'file-system' | 'block-device';
  ReadOnly: boolean;
  MountOptions?: NomadMountOptions;
}

/** A volume of a Docker plugin in the configuration of a task. */
export interface NomadDockerMount {
  type: 'volume';
  source: string;
  target: string;
  readonly: boolean;
  volume_options: {
    no_copy?: true;
    /** `options` is a list of one map; the client refuses a map. */
    driver_config: { name: string; options?: [Record<string, string>] };
  };
}

/** A job with one task at zero instances, as the API and `nomad job run -json` take it. */
export interface NomadJob {
  Job: {
    ID: string;
    Name: string;
    Type: 'service';
    TaskGroups: {
      Name: string;
      Count: 0;
      Volumes?: Record<string, NomadVolumeRequest>;
      Tasks: {
        Name: string;
        Driver: 'docker';
        Config: { image: string; work_dir?: string; mount?: NomadDockerMount[] };
        VolumeMounts?: { Volume: string; Destination: string; ReadOnly: boolean }[];
      }[];
    }[];
  };
}

/** What `nomad volume register` takes, one a file. */
export interface NomadVolume {
  id: string;
  name: string;
  type: 'csi';
  plugin_id: string;
  external_id: string;
  capability: { access_mode: string; attachment_mode: 'file-system' | 'block-device' }[];
  mount_options?: { fs_type?: string; mount_flags?: string[] };
  context?: Record<string, string>;
}

/** One job, several as a list, or volumes alone. */
export type FormatDocument = NomadJob | NomadJob[] | NomadVolume[];

/** A mount of a service. */
export interface ComposeMount {
  type: 'volume';
  source: string;
  target: string;
  read_only?: true;
  volume?: { nocopy: true };
}

/** A service at zero replicas. */
export interface ComposeService {
  image: string;
  working_dir?: string;
  volumes: ComposeMount[];
  deploy: { replicas: 0 };
}

/** A volume that exists, or one that Compose makes. */
export type ComposeVolume =
  | { name: string; external: true }
  | { name?: string; driver: string; driver_opts?: Record<string, string> };

/** A Compose file. With a base, what the base holds is in it as it was. */
export interface ComposeFile {
  services: Record<string, ComposeService>;
  volumes: Record<string, ComposeVolume>;
}

export type FormatDocument = ComposeFile;

import type { Target } from '../model/target.ts';
import { isHostFile } from '../systems/host-paths.ts';
import { isolatedCsiVolumes } from '../systems/mesos/csi-volumes.ts';
import type { PlacedVolume } from '../systems/mesos/docker-volumes.ts';
import { dockerVolumes } from '../systems/mesos/docker-volumes.ts';
import { imageVolumes } from '../systems/mesos/isolators.ts';
import type { MountPointMaker } from '../systems/mesos/mount-points.ts';
import type { PathEntry, SandboxPathEntry } from '../systems/mesos/paths.ts';
import { hostPaths, sandboxPaths } from '../systems/mesos/paths.ts';
import type { SecretEntry } from '../systems/mesos/secrets.ts';
import { mesosSecrets } from '../systems/mesos/secrets.ts';
import type { VolumeEntry } from '../systems/mesos/sources.ts';
import type { Selector } from '../systems/selector.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { RuleFacts } from './rule.ts';

/** A container path, and the place of its volume among those of the isolator. */
export interface PlacedPath {
  readonly containerPath: string;
  readonly pointer: JsonPointer;
  readonly index: number;
}

/** What the rules about the container paths of one isolator of Mesos have in common. */
export interface MountKind<Item> extends Required<Pick<RuleFacts, 'since' | 'order'>> {
  /** What the volumes are called, such as “an image volume”. */
  readonly volume: string;
  readonly on: Selector<Item>;
  readonly mounter: (item: Item) => MountPointMaker;
  readonly pathOf: (item: Item, index: number) => PlacedPath;
  /** Whether the volume is a file of the host. */
  readonly isFile?: (item: Item, target: Target) => boolean;
}

/** Get the path of a decoded volume. */
const pathOfVolume = ({ containerPath, origin }: PlacedVolume, index: number): PlacedPath => ({
  containerPath,
  pointer: origin.containerPath,
  index,
});

/** Get the path of a volume as Mesos is sent it. */
const pathOfEntry = ({ volume, places, index }: VolumeEntry): PlacedPath => ({
  containerPath: volume.container_path,
  pointer: places.containerPath,
  index,
});

export const csiMounts: MountKind<PlacedVolume> = {
  since: '1.11.0',
  order: [5, 3],
  volume: 'a CSI volume',
  on: isolatedCsiVolumes,
  mounter: () => 'mesos-csi',
  pathOf: pathOfVolume,
};

export const dockerVolumeMounts: MountKind<PlacedVolume> = {
  since: '1.0.0',
  order: [1, 3],
  volume: 'a Docker volume',
  on: dockerVolumes,
  mounter: () => 'mesos-docker-volume',
  pathOf: pathOfVolume,
};

export const hostPathMounts: MountKind<PathEntry> = {
  since: '1.5.0',
  order: [2, 3],
  volume: 'a host volume',
  on: hostPaths,
  mounter: () => 'mesos-host-path',
  pathOf: pathOfEntry,
  isFile: ({ path }, target) => isHostFile(target, path),
};

export const imageMounts: MountKind<VolumeEntry> = {
  since: '1.0.0',
  order: [3, 1],
  volume: 'an image volume',
  on: imageVolumes,
  mounter: () => 'mesos-image',
  pathOf: pathOfEntry,
};

export const sandboxPathMounts: MountKind<SandboxPathEntry> = {
  since: '1.5.0',
  order: [0, 6],
  volume: 'a sandbox volume',
  on: sandboxPaths,
  mounter: ({ type }) => (type === 'PARENT' ? 'mesos-sandbox-path-parent' : 'mesos-sandbox-path-self'),
  pathOf: pathOfEntry,
};

export const secretMounts: MountKind<SecretEntry> = {
  since: '1.3.0',
  order: [4, 2],
  volume: 'a secret',
  on: mesosSecrets,
  mounter: () => 'mesos-secret',
  pathOf: pathOfEntry,
};

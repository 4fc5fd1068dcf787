/** Who mounts something on a container path: the Docker containerizer, an isolator of Mesos, or the DVDI module. */
export type Mounter =
  | 'docker-containerizer'
  | 'dvdi'
  | 'mesos-csi'
  | 'mesos-docker-volume'
  | 'mesos-filesystem-shared'
  | 'mesos-host-path'
  | 'mesos-image'
  | 'mesos-sandbox-path-parent'
  | 'mesos-sandbox-path-self'
  | 'mesos-secret';

/** Every mounter. */
export const mounters: readonly Mounter[] = [
  'docker-containerizer',
  'dvdi',
  'mesos-csi',
  'mesos-docker-volume',
  'mesos-filesystem-shared',
  'mesos-host-path',
  'mesos-image',
  'mesos-sandbox-path-parent',
  'mesos-sandbox-path-self',
  'mesos-secret',
];

/** What is known of the place of a mount: whether the container has an image, and whether the host has the path. */
export interface PathFacts {
  readonly rootfs?: boolean | undefined;
  readonly exists?: boolean | undefined;
}

/** What a mounter makes of a container path; targets are below `<sandbox>` and `<rootfs>`, or paths of the host. */
export interface PathOutcome {
  readonly ok: boolean;
  /** The mounter's exact text; also where it is `undecided`. */
  readonly error?: string;
  /** The fact on which it depends whether the mount fails. */
  readonly undecided?: keyof PathFacts;
  readonly target?: string;
  /** The directory that is made for it. */
  readonly mkdir?: string | null;
}

const sandboxDirectory = '/mnt/mesos/sandbox';

const missing = (path: string): Readonly<Partial<Record<Mounter, string>>> => ({
  dvdi: 'prepare() failed, containerpaths must pre-exist, or be under /tmp',
  'mesos-filesystem-shared': `Volume with container path '${path}' must exist on host for shared filesystem isolator`,
  'mesos-host-path': mountPointMissing(path),
  'mesos-sandbox-path-parent': mountPointMissing(path),
  'mesos-sandbox-path-self': mountPointMissing(path),
});

const mountPointMissing = (path: string): string =>
  `Mount point '${path}' is an absolute path. It must exist if the container shares the host filesystem`;

/** Get a path that must exist on the host. */
function onHost(mounter: Mounter, path: string, { rootfs, exists }: PathFacts): PathOutcome {
  if (exists === true) return { ok: true, target: path, mkdir: null };
  const error = missing(path)[mounter] ?? `Absolute container path '${path}' does not exist`;
  const undecided = rootfs === undefined ? 'rootfs' : exists === undefined ? 'exists' : undefined;
  return { ok: false, error, ...(undecided === undefined ? {} : { undecided }) };
}

/** Decide as the module does, which knows nothing of images, and of `/tmp/` only the prefix. */
function dvdiOutcome(path: string, { exists }: PathFacts): PathOutcome {
  if (path === '') return { ok: true, mkdir: null };
  if (!path.startsWith('/')) return { ok: false, error: 'prepare() failed, containerpaths must start with /' };
  if (exists !== true && path.startsWith('/tmp/')) return { ok: true, target: path, mkdir: path };
  return onHost('dvdi', path, { rootfs: false, exists });
}

/** Find what becomes of a container path. No one resolves `..` or asks where it leads. */
export function mountOutcome(mounter: Mounter, path: string, facts: PathFacts): PathOutcome {
  const absolute = path.startsWith('/');
  if (mounter === 'dvdi') return dvdiOutcome(path, facts);
  if (mounter === 'docker-containerizer') return { ok: true, target: absolute ? path : `${sandboxDirectory}/${path}` };
  if (mounter === 'mesos-filesystem-shared') return onHost(mounter, path, { ...facts, rootfs: false });
  if (mounter === 'mesos-sandbox-path-self' && !absolute)
    return { ok: false, error: "'container_path' is relative for SANDBOX_PATH volume SELF type" };
  const root = facts.rootfs === true ? '<rootfs>' : '';
  if (!absolute) {
    const mkdir = `<sandbox>/${path}`;
    return { ok: true, target: root === '' ? mkdir : `${root}${sandboxDirectory}/${path}`, mkdir };
  }
  if (root !== '') return { ok: true, target: `${root}${path}`, mkdir: `${root}${path}` };
  return onHost(mounter, path, facts);
}

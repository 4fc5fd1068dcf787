import type { Target } from '../../model/target.ts';
import type { Mounter } from '../container-path.ts';
import { mountOutcome } from '../container-path.ts';
import { isHostFile } from '../host-paths.ts';
import type { MkdirError } from '../make-directories.ts';
import { isTooLong, mkdirError } from '../make-directories.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import type { Workload } from '../workload.ts';
import { cText } from './c-text.ts';
import { isolatedEntries } from './isolators.ts';
import { hostPaths } from './paths.ts';
import { mesosSecrets } from './secrets.ts';

/** An isolator that creates mount points. */
export type MountPointMaker = Extract<
  Mounter,
  | 'mesos-csi'
  | 'mesos-docker-volume'
  | 'mesos-host-path'
  | 'mesos-image'
  | 'mesos-sandbox-path-parent'
  | 'mesos-sandbox-path-self'
  | 'mesos-secret'
>;

/** The pass in which each prepares a container; containerizer.cpp:477-502. */
const passes: Readonly<Record<MountPointMaker, number>> = {
  'mesos-sandbox-path-parent': 0,
  'mesos-sandbox-path-self': 0,
  'mesos-docker-volume': 1,
  'mesos-host-path': 2,
  'mesos-image': 3,
  'mesos-secret': 4,
  'mesos-csi': 5,
};

/** A mount point that is a file, and when it is created. */
interface FilePoint {
  readonly path: string;
  readonly pass: number;
  readonly index: number;
}

/** Mount points that are files, by path. */
export type FilePoints = ReadonlyMap<string, FilePoint>;

const plain = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '')
    .join('/');

/** The mount points of a container that are files, in order: those of paths that the target says are files, and of secrets. */
const filePoints: Selector<FilePoint> = among(isolatedEntries, (_, workload, target) => {
  const files = [
    ...hostPaths
      .of(workload, target)
      .filter(({ path }) => isHostFile(target, path))
      .map((entry) => ({ ...entry, mounter: 'mesos-host-path' as const })),
    ...mesosSecrets.of(workload, target).map((entry) => ({ ...entry, mounter: 'mesos-secret' as const })),
  ];
  return files.flatMap(({ mounter, volume, index }) => {
    const { mkdir } = mountOutcome(mounter, volume.container_path, { rootfs: workload.rootfs });
    return mkdir ? { path: plain(mkdir), pass: passes[mounter], index } : [];
  });
});

/** Check whether any mount point of a container may be a file. */
const mayHaveFiles = ({ app, mesos }: Workload, { host }: Target): boolean =>
  host?.kinds !== undefined || mesos !== undefined || app?.container?.volumes?.some(({ secret }) => secret) === true;

const noFiles: FilePoints = new Map();

/** Find the mount points of a container that are files, by path; of several at one path the first. */
export const firstFiles = (workload: Workload, target: Target): FilePoints =>
  mayHaveFiles(workload, target)
    ? new Map(
        filePoints
          .of(workload, target)
          .map((point) => [point.path, point] as const)
          .reverse(),
      )
    : noFiles;

const dirname = (path: string): string => path.replace(/\/+$/, '').replace(/\/+[^/]*$/, '');

type Wording = (point: string, error: MkdirError) => string;

const target: Wording = (point, error) => `Failed to create the target of the mount at '${point}': ${error}`;
const mountPoint: Wording = (point, error) => `Failed to create the mount point at '${point}': ${error}`;

const directoryTexts: Readonly<Record<Exclude<MountPointMaker, 'mesos-secret'>, Wording>> = {
  'mesos-csi': target,
  'mesos-docker-volume': target,
  'mesos-host-path': mountPoint,
  'mesos-image': target,
  'mesos-sandbox-path-parent': mountPoint,
  'mesos-sandbox-path-self': mountPoint,
};

/** What is said where the directory of a file, or the file in it, cannot be created. */
const fileTexts = {
  'mesos-host-path': {
    directory: (point: string, isInSandbox: boolean) =>
      `Failed to create ${isInSandbox ? 'the ' : ''}directory '${point}' for the mount point: `,
    file: (point: string) => `Failed to touch the mount point at '${point}': `,
  },
  'mesos-secret': {
    directory: (point: string, isInSandbox: boolean) =>
      isInSandbox
        ? `Failed to create the target mount file directory at '${point}': `
        : `Failed to create directory '${point}' for the target mount file: `,
    file: (point: string) => `Failed to create the target mount file at '${point}': `,
  },
} as const;

/** What is known of a mount. */
interface MountFacts {
  readonly rootfs: boolean | undefined;
  /** The place of the volume among those of its isolator. */
  readonly index: number;
  /** Whether a file of the host is mounted. */
  readonly isFile: boolean;
  readonly files: FilePoints;
}

/**
 * Say what an isolator answers where it cannot create the mount point of a container path; `undefined` where nothing is
 * known to be in its way, and where it creates none.
 */
export function mountPointFailure(
  mounter: MountPointMaker,
  containerPath: string,
  { rootfs, index, isFile, files }: MountFacts,
): string | undefined {
  const path = cText(containerPath);
  if (files.size === 0 && !isTooLong(`/${path}`)) return undefined;
  const { mkdir: point, target: place } = mountOutcome(mounter, path, { rootfs });
  if (!point) return undefined;
  const root = point.slice(0, point.indexOf('>') + 1);
  const pass = passes[mounter];
  const isTaken = (above: string): boolean => {
    const file = files.get(plain(`${root}${above}`));
    return file !== undefined && (file.pass < pass || (file.pass === pass && file.index < index));
  };
  if (mounter !== 'mesos-secret' && !isFile) {
    const error = mkdirError(path, isTaken);
    return error && directoryTexts[mounter](point, error);
  }
  const { directory, file } = fileTexts[mounter === 'mesos-secret' ? mounter : 'mesos-host-path'];
  const error = mkdirError(dirname(`/${path}`), isTaken);
  if (error !== undefined) return `${directory(dirname(point), root === '<sandbox>')}${error}`;
  const touched = mkdirError(path, isTaken);
  return touched && `${file(mounter === 'mesos-secret' ? `${place}` : point)}Failed to open file: ${touched}`;
}

import type { Mounter } from '../systems/container-path.ts';
import { mounters, mountOutcome } from '../systems/container-path.ts';
import { quote } from '../text/quote.ts';

/** Where a container path is mounted. */
export interface ContainerPathOptions {
  /** Who mounts it: the Docker containerizer, an isolator of Mesos, or the DVDI module. */
  readonly mounter: Mounter;
  /** Whether the container has an image, and so a file system of its own; leave out where that is not known. */
  readonly rootfs?: boolean | undefined;
  /** Whether the agent's host has the path; leave out where that is not known. Counts only without a rootfs. */
  readonly hostPath?: boolean | undefined;
}

/** What becomes of a container path. */
export interface ContainerPathCheck {
  /** `unknown` where it hangs on a fact that was left out, which `reason` names. */
  readonly outcome: 'mounts' | 'fails' | 'unknown';
  /** Where the volume appears: below `<sandbox>` or `<rootfs>`, or a path of the host. Present where it mounts. */
  readonly target?: string;
  /** The directory that the mounter makes for it. */
  readonly creates?: string;
  /** The mounter's own text where it fails; where it is unknown, the fact that decides. */
  readonly reason?: string;
}

const facts = {
  rootfs: '`rootfs`: whether the container has an image',
  exists: '`hostPath`: whether the agent has the path',
};

/**
 * Say what a mounter makes of a container path, absolute or relative, with or without a rootfs, present on the host or
 * not. Nothing resolves `..`. A path that is not a string, or a mounter that there is none of, gives `unknown`.
 * Source: mesos 1.11 src/slave/containerizer/mesos/isolators (docker/volume, csi, volume/*, filesystem/shared),
 * src/docker/docker.cpp:751; mesos-module-dvdi 0.4.7 docker_volume_driver_isolator.cpp:723-797.
 *
 * @example
 * ```ts
 * checkContainerPath('data', { mounter: 'mesos-docker-volume', rootfs: false }); // { outcome: 'mounts', target: '<sandbox>/data', creates: '<sandbox>/data' }
 * checkContainerPath('/data', { mounter: 'mesos-docker-volume', rootfs: false, hostPath: false }).outcome; // 'fails'
 * checkContainerPath('data', { mounter: 'dvdi' }).reason; // 'prepare() failed, containerpaths must start with /'
 * ```
 */
export function checkContainerPath(path: string, options: ContainerPathOptions): ContainerPathCheck {
  const { mounter, rootfs, hostPath } = Object(options) as ContainerPathOptions;
  if (typeof path !== 'string') return { outcome: 'unknown', reason: 'the container path is not a string' };
  if (!mounters.includes(mounter))
    return {
      outcome: 'unknown',
      reason: `unknown mounter ${quote(String(mounter))}; use one of ${mounters.map(quote).join(', ')}`,
    };
  const { ok, error, undecided, target, mkdir } = mountOutcome(mounter, path, { rootfs, exists: hostPath });
  if (undecided !== undefined) return { outcome: 'unknown', reason: `it hangs on ${facts[undecided]}` };
  if (!ok) return { outcome: 'fails', ...(error !== undefined && { reason: error }) };
  return { outcome: 'mounts', ...(target !== undefined && { target }), ...(mkdir && { creates: mkdir }) };
}

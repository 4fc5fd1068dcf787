import { plainPath } from '../model/path.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { dvdiRequests } from './dvdi/requests.ts';
import { placeIn } from './dvdi/workload.ts';
import { isolatedCsiVolumes } from './mesos/csi-volumes.ts';
import type { PlacedVolume } from './mesos/docker-volumes.ts';
import { dockerVolumes } from './mesos/docker-volumes.ts';
import type { Selector } from './selector.ts';
import { among, declaredVolumes } from './selector.ts';

/** A volume at its container path. */
export interface MountedVolume {
  readonly path: string;
  readonly name: string;
  readonly pointer: JsonPointer;
}

/** A volume that is mounted above the container path of an earlier one. */
export interface CoveringMount {
  readonly outer: MountedVolume;
  /** The earlier one; of several, the last by their paths. */
  readonly inner: MountedVolume;
}

/** Find what every path below this one begins with, whether it is absolute or below the sandbox. */
function beginningOf(path: string): string {
  const plain = plainPath(path);
  return `${plain.startsWith('/') ? '' : './'}${plain}/`.replace(/\/\/$/, '/');
}

const byBeginning = (a: { readonly beginning: string }, b: { readonly beginning: string }): number =>
  Number(a.beginning > b.beginning) - Number(a.beginning < b.beginning);

/** Get each mount that covers earlier ones. Where a `..` leads is not known. */
function covers(mounts: readonly MountedVolume[]): readonly CoveringMount[] {
  if (mounts.length < 2) return [];
  const entries = mounts
    .map((mount, index) => ({ mount, index, beginning: beginningOf(mount.path) }))
    .filter(({ beginning }) => !beginning.includes('/../'));
  const open: typeof entries = [];
  const found = new Map<MountedVolume, MountedVolume>();
  for (const inner of entries.sort(byBeginning)) {
    while (open.length > 0 && !inner.beginning.startsWith(String(open.at(-1)?.beginning))) open.pop();
    const outer = open.at(-1);
    open.push(inner);
    if (outer !== undefined && outer.index > inner.index && outer.beginning !== inner.beginning)
      found.set(outer.mount, inner.mount);
  }
  return [...found].map(([outer, inner]) => ({ outer, inner }));
}

const mountOf = ({ containerPath, name, origin }: PlacedVolume): MountedVolume => ({
  path: containerPath,
  name,
  pointer: origin.containerPath,
});

/** The volumes that hide earlier ones, of each mounter for itself: the isolators of Mesos, then the DVDI module. */
export const coveringMounts: Selector<CoveringMount> = among(declaredVolumes, (volumes, workload, target) =>
  volumes.length < 2
    ? []
    : [
        dockerVolumes.of(workload, target).map(mountOf),
        isolatedCsiVolumes.of(workload, target).map(mountOf),
        dvdiRequests
          .of(workload, target)
          .filter(({ slot, first }) => first === undefined && slot.containerPath !== '')
          .map(({ slot }) => ({ path: slot.containerPath, name: slot.name, pointer: placeIn(slot, 'CONTAINERPATH') })),
      ].flatMap(covers),
);

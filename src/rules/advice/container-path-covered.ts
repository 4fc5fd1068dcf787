import sortBy from 'lodash/sortBy.js';
import { plainPath } from '../../model/path.ts';
import { dvdiRequests } from '../../systems/dvdi/requests.ts';
import { placeIn } from '../../systems/dvdi/workload.ts';
import { csiVolumesOf } from '../../systems/mesos/csi-volumes.ts';
import type { PlacedVolume } from '../../systems/mesos/docker-volumes.ts';
import { dockerVolumesOf } from '../../systems/mesos/docker-volumes.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

interface Mount {
  readonly path: string;
  readonly name: string;
  readonly pointer: JsonPointer;
}

/** What every path below this one begins with, whether it is absolute or below the sandbox. */
function beginningOf(path: string): string {
  const plain = plainPath(path);
  return `${plain.startsWith('/') ? '' : './'}${plain}/`.replace(/\/\/$/, '/');
}

/** Each mount that covers earlier ones, with the last of them by their paths. Where a `..` leads is not known. */
function covers(mounts: readonly Mount[]): readonly { readonly outer: Mount; readonly inner: Mount }[] {
  const entries = mounts
    .map((mount, index) => ({ mount, index, beginning: beginningOf(mount.path) }))
    .filter(({ beginning }) => !beginning.includes('/../'));
  const open: typeof entries = [];
  const found = new Map<Mount, Mount>();
  for (const inner of sortBy(entries, 'beginning')) {
    while (open.length > 0 && !inner.beginning.startsWith(String(open.at(-1)?.beginning))) open.pop();
    const outer = open.at(-1);
    open.push(inner);
    if (outer !== undefined && outer.index > inner.index && outer.beginning !== inner.beginning)
      found.set(outer.mount, inner.mount);
  }
  return [...found].map(([outer, inner]) => ({ outer, inner }));
}

const mountOf = ({ containerPath, name, origin }: PlacedVolume): Mount => ({
  path: containerPath,
  name,
  pointer: origin.containerPath,
});

export const rule: Rule = {
  id: 'advice/container-path-covered',
  severity: 'warning',
  needs: 'volumes',
  summary: 'A volume should not be mounted above the container path of an earlier one, which it hides.',
  rationale:
    'Mesos mounts the volumes of a container in the order in which they are declared, the DVDI module in the order of their numbers, and none compares container paths. What is mounted on `a` hides what was mounted on `a/b` before, so that the task finds an empty directory there, or writes into the wrong volume. Declare the volume of the outer path first, or give one of them another path. Docker sorts the mounts of a container by the number of their parts, so that this cannot happen there.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp (_prepare: a mount for each volume, in order)',
    'mesos: src/slave/containerizer/mesos/isolators/volume/csi/isolator.cpp (_prepare)',
    'mesos: src/slave/containerizer/mesos/launch.cpp (prepareMounts: the mounts, in order)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp (prepare: a command to bind each volume, by number)',
    'moby: daemon/volumes.go (sortMounts; mounts.parts)',
  ],
  check: (workload, target) =>
    [
      dockerVolumesOf(workload, target).map(mountOf),
      csiVolumesOf(workload, target).map(mountOf),
      dvdiRequests(workload, target)
        .filter(({ slot, first }) => first === undefined && slot.containerPath !== '')
        .map(({ slot }) => ({
          path: slot.containerPath,
          name: slot.name,
          pointer: placeIn(slot, 'CONTAINERPATH'),
        })),
    ]
      .flatMap(covers)
      .map(({ outer, inner }) => ({
        pointer: outer.pointer,
        message: `unexpected volume ${quote(outer.name)} at ${quote(outer.path)} behind volume ${quote(inner.name)} at ${quote(inner.path)}, which it hides; expected the outer one first`,
        related: [{ message: 'the volume that is hidden', pointer: inner.pointer }],
      })),
};

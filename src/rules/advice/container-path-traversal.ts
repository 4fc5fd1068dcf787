import { walkPath } from '../../model/path.ts';
import { moduleSlots, placeIn } from '../../systems/dvdi/workload.ts';
import { isolatedVolumes } from '../../systems/mesos/docker-volumes.ts';
import type { Selector } from '../../systems/selector.ts';
import { among } from '../../systems/selector.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Where a path begins, and where it ends on the agent's host or outside of what. */
interface Climb {
  readonly path: string;
  readonly pointer: JsonPointer;
  readonly end: string;
  readonly advice: string;
}

/** Paths that begin below `/tmp/`, where the module makes directories, and end elsewhere. */
const dvdiClimbs: Selector<Climb> = among(moduleSlots, (slots) =>
  slots.flatMap((slot) => {
    const path = slot.containerPath;
    if (!path.startsWith('/tmp/') || !path.includes('..')) return [];
    const end = walkPath(path).path;
    if (`${end}/`.startsWith('/tmp/')) return [];
    return {
      path,
      pointer: placeIn(slot, 'CONTAINERPATH'),
      end: `is ${quote(end)} on the agent's host`,
      advice: 'stay below `/tmp/`',
    };
  }),
);

/** Paths that climb out of the sandbox, or out of the image. On the host there is nothing above `/`. */
const volumeClimbs: Selector<Climb> = among(isolatedVolumes, (volumes, { rootfs }) =>
  volumes.flatMap(({ containerPath: path, origin }) => {
    const isAbsolute = path.startsWith('/');
    if (!path.includes('..') || !walkPath(path).escapes || (isAbsolute && rootfs === false)) return [];
    const end = `leads out of the ${isAbsolute ? "container's image" : 'sandbox'}`;
    return { path, pointer: origin.containerPath, end, advice: 'remove the `..`' };
  }),
);

export const rule: Rule = defineRule({
  id: 'advice/container-path-traversal',
  severity: 'warning',
  summary: 'A container path should not leave the directory that it starts in.',
  rationale:
    "Neither Mesos nor the DVDI module resolves `..`. They create the directory and mount the volume on it as root, so such a path ends up somewhere on the agent's host, over other data. Write the intended path without `..`.",
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:415-471 (prepare: no normalisation)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:726-797 (prepare: only the prefix is tested)',
  ],
  on: [dvdiClimbs, volumeClimbs],
  check: ({ path, pointer, end, advice }) => ({
    pointer,
    message: `container path ${quote(path)} ${end}; ${advice}`,
  }),
});

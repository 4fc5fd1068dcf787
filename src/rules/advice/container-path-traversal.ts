import type { Finding } from '../../model/diagnostic.ts';
import { walkPath } from '../../model/path.ts';
import type { Target } from '../../model/target.ts';
import { placeIn, slotsOf } from '../../systems/dvdi/workload.ts';
import { mesosVolumesOf } from '../../systems/mesos/docker-volumes.ts';
import type { Workload } from '../../systems/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** Paths that begin below `/tmp/`, where the module makes directories, and end elsewhere. */
const dvdiFindings = (workload: Workload, target: Target): readonly Finding[] =>
  slotsOf(workload, target)
    .map((slot) => ({ slot, path: slot.containerPath, end: walkPath(slot.containerPath).path }))
    .filter(({ path, end }) => path.startsWith('/tmp/') && !`${end}/`.startsWith('/tmp/'))
    .map(({ slot, path, end }) => ({
      pointer: placeIn(slot, 'CONTAINERPATH'),
      message: `unexpected \`..\` in container path ${quote(path)}, which is ${quote(end)} on the agent's host; expected a path that stays in \`/tmp/\``,
    }));

/** Paths that climb out of the sandbox, or out of the image. On the host there is nothing above `/`. */
const volumeFindings = (workload: Workload): readonly Finding[] =>
  mesosVolumesOf(workload)
    .map((volume) => ({ volume, path: volume.containerPath, absolute: volume.containerPath.startsWith('/') }))
    .filter(({ path, absolute }) => walkPath(path).escapes && !(absolute && workload.rootfs === false))
    .map(({ volume, path, absolute }) => ({
      pointer: volume.origin.containerPath,
      message: `unexpected \`..\` in container path ${quote(path)}, which leads out of the ${absolute ? "container's image" : 'sandbox'}; expected a path that stays in it`,
    }));

export const rule: Rule = {
  id: 'advice/container-path-traversal',
  severity: 'warning',
  summary: 'A container path should not climb out of the directory it begins in.',
  rationale:
    "Neither Mesos nor the DVDI module resolves `..` before it makes the directory and mounts the volume on it, as root, so such a path ends up somewhere on the agent's host, over data of others. Write the path that is meant, without `..`.",
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:415-471 (prepare: no normalisation)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:726-797 (prepare: only the prefix is tested)',
  ],
  check: (workload, target) => [...dvdiFindings(workload, target), ...volumeFindings(workload)],
};

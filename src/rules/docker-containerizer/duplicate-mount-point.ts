import { walkPath } from '../../model/path.ts';
import { mountOutcome } from '../../systems/container-path.ts';
import { hostVolumesOf } from '../../systems/docker/host-volumes.ts';
import { dockerSectionOf, parametersOf } from '../../systems/docker/parameters.ts';
import { parseVolumeSpec } from '../../systems/docker/volume-spec.ts';
import { namedVolumesOf } from '../../systems/mesos/docker-run.ts';
import type { Workload } from '../../systems/workload.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

interface MountPoint {
  readonly path: string;
  readonly pointer: JsonPointer;
}

/** Where the volumes go, those of Mesos first, as `docker run` is given them. */
function mountPointsOf(workload: Workload): readonly MountPoint[] {
  const section = dockerSectionOf(workload);
  if (section === undefined) return [];
  const own = [
    ...namedVolumesOf(workload).map(({ volume, index }) => ({
      index,
      path: volume.containerPath,
      pointer: volume.origin.containerPath,
    })),
    ...hostVolumesOf(workload).map(({ index, target, pointer, fields }) => ({
      index,
      path: target,
      pointer: joinPointer(pointer, fields[1]),
    })),
  ];
  const given = parametersOf(section, 'volume').flatMap(({ value, pointer }) => {
    const spec = parseVolumeSpec(value);
    return spec?.source === undefined ? [] : { path: spec.target, pointer: joinPointer(pointer, 'value') };
  });
  return [...own.sort((a, b) => a.index - b.index), ...given].map(({ path, pointer }) => ({
    path: walkPath(String(mountOutcome('docker-containerizer', path, {}).target)).path,
    pointer,
  }));
}

export const rule: Rule = {
  id: 'docker-containerizer/duplicate-mount-point',
  needs: 'docker-section',
  severity: 'error',
  stage: 'docker-run',
  order: [9, 0],
  summary: 'Two volumes of a Docker container must not have the same container path.',
  rationale:
    'Docker mounts one volume on a path and refuses to make a container that asks for two, whichever way they are declared: as volumes or as parameters `volume`. Remove one, or give it another path.',
  references: ['moby: daemon/volumes.go (registerMountPoints: Duplicate mount point)'],
  check: (workload) => {
    const first = new Map<string, JsonPointer>();
    return mountPointsOf(workload).flatMap(({ path, pointer }, index) => {
      const other = first.get(path);
      if (other === undefined) {
        first.set(path, pointer);
        return [];
      }
      return {
        pointer,
        message: `unexpected second volume on ${quote(path)}, where Docker mounts one; expected another path`,
        related: [{ message: 'first volume', pointer: other }],
        index,
      };
    });
  },
};

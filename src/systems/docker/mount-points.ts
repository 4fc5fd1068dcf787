import { walkPath } from '../../model/path.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { mountOutcome } from '../container-path.ts';
import { namedVolumes } from '../mesos/docker-run.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import type { Workload } from '../workload.ts';
import { hostVolumesOf } from './host-volumes.ts';
import { readMount } from './mount-spec.ts';
import { dockerParameters, dockerSections } from './parameters.ts';
import { parseVolumeSpec } from './volume-spec.ts';

/** Where a volume goes in a Docker container. */
export interface MountPoint {
  readonly path: string;
  readonly pointer: JsonPointer;
}

/** Where parameters mount something; a `volume` without a source gives way to others. */
const pathOf: Readonly<Record<string, (value: string) => string | undefined>> = {
  volume: (value) => {
    const spec = parseVolumeSpec(value);
    return spec?.source === undefined ? undefined : spec.target;
  },
  mount: (value) => {
    const { spec, problem } = readMount(value);
    return problem === undefined ? spec?.target : undefined;
  },
};

/** Find where the volumes go, those of Mesos first, as `docker run` is given them. */
function mountPointsOf(workload: Workload): readonly MountPoint[] {
  const own = [
    ...namedVolumes.of(workload).map(({ volume, index }) => ({
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
  const given = dockerParameters.of(workload).flatMap(({ key, value, pointer }) => {
    const path = pathOf[key]?.(value);
    return path === undefined ? [] : { path, pointer: joinPointer(pointer, 'value') };
  });
  return [...own.sort((a, b) => a.index - b.index), ...given];
}

/** The mount points of a Docker container, as Docker cleans their paths. */
export const mountPoints: Selector<MountPoint> = among(dockerSections, (_, workload) =>
  mountPointsOf(workload).map(({ path, pointer }) => ({
    path: walkPath(String(mountOutcome('docker-containerizer', path, {}).target)).path,
    pointer,
  })),
);

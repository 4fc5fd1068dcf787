import { joinPointer } from '../../text/pointer.ts';
import { volumePointer } from '../mesos/container.ts';
import type { Selector } from '../selector.ts';
import { fromWorkload } from '../selector.ts';
import type { WorkloadFacts } from '../workload.ts';

/** A host volume, whose fields are spelt by Marathon or by Mesos. */
export interface HostVolume {
  readonly pointer: string;
  /** Its place among all volumes of the container. */
  readonly index: number;
  readonly volume: object;
  readonly source: string;
  readonly target: string;
  readonly mode: string | null | undefined;
  readonly fields: readonly [source: string, target: string];
}

function marathonVolumes({ app, pointer }: WorkloadFacts): readonly HostVolume[] {
  return (app?.container?.volumes ?? []).flatMap((volume, index) => {
    const { hostPath, containerPath, mode, persistent, external, secret } = volume;
    return !hostPath || persistent || external || secret
      ? []
      : {
          pointer: joinPointer(pointer, 'container', 'volumes', index),
          index,
          volume,
          source: hostPath,
          target: containerPath,
          mode,
          fields: ['hostPath', 'containerPath'] as const,
        };
  });
}

function mesosVolumes({ mesos }: WorkloadFacts): readonly HostVolume[] {
  return mesos === undefined
    ? []
    : mesos.volumes.flatMap((volume, index) =>
        typeof volume.host_path !== 'string' || volume.source
          ? []
          : {
              pointer: volumePointer(mesos, index),
              index,
              volume,
              source: volume.host_path,
              target: volume.container_path,
              mode: volume.mode,
              fields: ['host_path', 'container_path'] as const,
            },
      );
}

/** Get the host volumes of a workload, Marathon's or Mesos's, in order. */
export const hostVolumesOf = (workload: WorkloadFacts): readonly HostVolume[] => [
  ...marathonVolumes(workload),
  ...mesosVolumes(workload),
];

/** Those of workloads that the Docker containerizer runs. */
export const dockerHostVolumes: Selector<HostVolume> = fromWorkload((workload) =>
  workload.containerizer === 'DOCKER' ? hostVolumesOf(workload) : [],
);

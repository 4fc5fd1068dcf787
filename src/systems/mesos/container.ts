import type { MesosContainerInfo } from '../../generated/mesos-container-info.ts';
import type { MesosVolume } from '../../generated/mesos-volumes.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { fromWorkload } from '../selector.ts';
import type { WorkloadFacts, WorkloadMesosVolumes } from '../workload.ts';

/** Mesos reads one object where a list is expected as a list of one. */
export function volumesAt(
  value: readonly MesosVolume[] | MesosVolume | null | undefined,
  pointer: string,
): WorkloadMesosVolumes {
  if (Array.isArray(value)) return { pointer, single: false, volumes: value };
  return value ? { pointer, single: true, volumes: [value as MesosVolume] } : { pointer, single: false, volumes: [] };
}

/** Get the pointer of the volume at `index`. */
export const volumePointer = ({ pointer, single }: WorkloadMesosVolumes, index: number): string =>
  single ? pointer : joinPointer(pointer, index);

/** Get the pointer of the container around the volumes. */
export const containerPointer = ({ pointer }: WorkloadMesosVolumes): string => pointer.slice(0, -'/volumes'.length);

/** A container of a document of Mesos. */
export interface MesosContainer {
  readonly container: MesosContainerInfo;
  readonly pointer: string;
}

/** The container of each workload that Mesos itself reads. */
export const mesosContainers: Selector<MesosContainer> = fromWorkload(({ mesos }) =>
  mesos?.container === undefined ? [] : [{ container: mesos.container, pointer: containerPointer(mesos) }],
);

/** Find what a container says of its workload. */
export function readContainer(
  container: MesosContainerInfo,
  pointer: string,
): Pick<WorkloadFacts, 'containerizer' | 'rootfs'> & { readonly mesos: WorkloadMesosVolumes } {
  const docker = container.type === 'DOCKER';
  return {
    containerizer: docker ? 'DOCKER' : 'MESOS',
    rootfs: docker || Boolean(container.mesos?.image),
    mesos: { ...volumesAt(container.volumes, joinPointer(pointer, 'volumes')), container },
  };
}

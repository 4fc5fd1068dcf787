import type { MesosVolume } from '../../generated/mesos-volumes.ts';
import { volumesAt } from '../../systems/mesos/container.ts';
import type { Entry } from '../document.ts';

/** Read the volumes as one workload of which nothing else is known. */
export const entries = (value: unknown, base: string): readonly Entry[] => [
  {
    pointer: base,
    read: () => ({
      document: 'mesos-volumes',
      pointer: base,
      id: undefined,
      containerizer: undefined,
      rootfs: undefined,
      mesos: volumesAt(value as MesosVolume[] | MesosVolume, base),
      command: [],
    }),
  },
];

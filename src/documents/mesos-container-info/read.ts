import type { MesosContainerInfo } from '../../generated/mesos-container-info.ts';
import { readContainer } from '../../systems/mesos/container.ts';
import type { Entry } from '../document.ts';

/** Read the container as one workload. */
export const entries = (value: unknown, base: string): readonly Entry[] => [
  {
    pointer: base,
    read: () => ({
      document: 'mesos-container-info',
      pointer: base,
      id: undefined,
      ...readContainer(value as MesosContainerInfo, base),
      command: [],
    }),
  },
];

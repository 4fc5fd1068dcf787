import type { MarathonPod } from '../../generated/marathon-pod.ts';
import { absoluteId } from '../../systems/marathon/ids.ts';
import type { Entry } from '../document.ts';

/** Read the pod as one workload; no format of external volumes is at home there. */
export const entries = (value: unknown, base: string): readonly Entry[] => [
  {
    pointer: base,
    read: () => {
      const pod = value as MarathonPod;
      return {
        document: 'marathon-pod',
        pointer: base,
        id: pod.id,
        absoluteId: absoluteId(pod.id, '/'),
        containerizer: 'MESOS',
        rootfs: undefined,
        pod,
        command: [],
      };
    },
  },
];

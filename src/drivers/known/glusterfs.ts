import { given } from '../backends.ts';
import type { Driver } from '../driver.ts';

export const driver: Driver = {
  id: 'glusterfs',
  names: ['glusterfs'],
  title: 'GlusterFS',
  notes: 'The driver reads the name of the volume and no options.',
  options: [],
  exit: {
    backends: { '': given },
    refusal: {
      code: 'driver-discontinued',
      reason: 'Kubernetes mounts no GlusterFS since 1.26, and no maintained CSI driver takes its volumes over by name',
    },
  },
  sources: ['calavera/docker-volume-glusterfs: driver.go (Create)'],
};

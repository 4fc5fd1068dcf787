import type { Driver } from '../driver.ts';

export const driver: Driver = {
  id: 'glusterfs',
  names: ['glusterfs'],
  title: 'GlusterFS',
  notes: 'The driver reads the name of the volume and no options.',
  options: [],
  sources: ['calavera/docker-volume-glusterfs: driver.go (Create)'],
};

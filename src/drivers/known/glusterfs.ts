import { given } from '../backends.ts';
import type { Driver } from '../driver.ts';

const trajano = 'trajano/docker-volume-plugins: glusterfs-volume-plugin/main.go';
const mikebarkmin = 'mikebarkmin/docker-volume-glusterfs: main.go (Create)';

export const driver: Driver = {
  id: 'glusterfs',
  names: ['glusterfs'],
  title: 'GlusterFS',
  notes:
    'Several plugins have this name. The first of them, by calavera, reads the name of the volume and no options. The managed ones read these, and that by mikebarkmin gives any other to `mount -o`.',
  options: [
    {
      name: 'servers',
      description: 'Servers of the cluster, separated by commas, unless they are set for the plugin.',
      source: `${trajano} (MountOptions); ${mikebarkmin}`,
    },
    { name: 'volname', description: 'Name of the Gluster volume.', source: mikebarkmin },
    {
      name: 'subdir',
      default: 'the name of the volume',
      description: 'Folder of the Gluster volume, which is made where there is none.',
      source: mikebarkmin,
    },
    {
      name: 'glusteropts',
      description: 'Arguments of `glusterfs`, instead of `servers`.',
      source: `${trajano} (Validate)`,
    },
  ],
  exit: {
    backends: { '': given },
    refusal: {
      code: 'driver-discontinued',
      reason: 'Kubernetes mounts no GlusterFS since 1.26, and no maintained CSI driver takes its volumes over by name',
    },
  },
  sources: ['calavera/docker-volume-glusterfs: driver.go (Create)', trajano, mikebarkmin],
};

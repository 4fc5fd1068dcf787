import { bareNumber, binarySize, given } from '../backends.ts';
import type { Driver } from '../driver.ts';
import { naturalNumber } from '../value-form.ts';

const source = 'Datera docker-driver: pkg/driver/driver.go (Opts, Create)';
const number = { form: naturalNumber, otherwise: 'reads it as 0' };

export const driver: Driver = {
  id: 'datera',
  names: ['datera', 'dateraiodev/docker-driver'],
  title: 'Datera',
  notes:
    'Options can be given for containers of Mesos only; those of Docker take them from the configuration of the driver.',
  options: [
    { name: 'size', unit: 'GiB', default: '16', ...number, description: 'Size of a new volume.', source },
    { name: 'replica', default: '3', ...number, description: 'How many replicas there are of the data.', source },
    { name: 'maxIops', default: '0', ...number, description: 'Most operations a second.', source },
    { name: 'maxBW', default: '0', ...number, description: 'Highest bandwidth.', source },
    { name: 'template', description: 'Template from which the volume is made.', source },
    { name: 'fsType', default: 'ext4', description: 'File system of a new volume.', source },
    { name: 'placementMode', default: 'hybrid', description: 'Kind of storage that holds the volume.', source },
    {
      name: 'persistenceMode',
      default: 'manual',
      until: '2019.5.10.0',
      description: 'Persistence of the volume.',
      source,
    },
    { name: 'cloneSrc', since: '1.1.3', description: 'Application instance of which the volume is a clone.', source },
  ],
  exit: { backends: { '': given }, readSize: binarySize('g', bareNumber) },
  sources: [
    'Datera docker-driver: pkg/driver/driver.go',
    'Datera docker-driver: README.md (DCOS/MESOSPHERE Instructions)',
  ],
};

import type { Driver } from '../driver.ts';

const source = 'vmware-archive/vsphere-storage-for-docker: docs, Using the Service in Docker';

export const driver: Driver = {
  id: 'vsphere',
  names: ['vsphere', 'vmdk', 'photon'],
  title: 'vSphere Docker Volume Service',
  notes: 'The name of a volume may end in `@` and a datastore.',
  options: [
    {
      name: 'size',
      default: '100mb',
      form: { pattern: /^\d+\s*[kmgt]b$/i, expected: 'a whole number with `mb`, `gb` or `tb`' },
      otherwise: 'refuses the volume',
      description: 'Size of a new volume.',
      source,
    },
    { name: 'vsan-policy-name', description: 'Policy of vSAN for a new volume, made beforehand.', source },
    {
      name: 'diskformat',
      default: 'thin',
      form: {
        pattern: /^(?:thin|zeroedthick|eagerzeroedthick)$/,
        expected: '`thin`, `zeroedthick` or `eagerzeroedthick`',
      },
      otherwise: 'refuses the volume',
      description: 'How space is taken for a new volume.',
      source,
    },
    {
      name: 'attach-as',
      default: 'independent_persistent',
      form: { pattern: /^(?:independent_)?persistent$/, expected: '`persistent` or `independent_persistent`' },
      otherwise: 'refuses the volume',
      description: 'Whether the volume is part of snapshots of the virtual machine (`persistent`).',
      source,
    },
    {
      name: 'access',
      default: 'read-write',
      form: { pattern: /^read-(?:only|write)$/, expected: '`read-only` or `read-write`' },
      otherwise: 'refuses the volume',
      description: 'Whether containers can write to the volume.',
      source,
    },
    { name: 'fstype', default: 'ext4', description: 'File system of a new volume.', source },
    { name: 'clone-from', description: 'Volume that a new one is a copy of.', source },
    { name: 'flavor', description: 'Flavor of the disk, for Photon only.', source },
  ],
  exit: { backends: { '': { accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'] } } },
  sources: [source],
};

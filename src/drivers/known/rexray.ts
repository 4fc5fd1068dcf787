import { bareNumber, binarySize, cinder, dobs, ebs, efs, gcepd, given, rbd } from '../backends.ts';
import type { Driver } from '../driver.ts';
import { goBoolean, wholeNumber } from '../value-form.ts';

const old = 'rexray 0.3.3: drivers/volume/docker/volume.go';
const both = `${old}; rexray 0.12: libstorage/drivers/integration/linux/linux.go (Create)`;
const asZero = 'reads it as 0';
/** What a label of a node in Kubernetes can be. */
const nodeLabel = /^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/;

export const driver: Driver = {
  id: 'rexray',
  names: [
    'rexray',
    'rexray/azureud',
    'rexray/cinder',
    'rexray/dobs',
    'rexray/ebs',
    'rexray/efs',
    'rexray/gcepd',
    'rexray/isilon',
    'rexray/rbd',
    'rexray/s3fs',
    'rexray/scaleio',
  ],
  title: 'REX-Ray',
  ignoresCase: true,
  isClosed: true,
  notes:
    'Options count when a volume is created, not when it is mounted again. Keys are lower-cased; of two that differ in letter case alone either may win.',
  options: [
    {
      name: 'size',
      unit: 'GB',
      default: '16',
      form: wholeNumber,
      otherwise: asZero,
      description: 'Size of a new volume.',
      source: both,
    },
    {
      name: 'iops',
      unit: 'operations a second',
      form: wholeNumber,
      otherwise: asZero,
      description: 'Operations a second that a new volume is to have, where its type can have them.',
      source: both,
    },
    {
      name: 'volumetype',
      description: 'Type of a new volume as the storage platform names it, such as `gp2`, or a storage pool.',
      source: both,
    },
    {
      name: 'type',
      since: '0.4',
      description: 'The same as `volumetype`, which it overrides.',
      source: 'libstorage 0.1: drivers/integration/docker/docker.go (Create)',
    },
    {
      name: 'availabilityzone',
      description: 'Availability zone of a new volume.',
      source: both,
    },
    {
      name: 'encrypted',
      form: goBoolean,
      otherwise: 'reads it as `false`, so that the volume is not encrypted',
      description: 'Whether a new volume is encrypted; 0.3 does not read it.',
      source: 'rexray 0.12: libstorage/api/utils/utils_store.go (GetBoolPtr)',
    },
    {
      name: 'encryptionkey',
      description: 'Key with which a new volume is encrypted; 0.3 does not read it.',
      source: 'rexray 0.12: libstorage/drivers/integration/linux/linux.go (Create)',
    },
    {
      name: 'newfstype',
      until: '0.4',
      default: 'ext4',
      description: 'File system of a new volume, `ext4` or `xfs`. From 0.4 on it is the one of the configuration.',
      source: `${old} (Create); libstorage 0.1: drivers/integration/docker/docker.go (Create, Mount)`,
    },
    {
      name: 'overwritefs',
      until: '0.4',
      default: 'false',
      description: 'Whether to write a new file system over the one on a volume that is being created.',
      source: `${old} (Create); libstorage 0.1: drivers/integration/docker/docker.go (Create, Mount)`,
    },
    ...(
      [
        ['volumename', 'the volume of this name'],
        ['volumeid', 'the volume with this id'],
        ['snapshotname', 'the snapshot of this name'],
        ['snapshotid', 'the snapshot with this id'],
      ] as const
    ).map(([name, origin]) => ({
      name,
      until: '0.4',
      description: `Create the volume from ${origin}; later documentation has it still, the code no more.`,
      source: `${old} (createInitVolume, createGetSnapshot); libstorage 0.1: drivers/integration/docker/docker.go (Create)`,
    })),
  ],
  exit: {
    backends: {
      ebs,
      efs,
      gcepd,
      cinder,
      rbd,
      dobs,
      isilon: given,
      scaleio: given,
      s3fs: { ...given, refusal: 'an object store behind FUSE is neither a disk nor a file system to any CSI driver' },
      azureud: { ...given, refusal: 'the CSI driver of Azure takes managed disks only, and these are unmanaged ones' },
    },
    rootPath: 'data',
    readSize: binarySize('g', bareNumber),
    derive: ({ driver, name, option }) => {
      const zone = option('availabilityzone') ?? '';
      // The storage driver of Ceph has the pool before the last dot; libstorage: drivers/storage/rbd.
      const [, pool = 'rbd', image = name] = /^(.+)\.([^.]+)$/.exec(name) ?? [];
      const [, backend] = /^rexray\/([^:]+)/.exec(driver) ?? [];
      return { backend, pool, image, ...(nodeLabel.test(zone) && { zone }) };
    },
  },
  sources: [
    'rexray 0.3.3: drivers/volume/docker/volume.go',
    'rexray 0.12: libstorage/drivers/integration/linux/linux.go (Create reads the keys it knows and no others), libstorage/api/utils/utils_store.go (keys are lower-cased)',
    'rexray: .docs/user-guide/schedulers/docker.md (Create Volume), .docker/plugins/ (names of the managed plug-ins)',
  ],
};

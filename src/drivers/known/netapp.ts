import type { Driver } from '../driver.ts';
import { oneOf } from '../value-form.ts';

const ontap = 'netappdvp: docs/use/ontap_options.rst';
const eseries = 'netappdvp: docs/use/eseries_options.rst';

export const driver: Driver = {
  id: 'netapp',
  names: ['netapp', 'eseries', 'solidfire'],
  title: 'NetApp Docker Volume Plugin',
  freelyNamed: true,
  notes: 'The name of the driver is chosen when it is set up; these are the ones of the documentation.',
  options: [
    {
      name: 'size',
      unit: 'bytes',
      default: '1 GiB',
      form: {
        pattern: /^\s*\d+\s*(?:[kmgtp]?i?b?|bytes)\s*$/i,
        expected: 'a whole number with a unit such as `G` behind it',
      },
      description: 'Size of a new volume, at least 20 MiB; a number without unit counts bytes.',
      source: `${ontap}; utils/utils.go (ConvertSizeToBytes)`,
    },
    {
      name: 'spaceReserve',
      default: 'none',
      form: oneOf('none', 'volume'),
      description: 'ONTAP: `none` for thin provisioning, `volume` for thick.',
      source: ontap,
    },
    { name: 'snapshotPolicy', default: 'none', description: 'ONTAP: snapshot policy of the volume.', source: ontap },
    {
      name: 'unixPermissions',
      default: '0755',
      description: 'ONTAP over NFS: permissions of the volume.',
      source: ontap,
    },
    {
      name: 'snapshotDir',
      form: oneOf('true', 'false'),
      description: 'ONTAP over NFS: whether `.snapshot` can be seen; the default changed between versions.',
      source: ontap,
    },
    { name: 'exportPolicy', default: 'default', description: 'ONTAP over NFS: export policy.', source: ontap },
    {
      name: 'securityStyle',
      default: 'unix',
      form: oneOf('unix', 'mixed'),
      description: 'ONTAP over NFS: security style.',
      source: ontap,
    },
    { name: 'mediaType', form: oneOf('ssd', 'hdd'), description: 'E-Series: kind of disk.', source: eseries },
    { name: 'poolName', description: 'E-Series: pool; all pools where there is none.', source: eseries },
    {
      name: 'fileSystemType',
      default: 'ext4',
      form: oneOf('ext3', 'ext4', 'xfs'),
      description: 'E-Series: file system.',
      source: eseries,
    },
    {
      name: 'type',
      description: 'SolidFire: quality of service, one of those that the configuration defines.',
      source: 'netappdvp: docs/use/solidfire_options.rst',
    },
  ],
  exit: {
    backends: {},
    refusal: {
      code: 'driver-unsupported',
      reason: 'Trident manages only volumes that it imported itself; use `tridentctl import`, which makes the claim',
    },
  },
  sources: ['netappdvp: docs/use/'],
};

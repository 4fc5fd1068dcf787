import type { Driver } from '../driver.ts';
import { wholeNumber } from '../value-form.ts';

const source = 'hpe-storage/python-hpedockerplugin: docs/usage.md (HPE 3PAR Docker Volume parameters)';
const more = 'hpe-storage/python-hpedockerplugin: docs/usage.md';
const plain = (name: string, description: string, where = source) => ({ name, description, source: where });

export const driver: Driver = {
  id: 'hpe',
  names: ['hpe'],
  title: 'HPE 3PAR',
  options: [
    {
      ...plain('size', 'Size of a new volume.'),
      unit: 'GB',
      default: '100',
      form: wholeNumber,
      otherwise: 'refuses the volume',
    },
    {
      ...plain('provisioning', 'How space is taken for a new volume.'),
      default: 'thin',
      form: { pattern: /^(?:thin|full|dedup)$/, expected: '`thin`, `full` or `dedup`' },
      otherwise: 'refuses the volume',
    },
    plain('flash-cache', 'Whether flash cache is used, where the array has it.'),
    { ...plain('compression', 'Whether the volume is compressed; it must have 16 GB or more.'), since: '2.1' },
    {
      ...plain(
        'mountConflictDelay',
        'How long to wait for another node to unmount the volume before it is taken away.',
      ),
      unit: 'seconds',
      since: '2.1',
    },
    { ...plain('qos-name', 'Set of volumes whose rules of quality hold for the volume.'), since: '2.1' },
    { ...plain('cpg', 'Provisioning group of the volume.'), since: '3.0' },
    { ...plain('snapcpg', 'Provisioning group of snapshots.'), since: '3.0' },
    { ...plain('replicationGroup', 'Remote copy group of the volume.'), since: '3.0' },
    { ...plain('fsOwner', 'Owner of the top folder, as `user:group` in numbers.'), since: '3.0' },
    { ...plain('fsMode', 'Permissions of the top folder, as an octal number.'), since: '3.0' },
    { ...plain('backend', 'Which of several arrays holds the volume.'), since: '3.0' },
    plain('cloneOf', 'Volume that a new one is a copy of.', `${more} (clone)`),
    plain('virtualCopyOf', 'Volume that a new one is a snapshot of.', `${more} (snapshot)`),
    { ...plain('expirationHours', 'When a snapshot is deleted.', `${more} (snapshot)`), unit: 'hours' },
    { ...plain('retentionHours', 'How long a snapshot cannot be deleted.', `${more} (snapshot)`), unit: 'hours' },
    { ...plain('importVol', 'Volume of the array that is taken over.', `${more} (import-vol)`), since: '3.0' },
  ],
  exit: { backends: { '': { accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'] } } },
  sources: [source],
};

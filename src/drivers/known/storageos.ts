import { given } from '../backends.ts';
import type { Driver } from '../driver.ts';
import { oneOf } from '../value-form.ts';

const labels = 'storageos/storageos.github.io: _docs/manage/labels.md (StorageOS feature labels)';
const features = 'storageos/storageos.github.io: _docs/manage/features';

export const driver: Driver = {
  id: 'storageos',
  names: ['storageos'],
  title: 'StorageOS',
  notes:
    'Options are labels of the volume, so any other is taken too. Later releases begin those of its own with `storageos.com/`.',
  options: [
    {
      name: 'size',
      unit: 'GB',
      default: '5',
      description: 'Size of a new volume.',
      source: 'storageos/storageos.github.io: _docs/manage/volumes/index.md (Using the Docker CLI)',
    },
    {
      name: 'storageos.feature.replicas',
      aliases: ['storageos.com/replicas'],
      form: { pattern: /^[1-5]$/, expected: 'a number from 1 to 5' },
      description: 'Copies of the volume on other nodes, none if it is left out.',
      source: labels,
    },
    {
      name: 'storageos.feature.nocache',
      aliases: ['storageos.com/nocache'],
      form: oneOf('true', 'false'),
      description: 'Whether nothing of the volume is cached.',
      source: `${features}/caching.md`,
    },
    {
      name: 'storageos.feature.nocompression',
      aliases: ['storageos.com/nocompression'],
      form: oneOf('true', 'false'),
      description: 'Whether its data is stored as it is.',
      source: `${features}/compression.md`,
    },
    {
      name: 'storageos.feature.throttle',
      aliases: ['storageos.feature.qos', 'storageos.com/throttle'],
      form: oneOf('true', 'false'),
      description: 'Whether other volumes go before this one.',
      source: `${features}/qos.md`,
    },
  ],
  exit: { backends: { '': given } },
  sources: [labels],
};

import { binarySize, cinder, ebs } from '../backends.ts';
import type { Driver } from '../driver.ts';

const source = 'ClusterHQ/flocker: flocker/dockerplugin/_api.py (volumedriver_create)';

export const driver: Driver = {
  id: 'flocker',
  names: ['flocker'],
  title: 'Flocker',
  options: [
    {
      name: 'size',
      unit: 'bytes',
      default: '75 GiB',
      form: {
        pattern: /^\d+(?:[kmgt](?:i?b)?)?$/i,
        expected: 'a whole number with a unit such as `g` or `GiB` behind it',
      },
      otherwise: 'takes its default size',
      description: 'Size of a new dataset; a number without unit counts bytes.',
      source: 'ClusterHQ/flocker: flocker/dockerplugin/_api.py (parse_num, DEFAULT_SIZE)',
    },
    { name: 'profile', description: 'Profile of a new dataset.', source },
  ],
  exit: {
    backends: { ebs, cinder },
    refusal: {
      code: 'driver-discontinued',
      reason: 'Flocker is discontinued and nothing serves its datasets, but the disk behind one can be adopted',
    },
    readSize: binarySize('', /^\d+(?:[kmgt](?:i?b)?)?$/i),
  },
  sources: ['ClusterHQ/flocker: flocker/dockerplugin/_api.py'],
};

import { bareNumber, binarySize, rbd } from '../backends.ts';
import type { Driver } from '../driver.ts';
import { wholeNumber } from '../value-form.ts';

const source = 'yp-engineering/rbd-docker-plugin: driver.go (createImage)';

export const driver: Driver = {
  id: 'rbd',
  names: ['rbd'],
  title: 'Ceph RBD, by rbd-docker-plugin',
  freelyNamed: true,
  notes: 'Pool and size may be in the name, as `pool/image@size`.',
  options: [
    {
      name: 'size',
      unit: 'MB',
      default: '20480',
      form: wholeNumber,
      otherwise: 'takes its default size',
      description: 'Size of a new image.',
      source,
    },
    { name: 'pool', default: 'rbd', description: 'Pool of the image.', source },
    { name: 'fstype', default: 'xfs', description: 'File system of a new image.', source },
  ],
  exit: {
    backends: { '': rbd },
    readSize: binarySize('m', bareNumber),
    derive: ({ name, option }) => {
      const [, pool = 'rbd', image, sizeText] = /^(?:([^/@]+)\/)?([^/@]+)(?:@(\d+))?$/.exec(name) ?? [];
      const given = option('pool');
      return { handle: image, sizeText, pool: given ?? pool, says: given === undefined ? [] : ['pool'] };
    },
  },
  sources: ['yp-engineering/rbd-docker-plugin: driver.go', 'yp-engineering/rbd-docker-plugin: README.md'],
};

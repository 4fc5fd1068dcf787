import { given } from '../backends.ts';
import type { Driver } from '../driver.ts';

const source = 'quobyte/docker-volume: quobyte_driver.go (Create)';

export const driver: Driver = {
  id: 'quobyte',
  names: ['quobyte'],
  title: 'Quobyte',
  options: [
    { name: 'user', default: 'root', description: 'Owner of the top folder of a new volume.', source },
    { name: 'group', default: 'root', description: 'Group of the top folder of a new volume.', source },
  ],
  exit: { backends: { '': given } },
  sources: [source],
};

import { given } from '../backends.ts';
import type { Driver } from '../driver.ts';

export const driver: Driver = {
  id: 'azurefile',
  names: ['azurefile'],
  title: 'Azure File Storage',
  isClosed: true,
  notes: 'The driver refuses a volume with any other option.',
  options: [
    {
      name: 'share',
      description: 'Name of the share, which is made where there is none; it must be given.',
      source: 'Azure/azurefile-dockervolumedriver: driver.go (Create)',
    },
  ],
  exit: { backends: { '': given } },
  sources: ['Azure/azurefile-dockervolumedriver: driver.go (Create), metadata.go (Validate)'],
};

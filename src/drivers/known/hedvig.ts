import { given } from '../backends.ts';
import type { Driver } from '../driver.ts';

export const driver: Driver = {
  id: 'hedvig',
  names: ['hedvig'],
  title: 'Hedvig',
  notes: 'No public source was found for its options.',
  options: [],
  exit: { backends: { '': given } },
  sources: ['Hedvig: Provisioning Hedvig Virtual Disks with Mesos and Docker Containers, version 2.0 (examples)'],
};

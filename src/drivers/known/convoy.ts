import { binarySize, ebs } from '../backends.ts';
import type { Driver } from '../driver.ts';
import { goBoolean, wholeNumber } from '../value-form.ts';

const source = 'rancher/convoy: daemon/docker.go (createDockerVolume)';
const refuses = 'refuses the volume';

export const driver: Driver = {
  id: 'convoy',
  names: ['convoy'],
  title: 'Rancher Convoy',
  options: [
    {
      name: 'size',
      unit: 'bytes',
      form: { pattern: /^(?:\d+[kmgt]?|)$/i, expected: 'a whole number with `k`, `m`, `g` or `t` behind it' },
      otherwise: refuses,
      description: 'Size of a new volume; a number without a letter counts bytes.',
      source: `${source}; util/util.go (ParseSize)`,
    },
    { name: 'driver', description: 'Back end that holds the volume, such as `devicemapper` or `ebs`.', source },
    { name: 'type', description: 'Type of the volume as the back end names it, such as `io1` of `ebs`.', source },
    {
      name: 'iops',
      unit: 'operations a second',
      form: { pattern: /^(?:[+-]?\d+|)$/, expected: wholeNumber.expected },
      otherwise: refuses,
      description: 'Operations a second of a new volume.',
      source,
    },
    { name: 'backup', description: 'URL of the backup from which the volume is made.', source },
    { name: 'id', description: "The back end's id of a volume that exists.", source },
    {
      name: 'vm',
      form: goBoolean,
      otherwise: refuses,
      description: 'Whether the volume is prepared for a virtual machine.',
      source,
    },
  ],
  exit: {
    backends: { ebs },
    readSize: binarySize('', /^\d+[kmgt]?$/i),
    derive: ({ option }) => ({ backend: option('driver') }),
  },
  sources: ['rancher/convoy: daemon/docker.go', 'rancher/convoy: docs/docker.md (Create Volume)'],
};

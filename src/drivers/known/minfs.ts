import { given } from '../backends.ts';
import type { Driver } from '../driver.ts';

const source = 'minio/minfs: docker-plugin/README.md (Docker)';

export const driver: Driver = {
  id: 'minfs',
  names: ['minio/minfs', 'minfs'],
  title: 'MinFS',
  options: [
    { name: 'endpoint', description: 'Address of the server, as a URL.', source },
    { name: 'access-key', description: 'Access key of the user.', source },
    { name: 'secret-key', description: 'Secret key of the user.', source },
    { name: 'bucket', description: 'Bucket that holds the files.', source },
  ],
  exit: { backends: { '': given } },
  sources: [source],
};

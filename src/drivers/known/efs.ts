import { efs } from '../backends.ts';
import type { Driver } from '../driver.ts';

export const driver: Driver = {
  id: 'efs',
  names: ['efs'],
  title: 'Amazon EFS, by docker-volume-netshare',
  notes: 'The name of a volume is the id of the file system.',
  options: [],
  exit: {
    backends: { '': efs },
    derive: ({ name }) => ({ handle: efs.handleForm?.pattern.test(name) ? name : undefined }),
  },
  sources: ['ContainX/docker-volume-netshare: netshare/drivers/efs.go'],
};

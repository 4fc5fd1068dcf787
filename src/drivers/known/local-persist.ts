import type { Driver } from '../driver.ts';

export const driver: Driver = {
  id: 'local-persist',
  names: ['local-persist'],
  title: 'Local Persist',
  options: [
    {
      name: 'mountpoint',
      description: 'Directory of the host that holds the volume; it must be given.',
      source: 'MatchbookLab/local-persist: driver.go (Create)',
    },
  ],
  exit: {
    backends: { '': { source: { inTree: 'local' }, needs: ['node'], accessModes: ['ReadWriteOnce'] } },
    derive: ({ option }) => ({ path: option('mountpoint'), says: ['mountpoint'] }),
  },
  sources: ['MatchbookLab/local-persist: driver.go'],
};

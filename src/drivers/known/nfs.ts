import type { Driver } from '../driver.ts';

const mounts = 'ContainX/docker-volume-netshare: netshare/drivers/mounts.go';

export const driver: Driver = {
  id: 'nfs',
  names: ['nfs'],
  title: 'NFS, by docker-volume-netshare',
  notes: 'The name of a volume is the share, as `host/path`, unless `share` names it.',
  options: [
    { name: 'share', description: 'The share, as `host/path`.', source: `${mounts} (ShareOpt)` },
    {
      name: 'create',
      default: 'false',
      form: { pattern: /^(?:true|yes|false|no)$/i, expected: '`true` or `false`' },
      otherwise: 'reads it as `false`',
      description: 'Whether a folder with the name of the volume is made in the share.',
      source: `${mounts} (CreateOpt, GetOptionAsBool)`,
    },
    {
      name: 'nfsopts',
      description: 'Options of the mount.',
      source: 'ContainX/docker-volume-netshare: netshare/drivers/nfs.go (NfsOptions)',
    },
  ],
  sources: ['ContainX/docker-volume-netshare: netshare/drivers/nfs.go', mounts],
};

import { nfs, readShare } from '../backends.ts';
import type { Driver } from '../driver.ts';
import type { DerivedFacts, DrivenName } from '../exit.ts';

const mounts = 'ContainX/docker-volume-netshare: netshare/drivers/mounts.go';

/** netshare: drivers/nfs.go (fixSource, Mount), drivers/mounts.go (ShareOpt, CreateOpt), drivers/util.go (resolveName). */
function deriveShare({ name, options, option }: DrivenName): DerivedFacts {
  const [, inName, folder] = (options.length === 0 && /^([^#]+)#([^#]+)$/.exec(name)) || [];
  const share = option('share') ?? inName;
  const below = folder ?? (/^(?:true|yes)$/i.test(option('create') ?? '') && share !== undefined ? name : undefined);
  const { server, path } = readShare(share ?? name);
  const mountOptions = option('nfsopts')?.split(',').filter(Boolean);
  return {
    server,
    path: below === undefined || path === undefined ? path : `${path.replace(/\/+$/, '')}/${below}`,
    mountOptions,
    says: ['share', 'create', 'nfsopts'],
  };
}

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
  exit: { backends: { '': nfs }, derive: deriveShare },
  sources: ['ContainX/docker-volume-netshare: netshare/drivers/nfs.go', mounts],
};

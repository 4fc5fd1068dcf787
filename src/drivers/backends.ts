import type { Backend, SizeReader } from './exit.ts';

const uuid = {
  pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  expected: 'a UUID',
};

/** Amazon EBS. */
export const ebs: Backend = {
  source: { csi: 'ebs.csi.aws.com' },
  handleForm: { pattern: /^vol-(?:[0-9a-f]{8}|[0-9a-f]{17})$/, expected: '`vol-` and 8 or 17 hexadecimal digits' },
  lookUp: (name) => [
    'aws',
    'ec2',
    'describe-volumes',
    '--filters',
    `Name=tag:Name,Values=${name}`,
    '--query',
    'Volumes[].[VolumeId,AvailabilityZone,State,Size]',
    '--output',
    'text',
  ],
  accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'],
  zoneKey: 'topology.kubernetes.io/zone',
};

/** Amazon EFS. */
export const efs: Backend = {
  source: { csi: 'efs.csi.aws.com' },
  handleForm: { pattern: /^fs-(?:[0-9a-f]{8}|[0-9a-f]{17})$/, expected: '`fs-` and 8 or 17 hexadecimal digits' },
  lookUp: (name) => [
    'aws',
    'efs',
    'describe-file-systems',
    '--query',
    `FileSystems[?contains(Name || '', '${name.replaceAll("'", "\\'")}')].[FileSystemId,Name]`,
    '--output',
    'text',
  ],
  accessModes: ['ReadWriteMany', 'ReadWriteOnce', 'ReadOnlyMany'],
  ignoresSize: true,
  hasPathInHandle: true,
};

/** Persistent disks of Google Compute Engine. */
export const gcepd: Backend = {
  source: { csi: 'pd.csi.storage.gke.io' },
  handle: 'projects/{project}/zones/{zone}/disks/{name}',
  needs: ['project', 'zone'],
  accessModes: ['ReadWriteOnce', 'ReadWriteOncePod', 'ReadOnlyMany'],
  zoneKey: 'topology.gke.io/zone',
};

/** OpenStack Cinder. */
export const cinder: Backend = {
  source: { csi: 'cinder.csi.openstack.org' },
  handleForm: uuid,
  lookUp: (name) => ['openstack', 'volume', 'list', '--name', name, '-f', 'value', '-c', 'ID', '-c', 'Name'],
  accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'],
  zoneKey: 'topology.cinder.csi.openstack.org/zone',
};

/** Ceph RBD. */
export const rbd: Backend = {
  source: { csi: 'rbd.csi.ceph.com' },
  handle: '{name}',
  needs: ['clusterID', 'secret'],
  attributes: { clusterID: '{clusterID}', pool: '{pool}', staticVolume: 'true', imageFeatures: 'layering' },
  accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'],
};

/** Block storage of DigitalOcean. */
export const dobs: Backend = {
  source: { csi: 'dobs.csi.digitalocean.com' },
  handleForm: uuid,
  lookUp: () => ['doctl', 'compute', 'volume', 'list', '--format', 'ID,Name,Region'],
  accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'],
  zoneKey: 'region',
};

/** A path of an NFS server. */
export const nfs: Backend = {
  source: { inTree: 'nfs' },
  accessModes: ['ReadWriteMany', 'ReadWriteOnce', 'ReadOnlyMany'],
  ignoresSize: true,
};

/** Storage of which the CSI driver and the handle are to be given. */
export const given: Backend = {
  accessModes: ['ReadWriteOnce', 'ReadWriteOncePod', 'ReadOnlyMany', 'ReadWriteMany'],
};

const shifts: Readonly<Record<string, bigint>> = { k: 10n, m: 20n, g: 30n, t: 40n, p: 50n };

/** Reads whole numbers, which count in `unit` (`g` for GiB, `''` for bytes) or in the binary unit whose letter is behind them. */
export const binarySize =
  (unit: string, form: RegExp): SizeReader =>
  (text) => {
    const [, digits, letter = ''] = /^\s*(\d+)\s*([kmgtp]?)/i.exec(text) ?? [];
    if (digits === undefined || !form.test(text)) return undefined;
    return BigInt(digits) << (shifts[letter.toLowerCase() || unit] ?? 0n);
  };

/** A number alone. */
export const bareNumber: RegExp = /^\d+$/;

/** Get the server and the path of a share: `host/path`, also `host:/path`. */
export function readShare(share: string): { readonly server?: string; readonly path?: string } {
  const [, server, path] = /^(\[[^\]]+\]|[^/:[\]]+):?(\/.*)$/s.exec(share) ?? [];
  return server === undefined || path === undefined ? {} : { server, path };
}

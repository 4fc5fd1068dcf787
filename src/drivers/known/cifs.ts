import type { Driver } from '../driver.ts';

const source = 'ContainX/docker-volume-netshare: netshare/drivers/cifs.go';
const plain = (name: string, description: string) => ({ name, description, source });

export const driver: Driver = {
  id: 'cifs',
  names: ['cifs'],
  title: 'CIFS, by docker-volume-netshare',
  notes: 'The name of a volume is the share, as `host/share`, unless `share` names it.',
  options: [
    plain('share', 'The share, as `host/share`.'),
    plain('username', 'User at the server.'),
    plain('password', 'Password of the user.'),
    plain('domain', 'Domain of the user.'),
    plain('security', 'Kind of authentication.'),
    plain('fileMode', 'Permissions of files.'),
    plain('dirMode', 'Permissions of folders.'),
    plain('cifsopts', 'Options of the mount.'),
  ],
  exit: {
    backends: {
      '': {
        source: { csi: 'smb.csi.k8s.io' },
        handle: '{name}',
        needs: ['secret'],
        attributes: { source: '{path}' },
        accessModes: ['ReadWriteMany'],
        ignoresSize: true,
      },
    },
    derive: ({ name, option }) => ({ path: `//${option('share') ?? name}`, says: ['share'] }),
  },
  sources: [source],
};

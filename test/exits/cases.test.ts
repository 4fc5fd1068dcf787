import { describe, expect, test } from '@jest/globals';
import { convert } from '../../src/convert/convert.ts';
import { convertText } from '../../src/convert/convert-text.ts';
import type { ConvertOptions } from '../../src/convert/options.ts';
import { formats } from '../../src/formats/index.ts';
import type { KubernetesList } from '../../src/formats/kubernetes/manifest.ts';
import { agentTarget } from '../../src/lint/agent-target.ts';

type Options = Omit<ConvertOptions, 'to'>;

const external = (driver: string, name = 'v', options: object = {}, rest: object = {}) => ({
  containerPath: '/v',
  mode: 'RW',
  external: {
    name,
    provider: 'dvdi',
    options: {
      'dvdi/driver': driver,
      ...Object.fromEntries(Object.entries(options).map(([key, value]) => [`dvdi/${key}`, value])),
    },
    ...rest,
  },
});
const csi = (accessMode: string, rest: object = {}, options: object = {}) => ({
  containerPath: '/v',
  mode: 'RW',
  ...rest,
  external: {
    name: 'v',
    provider: 'csi',
    options: { pluginName: 'csi.acme', capability: { accessType: 'mount', accessMode, fsType: '' }, ...options },
  },
});
const app = (...volumes: readonly object[]) => ({
  id: '/a',
  container: { type: 'MESOS', docker: { image: 'i' }, volumes },
});
const ebs = { backend: 'ebs', handle: 'vol-0a1b2c3d', zone: 'a', size: '1Gi', rootPath: '' };

const codesOf = (document: object, to: ConvertOptions['to'], options: Options = {}) => {
  const { diagnostics } = convert(document, { ...options, to });
  expect(diagnostics.filter(({ message }) => message === '')).toEqual([]);
  return diagnostics.flatMap(({ code, severity }) => (severity === 'info' ? [] : [`${severity} ${code}`]));
};

describe('a volume is refused or reported', () => {
  const on = (facts: object): Options => ({ storage: { volumes: { v: facts } } });
  test.each<readonly [string, object, ConvertOptions['to'], Options, readonly string[]]>([
    [
      'no driver',
      [{ container_path: '/v', mode: 'RW', source: { type: 'DOCKER_VOLUME', docker_volume: { name: 'v' } } }],
      'compose',
      {},
      ['error driver-unknown'],
    ],
    [
      'no driver but a share',
      [{ container_path: '/v', mode: 'RW', source: { type: 'DOCKER_VOLUME', docker_volume: { name: 'v' } } }],
      'compose',
      on({ server: 's', path: '/p' }),
      [],
    ],
    [
      'no driver for Kubernetes',
      [{ container_path: '/v', mode: 'RW', source: { type: 'DOCKER_VOLUME', docker_volume: { name: 'v' } } }],
      'kubernetes',
      {},
      ['error csi-driver-unknown', 'error handle-unknown', 'error size-unknown'],
    ],
    [
      'a storage that REX-Ray has not',
      app(external('rexray')),
      'kubernetes',
      on({ backend: 'tape' }),
      ['error backend-unknown'],
    ],
    [
      'a storage for Portworx, which has one',
      app(external('pxd')),
      'kubernetes',
      on({ backend: 'ebs', handle: '1', size: '1' }),
      [],
    ],
    ['Flocker on a disk', app(external('flocker', 'v', { size: '1G' })), 'kubernetes', on({ ...ebs, size: null }), []],
    [
      'Flocker with a size that it cannot read',
      app(external('flocker', 'v', { size: 'much' })),
      'kubernetes',
      on({ ...ebs, size: null }),
      ['error size-unknown'],
    ],
    ['GlusterFS behind NFS', app(external('glusterfs')), 'kubernetes', on({ server: 's', path: '/p' }), []],
    [
      'GlusterFS by a CSI driver',
      app(external('glusterfs')),
      'kubernetes',
      on({ csiDriver: 'gluster.example', handle: 'g', size: '1Gi' }),
      [],
    ],
    ['NFS without a share', app(external('nfs', 'plain')), 'kubernetes', {}, ['error handle-unknown']],
    ['NFS with the folder in the name', app(external('nfs', 'nas/exports#sub')), 'kubernetes', {}, []],
    ['CIFS without credentials', app(external('cifs', 'nas/share')), 'kubernetes', {}, ['error secret-unknown']],
    [
      'CIFS with its password',
      app(external('cifs', 'nas/share', { password: 'x', share: 'nas/other' })),
      'kubernetes',
      { storage: { drivers: { cifs: { secret: { name: 's', namespace: 'n' } } } } },
      ['warning secret-in-options'],
    ],
    ['EFS by another name', app(external('efs', 'media')), 'kubernetes', {}, ['error handle-unknown']],
    [
      'a pool and a size in the name of RBD',
      app(external('rbd', 'p/i@20')),
      'kubernetes',
      { storage: { drivers: { rbd: { clusterID: 'c', secret: { name: 's', namespace: 'n' } } } } },
      [],
    ],
    [
      'an option for the pool of RBD',
      app(external('rbd', 'p@i@@', { pool: 'q', size: '5' })),
      'kubernetes',
      { storage: { drivers: { rbd: { clusterID: 'c', secret: { name: 's', namespace: 'n' } } } } },
      [],
    ],
    [
      'a local directory that climbs',
      app(external('local-persist', 'v', { mountpoint: '/a/../b' })),
      'kubernetes',
      on({ node: 'n', size: '1Gi' }),
      ['error handle-unknown'],
    ],
    [
      'a local directory without node',
      app(external('local-persist', 'v', { mountpoint: '/a' })),
      'kubernetes',
      on({ size: '1Gi' }),
      ['error node-unknown'],
    ],
    [
      'GCE without zone and project',
      app(external('rexray', 'v', {}, { size: 1 })),
      'kubernetes',
      on({ backend: 'gcepd' }),
      ['error project-unknown', 'error zone-unknown'],
    ],
    [
      'GCE with a handle',
      app(external('rexray', 'v', {}, { size: 1 })),
      'kubernetes',
      on({ backend: 'gcepd', handle: 'projects/p/zones/z/disks/d', rootPath: '' }),
      ['warning zone-unknown'],
    ],
    [
      'a zone that no node can have',
      app(external('rexray', 'v', { availabilityZone: 'a b' }, { size: 1 })),
      'kubernetes',
      on({ ...ebs, zone: null }),
      ['warning zone-unknown'],
    ],
    [
      'an access mode that EBS has not',
      app(external('rexray')),
      'kubernetes',
      on({ ...ebs, accessMode: 'ReadWriteMany' }),
      ['error access-mode-impossible'],
    ],
    [
      'many readers of a disk of GCE',
      app(external('rexray')),
      'kubernetes',
      on({ ...ebs, backend: 'gcepd', handle: 'h', accessMode: 'ReadOnlyMany' }),
      [],
    ],
    [
      'a file system that is known',
      app(external('rexray', 'v', { newfstype: 'xfs' })),
      'kubernetes',
      on({ ...ebs, fsType: 'xfs' }),
      [],
    ],
    [
      'one key twice',
      [
        {
          container_path: '/v',
          mode: 'RW',
          source: {
            type: 'DOCKER_VOLUME',
            docker_volume: {
              driver: 'acme',
              name: 'v',
              driver_options: {
                parameter: [
                  { key: 'a', value: '1' },
                  { key: 'a', value: '2' },
                  { key: 'token', value: '1' },
                  { key: 'token', value: '2' },
                ],
              },
            },
          },
        },
      ],
      'compose',
      {},
      ['warning secret-in-options'],
    ],
    [
      'a flag of Docker',
      {
        id: '/a',
        container: {
          type: 'DOCKER',
          docker: {
            image: 'i',
            parameters: [
              { key: 'volume-driver', value: 'acme' },
              { key: 'volume', value: 'v:/v:z,nocopy' },
            ],
          },
        },
      },
      'docker-run',
      {},
      ['warning option-not-expressible'],
    ],
    [
      'a name that is no name',
      app(external('acme', '***')),
      'kubernetes',
      { storage: { drivers: { acme: { csiDriver: 'c', handle: 'h', size: '1Gi' } } } },
      ['error name-empty'],
    ],
    [
      'two names that become one',
      app(external('acme', 'a_b'), { ...external('acme', 'a-b'), containerPath: '/w' }),
      'kubernetes',
      { storage: { drivers: { acme: { csiDriver: 'c', handle: 'h', size: '1Gi' } } } },
      ['error name-collision'],
    ],
    [
      'two drivers of one name',
      app(external('acme', 'v'), { ...external('pxd', 'v'), containerPath: '/w' }),
      'docker-run',
      {},
      ['error name-collision'],
    ],
    [
      'two volumes at one path',
      app(external('acme', 'a'), external('acme', 'b')),
      'compose',
      {},
      ['error path-collision'],
    ],
    [
      'a colon in a path',
      app({ ...external('acme'), containerPath: '/a:b' }),
      'kubernetes',
      { storage: { drivers: { acme: { csiDriver: 'c', handle: 'h', size: '1Gi' } } } },
      ['error path-not-expressible'],
    ],
    ['blanks around a name', app(external('acme', ' v ')), 'docker-run', {}, ['error name-not-expressible']],
    ['a name that is not in NFC', app(external('acme', 'e\u0301')), 'nomad', {}, ['error name-not-expressible']],
    [
      'options that are not in NFC',
      app(external('acme', 'v', { 'e\u0301': '1', a: '\u212b' })),
      'nomad',
      {},
      ['warning option-not-expressible', 'warning option-not-expressible'],
    ],
    ['a name in NFC', app(external('acme', '\u00e9', { a: '\u00e5' })), 'nomad', {}, []],
    ['blanks at the end of an option, and no key', app(external('acme', 'v', { a: '1' })), 'docker-run', {}, []],
    ['no container path', { DVDI_VOLUME_NAME: 'v' }, 'docker-run', { image: 'i' }, ['error container-path-unknown']],
    [
      'a container path of the template',
      { DVDI_VOLUME_NAME: 'v' },
      'docker-run',
      { image: 'i', containerPath: '/x/{name}' },
      [],
    ],
    [
      'CSI for one writer among many',
      app(csi('MULTI_NODE_SINGLE_WRITER')),
      'kubernetes',
      on({ size: '1Gi' }),
      ['warning access-mode-approximated'],
    ],
    [
      'CSI for one writer among many, which reads',
      app(csi('MULTI_NODE_SINGLE_WRITER', { mode: 'RO' })),
      'kubernetes',
      on({ size: '1Gi' }),
      ['warning access-mode-approximated'],
    ],
    [
      'a secret in the context of CSI',
      app(csi('SINGLE_NODE_WRITER', {}, { volumeContext: { password: 'x', a: 'b' } })),
      'kubernetes',
      on({ size: '1Gi' }),
      ['warning secret-in-options'],
    ],
    [
      'two declarations of one CSI volume',
      {
        id: '/g',
        apps: [
          { ...app(csi('SINGLE_NODE_WRITER')), id: 'a' },
          { ...app(csi('MULTI_NODE_MULTI_WRITER')), id: 'b' },
        ],
      },
      'nomad',
      on({ nomadPlugin: 'p' }),
      ['error name-collision'],
    ],
    [
      'two declarations with other options',
      {
        id: '/g',
        apps: [
          { ...app(external('acme', 'v', { a: '1' })), id: 'a' },
          { ...app(external('acme', 'v', { a: '2' })), id: 'b' },
        ],
      },
      'compose',
      {},
      [],
    ],
    [
      'two apps of one name',
      {
        id: '/g',
        apps: [
          { ...app(external('acme', 'v')), id: 'a/b' },
          { ...app(external('acme', 'w')), id: 'a-b' },
        ],
      },
      'compose',
      {},
      ['error name-collision'],
    ],
    ['an app whose id is no name', { ...app(external('acme')), id: '/%' }, 'nomad', {}, ['error name-empty']],
    [
      'Nomad: a folder of the volume',
      app(external('rexray')),
      'nomad',
      on({ ...ebs, rootPath: 'data', nomadPlugin: 'p' }),
      ['error subpath-not-expressible'],
    ],
    [
      'Nomad: a directory of a host',
      app(external('local-persist', 'v', { mountpoint: '/a' })),
      'nomad',
      on({ node: 'n', nomadPlugin: 'p' }),
      ['error driver-unsupported'],
    ],
    [
      'Nomad: a handle that is not known',
      app(external('pxd')),
      'nomad',
      on({ nomadPlugin: 'p' }),
      ['error handle-unknown'],
    ],
    [
      'Nomad: Ceph needs no Secret of Kubernetes',
      app(external('rbd')),
      'nomad',
      on({ clusterID: 'c', nomadPlugin: 'p' }),
      [],
    ],
    [
      'Nomad: an access mode that EBS has not',
      app(external('rexray')),
      'nomad',
      on({ ...ebs, accessMode: 'ReadWriteMany', nomadPlugin: 'p' }),
      ['error access-mode-impossible'],
    ],
    [
      'provision without size',
      app(external('rexray')),
      'kubernetes',
      { strategy: 'provision', storageClass: 'c' },
      ['error size-unknown'],
    ],
  ])('%s', (_, document, to, options, expected) => {
    const codes = codesOf(document, to, options).filter((code) => code !== 'warning workload-incomplete');
    expect(codes.sort()).toEqual([...expected].sort());
  });

  test.each<readonly [string, unknown]>([
    ['a number', 5],
    ['an empty text', ''],
    ['a list', []],
  ])('%s is no handle', (_, handle) => {
    const { diagnostics } = convert(app(external('pxd')), {
      to: 'kubernetes',
      storage: { volumes: { v: { handle: handle as string } } },
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['handle-form']);
  });

  test.each(['csiDriver', 'zone', 'node', 'size', 'accessMode', 'claim', 'secret', 'attributes', 'path', 'backend'])(
    'the fact %s has a form',
    (field) => {
      const storage = { volumes: { v: { [field]: '**' } } };
      const wrong = { volumes: { v: { [field]: 5 } } };
      const codes = [storage, wrong].map((each) => codesOf(app(external('pxd')), 'kubernetes', { storage: each }));
      if (field !== 'backend') expect(codes[0]).toEqual(['error storage-value']);
      expect(codes[1]).toEqual(['error storage-value']);
    },
  );

  test('a Secret has a name and a namespace, and nothing else', () => {
    const secrets = [{ name: 's' }, { name: 's', namespace: 'n', key: 'k' }, { name: 'S', namespace: 'n' }];
    for (const secret of secrets)
      expect(
        codesOf(app(external('pxd')), 'kubernetes', { storage: { volumes: { v: { secret: secret as never } } } }),
      ).toEqual(['error storage-value']);
  });
});

describe('a storage file', () => {
  test.each<readonly [string, object, readonly string[]]>([
    ['an unknown member', { volume: {} }, ['storage: unknown `volume`; did you mean `volumes`?']],
    ['a member that is no object', { drivers: [] }, ['storage: `drivers` must be an object, not a list']],
    [
      'an entry that is no object',
      { drivers: { pxd: 'x' } },
      ['storage: `pxd` of `drivers` must be an object, not `"x"`'],
    ],
    [
      'an unknown fact',
      { volumes: { v: { handel: '1', handle: '1', size: '1Gi' } } },
      ['storage: unknown `handel` of `v`; did you mean `handle`?'],
    ],
    [
      'a fact that is like no other',
      { drivers: { pxd: { colour: 1 } }, volumes: null },
      ['storage: unknown `colour` of `pxd`'],
    ],
    [
      'no volume at all',
      { volumes: { w: { handle: '1' } } },
      ['storage: no document has a volume `w`; did you mean `v`?'],
    ],
    [
      'many volumes of other documents at once',
      { volumes: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`w${index}`, { handle: '1' }])) },
      [
        'storage: no document has 12 of the volumes: `w0`, `w1`, `w2`, `w3`, `w4`, `w5`, `w6`, `w7`, `w8`, `w9` and 2 more',
      ],
    ],
    ['what has no facts is not', { drivers: { x: {}, y: null }, volumes: { w: null, x: {}, y: { handle: null } } }, []],
  ])('%s is reported', (_, storage, expected) => {
    const { diagnostics } = convert(app(external('pxd')), { to: 'kubernetes', storage });
    const own = diagnostics.filter(({ code }) => code?.startsWith('storage-'));
    expect(own.map(({ message }) => message)).toEqual(expected);
  });

  test('without volumes in the documents nothing is near', () => {
    const { diagnostics } = convert(
      { id: '/a', cmd: 'xx' },
      { to: 'kubernetes', storage: { volumes: { w: { size: '1Gi' } } } },
    );
    expect(diagnostics.map(({ message }) => message)).toContain('storage: no document has a volume `w`');
  });
});

describe('options', () => {
  test.each<readonly [ConvertOptions['to'], object, string]>([
    ['docker-run', { strategy: 'adopt' }, 'option `strategy` is not for docker-run'],
    ['compose', { namespace: 'n' }, 'option `namespace` is not for compose'],
    ['kubernetes', { kind: 'Pod' }, 'option `kind` must be one of `Deployment`, `StatefulSet`, `volumes`, not `"Pod"`'],
    ['kubernetes', { strategy: 'copy' }, 'option `strategy` must be `adopt` or `provision`, not `"copy"`'],
    [
      'kubernetes',
      { namespace: 'A' },
      'option `namespace` must be a DNS label: lower-case letters, digits and inner hyphens, at most 63, not `"A"`',
    ],
    ['kubernetes', { storageClass: 'a b' }, 'option `storageClass` must be the name of a StorageClass, not `"a b"`'],
    ['kubernetes', { image: ' ' }, 'option `image` must be the name of an image, not `" "`'],
    ['kubernetes', { container: '' }, 'option `container` must be the name of a container, not `""`'],
    ['nomad', { base: {} }, 'nomad takes no base'],
    ['kubernetes', { image: 5 }, 'option `image` must be a string, not `5`'],
  ])('%s %j is refused', (to, options, message) => {
    const { diagnostics, output } = convert(app(external('pxd')), { to, ...options } as ConvertOptions);
    expect(output).toBeUndefined();
    expect(diagnostics.map((each) => each.message)).toContain(message);
  });
});

describe('a base', () => {
  const workload = (kind: string, containers: readonly object[], rest: object = {}, pod: object = {}) => ({
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: 'w' },
    spec: { ...rest, template: { spec: { containers, ...pod } } },
  });
  const storage = { volumes: { v: { ...ebs, size: '1Gi' } } };
  const into = (base: unknown, options: Options = {}, document: object = app(external('rexray'))) =>
    convert(document, { to: 'kubernetes', storage, base, ...options });
  const one = [{ name: 'c', image: 'i' }];

  test('is a StatefulSet in a List, whose other objects stay', () => {
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 's' } };
    const base = { kind: 'List', items: [service, workload('StatefulSet', one)] };
    const { output, diagnostics } = into(base);
    expect(output?.items.map(({ kind }) => kind)).toEqual([
      'PersistentVolume',
      'PersistentVolumeClaim',
      'Service',
      'StatefulSet',
    ]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('strategy-changed');
  });

  test('has its own namespace, which is that of the claim', () => {
    const base = {
      ...workload('Deployment', one, { strategy: { type: 'Recreate' } }),
      metadata: { name: 'w', namespace: 'shop' },
    };
    const { output, diagnostics } = into(base);
    expect((output as KubernetesList).items[1]?.metadata.namespace).toBe('shop');
    expect(diagnostics.map(({ code }) => code)).not.toContain('strategy-changed');
    expect(into(base, { namespace: 'other' }).diagnostics).toMatchObject([{ code: 'base-namespace' }]);
    expect(into(base, { namespace: 'shop' }).output).toBeDefined();
  });

  test.each<readonly [string, unknown, Options, string]>([
    ['nothing', null, {}, 'base-unknown'],
    ['a List without items', { kind: 'List' }, {}, 'base-unknown'],
    [
      'two workloads',
      { kind: 'List', items: [workload('Deployment', one), workload('Deployment', one)] },
      {},
      'base-unknown',
    ],
    ['two containers', workload('Deployment', [...one, { name: 'd' }]), {}, 'base-container-unknown'],
    ['no container', workload('Deployment', []), {}, 'base-container-unknown'],
    ['another container', workload('Deployment', one), { container: 'x' }, 'base-container-unknown'],
    [
      'a volume of that name',
      workload('Deployment', one, {}, { volumes: [{ name: 'v', emptyDir: {} }] }),
      {},
      'name-collision',
    ],
    [
      'a mount at that path',
      workload('Deployment', [{ name: 'c', volumeMounts: [{ name: 'x', mountPath: '/v' }] }]),
      {},
      'path-collision',
    ],
    [
      'a device at that path',
      workload('Deployment', [{ name: 'c', volumeDevices: [{ name: 'x', devicePath: '/v' }] }]),
      {},
      'path-collision',
    ],
  ])('with %s is refused', (_, base, options, code) => {
    expect(into(base, options).diagnostics).toMatchObject([{ code }]);
  });

  test('takes the volumes of one workload, at the container that is named', () => {
    const two = {
      id: '/g',
      apps: [
        { ...app(external('rexray')), id: 'a' },
        { ...app(external('rexray')), id: 'b' },
      ],
    };
    expect(into(workload('Deployment', one), {}, two).diagnostics.map(({ message }) => message)).toEqual([
      'the base takes the volumes of one workload, but 2 have some; choose one with workload (--workload)',
    ]);
    const { output } = into(workload('Deployment', [...one, { name: 'd' }]), { container: 'd', workload: 'a' }, two);
    expect(JSON.stringify(output?.items[2])).toContain('"name":"d","volumeMounts"');
  });

  test('is a Compose file, at its only service or the one that is named', () => {
    const compose = (base: unknown, options: Options = {}) =>
      convert(app(external('pxd')), { to: 'compose', base, ...options });
    const base = {
      services: { web: { image: 'w', volumes: ['a:/a', { type: 'volume', target: '/b' }] } },
      volumes: { a: null },
      name: 'x',
    };
    expect(compose(base).output).toEqual({
      services: {
        web: {
          image: 'w',
          volumes: [
            ...base.services.web.volumes,
            { type: 'volume', source: 'v', target: '/v', volume: { nocopy: true } },
          ],
        },
      },
      volumes: { a: null, v: { name: 'v', external: true } },
      name: 'x',
    });
    expect(compose({ services: { a: {}, b: {} } }, { container: 'b' }).output).toMatchObject({
      services: { b: { volumes: [{ source: 'v' }] } },
    });
    const codes = (value: unknown) =>
      compose(value)
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    expect(codes({ services: { a: {}, b: {} } })).toEqual(['base-container-unknown']);
    expect(codes(null)).toEqual(['base-container-unknown']);
    expect(codes({ services: { a: { volumes: ['x:/v'] } }, volumes: { v: {} } }).sort()).toEqual([
      'name-collision',
      'path-collision',
    ]);
  });
});

describe('the output', () => {
  const outputOf = (document: object, to: ConvertOptions['to'], facts: object, options: Options = {}) =>
    convert(document, { to, storage: { volumes: { v: facts } }, ...options }).output;

  test('of a block device for Kubernetes and Nomad', () => {
    const block = csi(
      'SINGLE_NODE_WRITER',
      {},
      { capability: { accessType: 'block', accessMode: 'SINGLE_NODE_WRITER' } },
    );
    const [volume, , deployment] = (outputOf(app(block), 'kubernetes', { size: '1Gi' }) as KubernetesList).items;
    expect(volume).toMatchObject({ spec: { volumeMode: 'Block' } });
    expect(deployment).toMatchObject({
      spec: { template: { spec: { containers: [{ volumeDevices: [{ name: 'v', devicePath: '/v' }] }] } } },
    });
    const job = JSON.stringify(outputOf(app(block), 'nomad', { nomadPlugin: 'p' }));
    expect(job).toContain('"AttachmentMode":"block-device"');
    expect(job).not.toContain('MountOptions');
    expect(
      (
        outputOf(
          app(block),
          'kubernetes',
          { size: '1Gi' },
          { strategy: 'provision', storageClass: 'c' },
        ) as KubernetesList
      ).items[0],
    ).toMatchObject({ spec: { volumeMode: 'Block' } });
  });

  test('of Nomad with a CSI plugin: volumes once, read-only where every mount is', () => {
    const file = { ...external('efs', 'fs-0123abcd'), mode: 'RO' };
    const document = {
      id: '/g',
      apps: [
        { ...app(file), id: 'a' },
        { ...app(file), id: 'b' },
      ],
    };
    const storage = { drivers: { efs: { nomadPlugin: 'efs', fsType: 'x', accessMode: 'ReadOnlyMany' as const } } };
    const registered = convert(document, { to: 'nomad', kind: 'volumes', storage }).output;
    expect(registered).toEqual([
      {
        id: 'fs-0123abcd',
        name: 'fs-0123abcd',
        type: 'csi',
        plugin_id: 'efs',
        external_id: 'fs-0123abcd',
        capability: [{ access_mode: 'multi-node-reader-only', attachment_mode: 'file-system' }],
        mount_options: { fs_type: 'x' },
      },
    ]);
    expect(JSON.stringify(convert(document, { to: 'nomad', storage }).output)).toContain(
      '"ReadOnly":true,"MountOptions":{"FSType":"x"}',
    );
    const share = convert(app(external('nfs', 'nas/exports')), {
      to: 'nomad',
      kind: 'volumes',
      storage: { drivers: { nfs: { nomadPlugin: 'nfs' } } },
    });
    expect(share.output).toMatchObject([{ external_id: 'nas-exports', context: { server: 'nas', share: '/exports' } }]);
  });

  test('of Nomad for a container that Docker fills, and one without options', () => {
    const document = {
      id: '/a',
      container: {
        type: 'DOCKER',
        docker: {
          image: 'i',
          parameters: [
            { key: 'volume-driver', value: 'acme' },
            { key: 'volume', value: 'v:/v:ro' },
          ],
        },
      },
    };
    expect(outputOf(document, 'nomad', {})).toMatchObject({
      Job: {
        TaskGroups: [
          { Tasks: [{ Config: { mount: [{ readonly: true, volume_options: { driver_config: { name: 'acme' } } }] } }] },
        ],
      },
    });
  });

  test('of several workloads for Compose, docker run and Nomad', () => {
    const document = {
      id: '/g',
      apps: [
        { ...app(external('acme', 'v')), id: 'a' },
        { ...app(external('acme', 'w')), id: 'b' },
      ],
    };
    expect(outputOf(document, 'docker-run', {})).toHaveLength(2);
    expect(outputOf(document, 'nomad', {})).toHaveLength(2);
    expect(Object.keys((outputOf(document, 'compose', {}) as { services: object }).services)).toEqual(['g-a', 'g-b']);
  });

  test('of docker run without options that its client refuses', () => {
    const document = {
      DVDI_VOLUME_NAME: 'v',
      DVDI_VOLUME_DRIVER: 'acme',
      DVDI_VOLUME_CONTAINERPATH: '/v',
      DVDI_VOLUME_OPTS: 'a=1 ,b=2',
    };
    const { output, diagnostics } = convert(document, { to: 'docker-run', image: 'i' });
    expect(output).toEqual({
      argv: [
        'docker',
        'run',
        '--mount',
        'type=volume,src=v,dst=/v,volume-nocopy,volume-driver=acme,volume-opt=b=2',
        'i',
      ],
    });
    expect(diagnostics.map(({ code }) => code)).toContain('option-not-expressible');
  });

  test('of NFS says a version once', () => {
    const { output } = convert(app(external('nfs', 'nas/a', { nfsopts: 'vers=3,soft' })), { to: 'docker-run' });
    expect(JSON.stringify(output)).toContain('o=addr=nas,rw,vers=3,soft');
  });

  test('names the mount point of the old volume where a command does', () => {
    const document = { ...app(external('rexray')), cmd: 'ls /var/lib/rexray/volumes/v/data' };
    const { diagnostics } = convert(document, { to: 'docker-run' });
    expect(diagnostics.find(({ code }) => code === 'old-path')).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('; not rewritten, as it is not in the output'),
    });
    expect(
      codesOf({ ...document, container: { ...document.container, volumes: [{ ...external('acme') }] } }, 'docker-run'),
    ).not.toContain('warning old-path');
  });

  test('keeps a size in the largest binary unit', () => {
    const given = { csiDriver: 'c', handle: 'h' };
    const sizes = [
      ['pxd', { handle: '1' }, '5GB', '5000000000'],
      ['pxd', { handle: '1' }, '1024MiB', '1Gi'],
      ['pxd', { handle: '1' }, '100b', '100'],
      ['pxd', { handle: '1' }, '2Ti', '2Ti'],
      ['convoy', { ...ebs, size: null }, '5368709120', '5Gi'],
      ['convoy', { ...ebs, size: null }, '10M', '10Mi'],
      ['datera', given, '3', '3Gi'],
    ] as const;
    for (const [driver, facts, size, storage] of sizes) {
      const document = app(external(driver, 'v', { size }));
      const { items } = outputOf(document, 'kubernetes', facts) as KubernetesList;
      expect([size, items[0]]).toMatchObject([size, { spec: { capacity: { storage } } }]);
    }
    const bare = convert(app(external('pxd', 'v', { size: '1.5G' })), {
      to: 'kubernetes',
      storage: { volumes: { v: { handle: '1' } } },
    });
    expect(bare.diagnostics.map(({ code }) => code)).toContain('size-unknown');
  });
});

test('what is none of their outputs holds no volumes', () => {
  const odd = [
    undefined,
    null,
    5,
    'x',
    [],
    {},
    {
      items: [
        5,
        { metadata: { annotations: { 'extvol/driver': 'd', 'extvol/name': 'n', 'extvol/options': '{' }, name: 'n' } },
        { metadata: { annotations: { 'extvol/driver': 5 } } },
      ],
    },
    { volumes: [] },
    { argv: ['--mount'] },
    { Job: { TaskGroups: [{ Tasks: [{}] }] } },
  ];
  for (const format of formats)
    for (const value of odd) if (format.oneWay) expect(Array.isArray(format.decode(value))).toBe(true);
});

describe('what is around the volumes', () => {
  test('is left out, and named without secrets', () => {
    const document = {
      id: '/a',
      container: {
        type: 'DOCKER',
        docker: {
          image: 'i',
          network: 'BRIDGE',
          parameters: [
            { key: 'volume-driver', value: 'acme' },
            { key: 'volume', value: 'v:/v' },
            { key: 'hostname', value: 'h' },
            { key: 'mount', value: 'type=x,password=hunter2' },
          ],
        },
        volumes: [
          {
            containerPath: '/w',
            mode: 'RW',
            external: { name: 'w', provider: 'other', options: { 'other/password': 'hunter2' } },
          },
        ],
      },
    };
    const result = convert(document, { to: 'docker-run' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    const codes = result.diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code === 'volume-left-out')).toHaveLength(2);
    const incomplete = result.diagnostics.find(({ code }) => code === 'workload-incomplete');
    for (const key of ['container/docker/network', 'container/docker/parameters/hostname'])
      expect(incomplete?.message).toContain(key);
  });

  test('of a volume: options of others, flags and unknown fields', () => {
    const odd = { ...external('pxd', 'v', {}, { shared: true }), note: { password: 'hunter2' }, other: 1 };
    Object.assign(odd.external.options, { 'x/token': 'hunter2', 'x/y': '1' });
    const result = convert(app(odd), { to: 'compose' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    const lost = result.losses.filter(({ volume }) => volume === 'v').map(({ field, value }) => [field, value]);
    expect(lost).toEqual(
      expect.arrayContaining([
        ['x/token', '[redacted]'],
        ['x/y', '1'],
        ['note', '[redacted]'],
        ['other', 1],
        ['shared', true],
      ]),
    );
    const slot = { DVDI_VOLUME_NAME3: 'v', DVDI_VOLUME_DRIVER3: 'acme' };
    expect(convert(slot, { to: 'compose' }).losses.map(({ field }) => field)).toContain('slot');
  });

  test('a relative path of the template is in the sandbox', () => {
    const { output } = convert({ DVDI_VOLUME_NAME: 'v' }, { to: 'docker-run', image: 'i', containerPath: 'x' });
    expect(JSON.stringify(output)).toContain('--workdir=/mnt/mesos/sandbox');
  });

  test('only what is declared in one format leaves', () => {
    const both = { ...app(external('acme', 'v')), env: { DVDI_VOLUME_NAME: 'w', DVDI_VOLUME_CONTAINERPATH: '/w' } };
    const text = JSON.stringify(convert(both, { to: 'docker-run', from: 'dvdi-env' }).output);
    expect([text.includes('src=w'), text.includes('src=v')]).toEqual([true, false]);
  });

  test('a publish secret is referred to', () => {
    const document = app(csi('MULTI_NODE_READER_ONLY', {}, { nodePublishSecret: { a: 'b' } }));
    const { output } = convert(document, { to: 'kubernetes', storage: { volumes: { v: { size: '1Gi' } } } });
    expect(JSON.stringify(output)).toContain('"nodePublishSecretRef":{"name":"v-node-publish","namespace":"default"}');
  });

  test('`shared` is no harm where many may mount the volume', () => {
    const file = external('nfs', 'nas/a', {}, { shared: true });
    const disk = { ...external('rexray', 'v', {}, { shared: true, size: 1 }), containerPath: '/w' };
    const { diagnostics } = convert(app(file, disk), { to: 'kubernetes', storage: { volumes: { v: ebs } } });
    const shared = diagnostics.filter(({ code }) => code === 'shared-not-carried');
    expect(shared.map(({ severity }) => severity).sort()).toEqual(['info', 'warning']);
  });

  test('the usual size is a hint with its unit', () => {
    const storage = { volumes: { v: { backend: 'ebs', handle: 'vol-0a1b2c3d' } } };
    const [flocker, rexray] = ['flocker', 'rexray'].map((driver) =>
      convert(app(external(driver)), { to: 'kubernetes', storage })
        .diagnostics.map(({ message }) => message)
        .join(),
    );
    expect(flocker).toContain('75 GiB');
    expect(rexray).toContain('16 GB');
  });

  test('Nomad by a CSI plugin: no zone, options left out, an access mode of its own', () => {
    const storage = { volumes: { v: { backend: 'ebs', handle: 'vol-0a1b2c3d', rootPath: '', nomadPlugin: 'p' } } };
    const document = app(external('rexray', 'v', { iops: '1', overwritefs: 'true' }));
    const { diagnostics } = convert(document, { to: 'nomad', storage });
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'options-not-carried',
      'overwritefs-dropped',
      'volume-must-be-registered',
      'workload-stopped',
    ]);
    const own = { volumes: { v: { nomadPlugin: 'p', accessMode: 'ReadWriteMany' as const } } };
    const { output } = convert(app(csi('SINGLE_NODE_WRITER')), { to: 'nomad', storage: own });
    expect(JSON.stringify(output)).toContain('multi-node-multi-writer');
  });
});

test.each<readonly [string, object, object | undefined]>([
  ['the storage driver of 0.3', { rexray: { storageDrivers: ['ec2'] } }, { backend: 'ebs' }],
  ['the service since 0.4', { libstorage: { service: 'GCEPD' } }, { backend: 'gcepd' }],
  [
    'the driver of the service',
    { LibStorage: { Service: 'Mine', server: { services: { mine: { driver: 'openstack' } } } } },
    { backend: 'cinder' },
  ],
  ['a root path', { rexray: null, linux: { volume: { rootPath: '/x' } } }, { rootPath: '/x' }],
  [
    'a root path of libStorage',
    { libstorage: { integration: { volume: { operations: { mount: { rootPath: '/y' } } } } } },
    { rootPath: '/y' },
  ],
  ['nothing', { rexray: { storageDrivers: [5] }, linux: { volume: { rootPath: '' } } }, undefined],
])('REX-Ray is configured with %s', (_, config, expected) => {
  expect(agentTarget([config]).storage).toEqual(expected && { drivers: { rexray: expected } });
});

test('decode reads what encode wrote, also half of it', () => {
  const decode = (id: string, value: unknown) => {
    const format = formats.find((each) => each.id === id);
    return format?.oneWay ? format.decode(value) : undefined;
  };
  const volumes = { v: { name: 'v', external: true } };
  expect(decode('compose', { services: {}, volumes })).toEqual([{ kind: 'docker', name: 'v', options: [] }]);
  expect(decode('compose', { services: { a: { volumes: [{ source: 'v' }] } }, volumes })).toMatchObject([
    { containerPath: '', mode: 'RW' },
  ]);
  expect(decode('nomad', { Job: { TaskGroups: [{ Tasks: [{ Config: { mount: [{}] } }] }] } })).toMatchObject([
    { name: '', driver: '', mode: 'RW' },
  ]);
  const annotations = { 'extvol/driver': 'd', 'extvol/name': 'v' };
  const claim = { name: 'v', persistentVolumeClaim: { claimName: 'v' } };
  const pod = { containers: [{ volumeMounts: [{ name: 'v' }] }], volumes: [claim] };
  const items = [{ metadata: { name: 'v', annotations } }, { spec: { template: { spec: pod } } }];
  expect(decode('kubernetes', { items })).toMatchObject([{ name: 'v', containerPath: '', options: [] }]);
  const withOptions = (text: string) => ({
    items: [{ metadata: { name: 'v', annotations: { ...annotations, 'extvol/options': text } } }, items[1]],
  });
  expect(decode('kubernetes', withOptions('{"size":"5","n":1}'))).toMatchObject([
    {
      options: [
        { key: 'size', value: '5' },
        { key: 'n', value: '1' },
      ],
    },
  ]);
  for (const text of ['{', '[5]', 'null'])
    expect(decode('kubernetes', withOptions(text))).toMatchObject([{ options: [] }]);
});

test('a block device does not go where the base has something', () => {
  const device = csi(
    'SINGLE_NODE_WRITER',
    {},
    { capability: { accessType: 'block', accessMode: 'SINGLE_NODE_WRITER' } },
  );
  const containers = [{ name: 'c', volumeMounts: [{ name: 'x', mountPath: '/v' }] }];
  const base = { kind: 'Deployment', spec: { template: { spec: { containers } } } };
  const { diagnostics } = convert(app(device), {
    to: 'kubernetes',
    base,
    storage: { volumes: { v: { size: '1Gi' } } },
  });
  expect(diagnostics).toMatchObject([{ code: 'path-collision' }]);
});

test('a document that cannot be read is refused at its place, an app without an id as well', async () => {
  const { diagnostics } = convert({ id: '/a', container: { volumes: [{ containerPath: 5 }] } }, { to: 'compose' });
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  const pods = await convertText('---\nid: /p\ncontainers: []\n---\nid: /q\ncontainers: []\n', { to: 'compose' });
  expect(pods.text).toBeUndefined();
  const { id: _, ...nameless } = app(external('acme'));
  expect(convert(nameless, { to: 'compose' }).output).toMatchObject({ services: { v: {} } });
  const twice = { id: '/g', apps: [app(external('acme', 'v')), app(external('acme', 'w'))] };
  expect(codesOf(twice, 'nomad')).toContain('error name-collision');
});

test('storage and base that are no JSON data are refused, and nothing throws', () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  const odd = [{ volumes: { v: { size: 1n } } }, circular, { volumes: new Map() }];
  const bases = [
    null,
    0,
    [],
    { kind: 'List', items: 5 },
    { services: { a: null } },
    { services: { a: 5 }, volumes: [] },
  ];
  for (const { id, oneWay } of formats) {
    if (!oneWay) continue;
    for (const value of odd) {
      const results = [{ storage: value as never }, { base: value }].map((options) =>
        convert(app(external('pxd')), { to: id, ...options }),
      );
      for (const { output } of results) expect([id, output]).toEqual([id, undefined]);
    }
    for (const base of bases) {
      const { output, diagnostics } = convert(app(external('pxd')), { to: id, base });
      expect(output === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    }
  }
});

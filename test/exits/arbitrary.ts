import fc from 'fast-check';
import type { Storage } from '../../src/exit/storage.ts';

/** A document with volumes of every kind of storage, and facts with which each of them can leave Mesos. */
export interface Fleet {
  readonly document: unknown;
  readonly storage: Storage;
  /** The values of secret options, which no output may hold. */
  readonly secrets: readonly string[];
}

interface Declared {
  readonly driver: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly facts: object;
}

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z0-9]$/);
const oddName = fc.oneof(name, fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.$%{}=, -]{0,16}[a-z]$/));
const zone = fc.constantFrom('us-west-2a', 'eu-central-1b', '0123');

/** Text that breaks what is careless with quotes, templates or numbers. */
const odd = fc
  .oneof(
    fc.constantFrom(
      'yes',
      'on',
      'null',
      '~',
      '0123',
      '1e3',
      '1:30',
      '2001-01-01',
      '0o17',
      '1_000',
      '=',
      '<<',
      '- a',
      '#b',
      'a: b',
    ),
    fc.constantFrom(
      '$HOME',
      ['$', '{x}'].join(''),
      ['$$', '{x}'].join(''),
      '%{y}',
      '%%{y}',
      'a,b',
      '"q"',
      "it's",
      'two\nlines',
      ' blank',
      'blank ',
      '',
      'é漢😀',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  .map((text) => text.replace(/[\0\p{Cs}]/gu, ''));

const key = fc.oneof(
  fc.stringMatching(/^[a-z_]{2,10}$/),
  fc.constantFrom('iops', 'type', 'newfstype', 'repl', 'on', 'y', '1e3'),
);

/** Options that no fact is read from; each key is none that decides something. */
const options = fc.dictionary(
  key.filter(
    (text) =>
      !/^(?:size|fs|share|create|nfsopts|mountpoint|pool|driver|shared|sharedv4|zone)$|pass|secret|token|credential|key/.test(
        text,
      ),
  ),
  odd.filter((text) => !/pass|secret|token|credential|key/i.test(text)),
  { maxKeys: 4 },
);

const sized = fc.integer({ min: 1, max: 5000 }).map(String);
const handle = { vol: hex(17).map((id) => `vol-${id}`), fs: hex(8).map((id) => `fs-${id}`), uuid: fc.uuid() };
const rootPath = fc.constantFrom<object>({}, { rootPath: '' }, { rootPath: 'data/x' });

const rexray = (backend: string, facts: fc.Arbitrary<object>): fc.Arbitrary<Declared> =>
  fc
    .record({
      driver: fc.constantFrom('rexray', 'rexray-site'),
      name: oddName,
      options,
      size: sized,
      facts,
      root: rootPath,
    })
    .map(({ size, facts: own, root, options: others, ...volume }) => ({
      ...volume,
      options: { ...others, size },
      facts: { backend, ...own, ...root },
    }));

const secret = fc.record({ name, namespace: name });

const declared: fc.Arbitrary<Declared> = fc.oneof(
  rexray('ebs', fc.record({ handle: handle.vol, zone })),
  rexray('efs', fc.record({ handle: handle.fs })),
  rexray('gcepd', fc.record({ project: name, zone })),
  rexray('cinder', fc.record({ handle: handle.uuid, zone })),
  rexray(
    'dobs',
    fc.record({ handle: handle.uuid, zone, accessMode: fc.constantFrom('ReadWriteOnce', 'ReadWriteOncePod') }),
  ),
  rexray('rbd', fc.record({ clusterID: hex(8), secret })),
  fc
    .record({ driver: fc.constant('pxd'), name, options, size: sized, id: fc.bigInt({ min: 1n, max: 1n << 62n }) })
    .map(({ id, size, options: others, ...volume }) => ({
      ...volume,
      options: { ...others, size, fs: 'xfs', sharedv4: 'true' },
      facts: { handle: String(id) },
    })),
  fc
    .record({
      driver: fc.constant('nfs'),
      name: fc.tuple(name, name).map(([host, path]) => `${host}/${path}`),
      options,
    })
    .map((volume) => ({ ...volume, options: { ...volume.options, nfsopts: 'soft,timeo=5' }, facts: {} })),
  fc
    .record({ driver: fc.constant('local-persist'), name, options, path: name, node: name })
    .map(({ path, node, options: others, ...volume }) => ({
      ...volume,
      options: { ...others, mountpoint: `/srv/${path}` },
      facts: { node, size: '10Gi' },
    })),
  fc
    .record({
      driver: fc.constant('acme'),
      name: oddName,
      options,
      handle: odd.filter((text) => text !== ''),
      attributes: options,
    })
    .map(({ handle: id, attributes, ...volume }) => ({
      ...volume,
      facts: { csiDriver: 'csi.acme.example', handle: id, attributes, size: '3Gi', accessMode: 'ReadOnlyMany' },
    })),
);

const path = fc.oneof(
  fc.stringMatching(/^(?:\/[a-z0-9_.$]{1,8}){1,3}$/).filter((text) => !/\/\.+(?:\/|$)/.test(text)),
  fc.stringMatching(/^[a-z0-9_]{1,8}$/),
);

const csi = fc
  .record({
    name,
    accessMode: fc.constantFrom(
      'SINGLE_NODE_WRITER',
      'SINGLE_NODE_READER_ONLY',
      'MULTI_NODE_READER_ONLY',
      'MULTI_NODE_SINGLE_WRITER',
      'MULTI_NODE_MULTI_WRITER',
    ),
    isBlock: fc.boolean(),
    fsType: fc.constantFrom('', 'xfs'),
    volumeContext: options,
    mountFlags: fc.constantFrom<string[]>([], ['ro', 'noatime']),
    nodeStageSecret: fc.constantFrom({}, { user: 'a/b' }),
  })
  .map(({ name: id, accessMode, isBlock, fsType, mountFlags, ...rest }) => ({
    name: id,
    provider: 'csi',
    options: {
      pluginName: 'csi.acme.example',
      capability: { accessMode, accessType: isBlock ? 'block' : 'mount', ...(!isBlock && { fsType, mountFlags }) },
      ...rest,
    },
  }));

const external = declared.map(({ driver, name: id, options: given, facts }) => ({
  external: {
    name: id,
    provider: 'dvdi',
    options: {
      'dvdi/driver': driver,
      ...Object.fromEntries(Object.entries(given).map(([option, value]) => [`dvdi/${option}`, value])),
    },
  } as object & { name: string; options: Record<string, unknown> },
  driver,
  facts,
}));

const volume = fc.record({
  declared: fc.oneof(
    { arbitrary: external, weight: 9 },
    csi.map((own) => ({ external: own, driver: 'csi.acme.example', facts: { size: '2Gi' } as object })),
  ),
  path,
  isReadOnly: fc.boolean(),
  secret: fc.option(hex(12), { nil: undefined }),
});

/** Groups of apps whose volumes and paths differ. */
export const fleet: fc.Arbitrary<Fleet> = fc
  .uniqueArray(volume, {
    minLength: 1,
    maxLength: 5,
    comparator: (a, b) =>
      a.path === b.path ||
      a.declared.external.name.toLowerCase().replace(/[^a-z0-9]/g, '') ===
        b.declared.external.name.toLowerCase().replace(/[^a-z0-9]/g, ''),
  })
  .chain((volumes) =>
    fc.record({
      volumes: fc.constant(volumes),
      split: fc.nat(volumes.length),
      type: fc.constantFrom('MESOS', 'DOCKER'),
    }),
  )
  .map(({ volumes, split, type }) => {
    const secrets = volumes.flatMap(({ secret: own }) => (own === undefined ? [] : [`s3-${own}`]));
    const declare = ({
      declared: { external: own },
      path: containerPath,
      isReadOnly,
      secret: value,
    }: (typeof volumes)[number]) => {
      const extra = value === undefined ? {} : { 'dvdi/secret_key': `s3-${value}` };
      const isCsi = (own as { provider?: string }).provider === 'csi';
      return {
        containerPath,
        mode: isReadOnly ? 'RO' : 'RW',
        external: isCsi ? own : { ...own, options: { ...own.options, ...extra } },
      };
    };
    const app = (id: string, own: readonly (typeof volumes)[number][]) => ({
      id,
      instances: 1,
      cpus: 1,
      env: { KEEP: 'yes' },
      container: { type, docker: { image: 'example/app:1' }, volumes: own.map(declare) },
    });
    return {
      document: { id: '/g', apps: [app('a', volumes.slice(0, split)), app('b', volumes.slice(split))] },
      storage: {
        volumes: Object.fromEntries(
          volumes.map(({ declared: { driver, external: own, facts } }) => [`${driver}:${own.name}`, facts]),
        ),
      } as Storage,
      secrets,
    };
  });

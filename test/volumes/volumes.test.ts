import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DeclarationFormat, FormatDocuments, Volume } from '../../src/volumes/index.ts';
import {
  checkContainerPath,
  decodeVolumes,
  encodeVolumes,
  findDuplicateVolumes,
  parseDvdiEnvironment,
} from '../../src/volumes/index.ts';
import vectors from '../conformance/container-path.json' with { type: 'json' };

const formats: readonly DeclarationFormat[] = [
  'docker-parameters',
  'dvdcli',
  'dvdi-env',
  'flocker-env',
  'marathon-external',
  'mesos-volume',
];
const pg: Volume = {
  kind: 'docker',
  driver: 'rexray',
  name: 'pg',
  options: [{ key: 'size', value: '10' }],
  containerPath: '/mnt/pg',
  mode: 'RW',
};
const disk: Volume = {
  kind: 'csi',
  name: 'vol-1',
  csi: { pluginName: 'ebs', accessMode: 'SINGLE_NODE_WRITER', accessType: 'mount', fsType: 'xfs' },
  containerPath: 'data',
  mode: 'RW',
};
const told = (diagnostics: readonly { pointer: string; message: string }[]): readonly string[] =>
  diagnostics.map(({ pointer, message }) => `${pointer} ${message}`);

describe('decodeVolumes', () => {
  test('what declares nothing', () => {
    const empty = { volumes: [], unmapped: [], diagnostics: [] };
    expect(decodeVolumes('dvdi-env', {})).toEqual(empty);
    expect(decodeVolumes('marathon-external', { id: '/a', cmd: 'xx', container: null as never })).toEqual(empty);
    expect(decodeVolumes('mesos-volume', [])).toEqual(empty);
  });

  test('what a volume cannot express is listed with its place', () => {
    const { volumes, unmapped } = decodeVolumes('dvdi-env', {
      DVDI_VOLUME_NAME2: 'pg',
      DVDI_VOLUME_OPTS2: 'size=1,bare',
      DVDI_VOLUME_DRIVER7: 'nfs',
    });
    expect(volumes).toEqual([
      { kind: 'docker', driver: 'rexray', name: 'pg', options: [{ key: 'size', value: '1' }], mode: 'RW' },
    ]);
    expect(unmapped).toEqual([
      { volume: 0, field: 'option', value: 'bare', pointer: '/DVDI_VOLUME_OPTS2' },
      { volume: 0, field: 'slot', value: 2, pointer: '/DVDI_VOLUME_NAME2' },
      { field: 'DVDI_VOLUME_DRIVER7', value: 'nfs', pointer: '/DVDI_VOLUME_DRIVER7' },
    ]);
  });

  test.each<[DeclarationFormat, unknown, readonly string[]]>([
    [
      'dvdi-env',
      { DVDI_VOLUME_NAME: { secret: 's' } },
      ['/DVDI_VOLUME_NAME `DVDI_VOLUME_NAME` must be a string, not an object'],
    ],
    ['dvdi-env', 'x', [' the document must be an object, not `"x"`']],
    ['mesos-volume', {}, [' the document must be a list, not an object']],
    ['mesos-volume', [[]], ['/0 `[0]` must be an object, not a list']],
    [
      'marathon-external',
      { id: 5, container: { volumes: [null, { containerPath: 'a', mode: 'RW', external: { size: '1' } }] } },
      [
        '/container/volumes/0 `volumes[0]` must be an object, not `null`',
        '/container/volumes/1/external/size `size` must be a whole number, not `"1"`',
        '/id `id` must be a string, not `5`',
      ],
    ],
    [
      'mesos-volume',
      [{ container_path: 'a', mode: 'RW', source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'r' } } }],
      ['/0 missing `name`'],
    ],
    [
      'dvdcli',
      [['dvdcli'], { argv: [1] }],
      [
        '/0 `[0]` must be a line for a shell, or an object whose `argv` is a list of strings,, not a list',
        '/1 `[1]` must be a line for a shell, or an object whose `argv` is a list of strings,, not an object',
      ],
    ],
    ['dvdi-env', { DVDI_VOLUME_NAME: 1n }, ['/DVDI_VOLUME_NAME `bigint` is no JSON data']],
    [
      'nfs' as DeclarationFormat,
      {},
      [
        ' unknown format `nfs`; use one of `docker-parameters`, `dvdcli`, `dvdi-env`, `flocker-env`, `marathon-external`, `mesos-volume`',
      ],
    ],
  ])('%s: %j is reported', (format, document, expected) => {
    const { volumes, diagnostics } = decodeVolumes(format, document as FormatDocuments[DeclarationFormat] as never);
    expect([volumes, told(diagnostics)]).toEqual([[], expected]);
  });
});

describe('encodeVolumes', () => {
  const app = { id: '/a', cmd: 'xx', container: { type: 'DOCKER', docker: { image: 'i' } } } as const;

  test.each<[DeclarationFormat, Volume, object | undefined]>([
    ['dvdi-env', pg, undefined],
    ['mesos-volume', pg, undefined],
    ['mesos-volume', disk, undefined],
    ['marathon-external', pg, undefined],
    ['marathon-external', disk, { id: '/a', cmd: 'xx' }],
  ])('%s and back', (format, volume, base) => {
    const { document, losses } = encodeVolumes(format, [volume], base === undefined ? {} : { base: base as never });
    expect(losses).toEqual([]);
    expect(decodeVolumes(format, document as never)).toEqual({ volumes: [volume], unmapped: [], diagnostics: [] });
  });

  test('a base document keeps what it holds, and is not changed', () => {
    const base = Object.freeze({ ...app, labels: { a: 'b' } });
    const { document, losses } = encodeVolumes('docker-parameters', [{ ...pg, options: [{ key: '', value: 'x' }] }], {
      base,
    });
    expect(document).toMatchObject({ labels: { a: 'b' }, container: { docker: { image: 'i' } } });
    expect(losses.map(({ field, pointer }) => [field, pointer])).toEqual([['', '/0/options/0']]);
    expect(base).toEqual({ ...app, labels: { a: 'b' } });
  });

  test('a template gives container paths', () => {
    const { document } = encodeVolumes('dvdi-env', [{ kind: 'docker', driver: 'r', name: 'pg' }], {
      containerPath: '/mnt/{name}',
    });
    expect(document?.DVDI_VOLUME_CONTAINERPATH).toBe('/mnt/pg');
  });

  test.each<[string, DeclarationFormat, unknown, object, readonly string[]]>([
    ['no list', 'dvdi-env', { a: 1 }, {}, [' the volumes are not a list; pass a list of volumes']],
    ['no data', 'dvdi-env', [() => 1], {}, ['/0 `function` is no JSON data']],
    [
      'no volumes',
      'dvdi-env',
      [5, { kind: 'docker', drvier: 'r', mode: 'rw' }, { kind: 'csi', name: null }],
      {},
      [
        '/0/kind the volume is missing its `kind`: `docker` or `csi`',
        '/1 missing `name`',
        '/1/drvier unknown member `drvier`; remove it',
        '/1/mode `mode` must be `RW` or `RO`, not `"rw"`',
        '/2 missing `csi`',
        '/2/name `name` must be a string, not `null`',
      ],
    ],
    [
      'a base without room',
      'docker-parameters',
      [pg],
      {},
      [
        ' the document cannot hold docker-parameters (parameters of a Docker container (volume-driver, volume)); pass one that can as `base`',
      ],
    ],
    [
      'a base that is none',
      'marathon-external',
      [pg],
      { base: { container: 5 } },
      [' the base document, at `/container`: `container` must be an object, not `5`'],
    ],
    [
      'a base that is no data',
      'marathon-external',
      [pg],
      { base: new Map() },
      [' the base document, at ``: `Map` is no JSON data'],
    ],
    [
      'a format that there is none of',
      'nfs' as DeclarationFormat,
      [],
      {},
      [
        ' unknown format `nfs`; use one of `docker-parameters`, `dvdcli`, `dvdi-env`, `flocker-env`, `marathon-external`, `mesos-volume`',
      ],
    ],
  ])('%s is refused', (_, format, volumes, options, expected) => {
    const { document, diagnostics } = encodeVolumes(format, volumes as readonly Volume[], options);
    expect([document, told(diagnostics)]).toEqual([undefined, expected]);
  });

  test('what a format cannot declare is refused at its place in the list', () => {
    const { document, diagnostics } = encodeVolumes('dvdi-env', [pg, disk]);
    expect(document).toBeUndefined();
    expect(diagnostics.map(({ pointer, severity }) => [pointer, severity])).toEqual([['/1', 'error']]);
  });
});

test('parseDvdiEnvironment', () => {
  expect(parseDvdiEnvironment({})).toEqual([]);
  expect(parseDvdiEnvironment(null as never)).toEqual([]);
  const environment = {
    DVDI_VOLUME_NAME: 'old',
    DVDI_VOLUME_NAME0: 'pg',
    DVDI_VOLUME_EXPLICITCREATE: 'TRUE',
    DVDI_VOLUME_DVDCLI9: '/opt/dvdcli',
    DVDI_VOLUME_NAME12: 'x',
    DVDI_VOLUME_OPTS: 5 as never,
  };
  expect(parseDvdiEnvironment(environment)).toEqual([
    {
      slot: 0,
      volume: { kind: 'docker', driver: 'rexray', name: 'pg', mode: 'RW' },
      dvdcli: '/usr/bin/dvdcli',
      explicitCreate: true,
      variables: {
        NAME: { name: 'DVDI_VOLUME_NAME0', value: 'pg' },
        EXPLICITCREATE: { name: 'DVDI_VOLUME_EXPLICITCREATE', value: 'TRUE' },
      },
      overridden: [{ name: 'DVDI_VOLUME_NAME', value: 'old' }],
    },
    {
      slot: 9,
      dvdcli: '/opt/dvdcli',
      explicitCreate: false,
      variables: { DVDCLI: { name: 'DVDI_VOLUME_DVDCLI9', value: '/opt/dvdcli' } },
      overridden: [],
    },
  ]);
});

describe('checkContainerPath', () => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, { input, context, expect: wanted }) => {
    const { rootfs, exists } = context as { rootfs?: boolean; exists?: boolean };
    const { ok, target, mkdir, error } = wanted as {
      ok: boolean;
      target?: string;
      mkdir?: string | null;
      error?: string;
    };
    const found = checkContainerPath(input.path, { mounter: input.authority as never, rootfs, hostPath: exists });
    if (!ok) expect(found).toEqual({ outcome: 'fails', reason: error });
    else
      expect(found).toMatchObject({
        outcome: 'mounts',
        ...(target !== undefined && { target }),
        ...(mkdir && { creates: mkdir }),
      });
    if (mkdir === null) expect(found.creates).toBeUndefined();
  });

  test.each<[unknown, unknown, string]>([
    ['/a', { mounter: 'mesos-csi' }, 'it hangs on `rootfs`: whether the container has an image'],
    ['/a', { mounter: 'mesos-csi', rootfs: false }, 'it hangs on `hostPath`: whether the agent has the path'],
    [5, { mounter: 'dvdi' }, 'the container path is not a string'],
  ])('%j %j is unknown', (path, options, reason) => {
    expect(checkContainerPath(path as string, options as never)).toEqual({ outcome: 'unknown', reason });
  });

  test('a mounter that there is none of', () => {
    expect(checkContainerPath('/a', undefined as never).reason).toMatch(/^unknown mounter `undefined`; use one of/);
  });
});

describe('findDuplicateVolumes', () => {
  const named = (driver: string | undefined, name: string): Volume => ({ kind: 'docker', driver, name });
  const volumes = [
    named('rexray', 'a'),
    named('RexRay', 'A'),
    named('nfs', 'a'),
    named(undefined, 'a'),
    named('rexray', 'a'),
    disk,
    disk,
  ];
  test.each([
    [
      'mesos',
      [
        [0, 4],
        [5, 6],
      ],
    ],
    [
      'dvdi',
      [
        [0, 1],
        [0, 3],
        [0, 4],
      ],
    ],
    [
      'marathon',
      [
        [0, 2],
        [0, 3],
        [0, 4],
        [5, 6],
      ],
    ],
  ] as const)('as %s', (as, pairs) => {
    const found = findDuplicateVolumes(volumes, { as });
    expect(found.map(({ first, second }) => [first.index, second.index])).toEqual(pairs);
    expect(found.map(({ second }) => second.pointer)).toEqual(pairs.map(([, index]) => `/${index}`));
  });

  test('what is no volume, and no authority', () => {
    expect(findDuplicateVolumes([5, { kind: 'csi', name: 'x' }, null] as never, { as: 'mesos' })).toEqual([]);
    expect(findDuplicateVolumes('x' as never, { as: 'mesos' })).toEqual([]);
    expect(findDuplicateVolumes(volumes, { as: 'nomad' as never })).toEqual([]);
    expect(findDuplicateVolumes(volumes, undefined as never)).toEqual([]);
  });
});

test('nothing throws, whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...formats),
      fc.anything({ withBigInt: true, withMap: true, maxDepth: 5 }),
      (format, value) => {
        decodeVolumes(format, value as never);
        encodeVolumes(format, value as never, { base: value as never });
        encodeVolumes(format, [pg], { base: value as never });
        parseDvdiEnvironment(value as never);
        checkContainerPath(value as never, value as never);
        findDuplicateVolumes(value as never, { as: 'mesos' });
      },
    ),
  );
});

describe('documents of the right shape are read', () => {
  const word = fc.string({ maxLength: 8 });
  const some = <Members extends object>(members: { [Key in keyof Members]: fc.Arbitrary<Members[Key]> }) =>
    fc.record(members, { requiredKeys: [] });
  const external = some({
    name: word,
    provider: fc.constantFrom('dvdi', 'csi', 'x'),
    size: fc.integer(),
    options: fc.oneof(
      fc.dictionary(word, word),
      some({ pluginName: word, capability: some({ accessMode: word, accessType: word }) }),
    ),
  });
  const source = some({
    type: fc.constantFrom('DOCKER_VOLUME', 'CSI_VOLUME', 'x'),
    docker_volume: some({
      driver: word,
      name: word,
      driver_options: some({ parameter: fc.array(some({ key: word })) }),
    }),
    csi_volume: some({
      plugin_name: word,
      static_provisioning: some({
        volume_id: word,
        volume_capability: some({ access_mode: some({ mode: word }), mount: some({ fs_type: word }) }),
        node_stage_secrets: fc.dictionary(word, some({ type: word, reference: some({ name: word }) })),
      }),
    }),
  });
  const mode = fc.constantFrom('RW', 'RO', 'x');
  const documents: Readonly<Record<DeclarationFormat, fc.Arbitrary<unknown>>> = {
    'marathon-external': fc
      .array(some({ containerPath: word, mode, external, hostPath: word }))
      .map((volumes) => ({ container: { volumes } })),
    'docker-parameters': fc
      .array(some({ key: fc.constantFrom('volume', 'volume-driver', 'x'), value: word }))
      .map((parameters) => ({ container: { type: 'DOCKER', docker: { parameters } } })),
    'mesos-volume': fc.array(some({ container_path: word, mode, source, host_path: word })),
    'dvdi-env': fc.dictionary(fc.constantFrom('DVDI_VOLUME_NAME', 'DVDI_VOLUME_OPTS', 'DVDI_VOLUME_NAMEx'), word),
    'flocker-env': fc.dictionary(fc.constantFrom('FLOCKER_ID', 'FLOCKER_CONTAINER_VOLUME_PATHx'), word),
    dvdcli: fc.array(
      fc.oneof(
        word,
        some({ argv: fc.array(word) }).filter(({ argv }) => argv !== undefined),
      ),
    ),
  };
  test.each(formats)('%s', (format) => {
    fc.assert(
      fc.property(documents[format], (document) => {
        const { volumes, diagnostics } = decodeVolumes(format, document as never);
        const { diagnostics: refusals } = encodeVolumes(format, volumes);
        for (const { message } of diagnostics) expect(message).toMatch(/missing|must be/);
        expect(refusals.filter(({ rule }) => rule === 'document/schema')).toEqual([]);
      }),
    );
  });
});

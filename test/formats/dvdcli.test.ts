import { describe, expect, test } from '@jest/globals';
import { convert } from '../../src/convert/convert.ts';
import { lint } from '../../src/lint/lint.ts';
import { lintText } from '../../src/lint/lint-text.ts';
import { detect } from '../../src/read/detect.ts';

const argv = (...more: readonly string[]) => ({
  argv: ['dvdcli', 'mount', '--volumedriver=d', '--volumename=v', ...more],
});
const volume = (docker: object, more: object = {}) => ({
  container_path: 'p',
  mode: 'RW',
  source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'd', name: 'v', ...docker } },
  ...more,
});
const option = (key: string, value: string) => ({ driver_options: { parameter: [{ key, value }] } });
const toDvdcli = (value: unknown, base?: unknown) =>
  convert(value, { to: 'dvdcli', ...(base === undefined ? {} : { base }) });
const lossesOf = (value: unknown) =>
  toDvdcli(value).losses.map(({ field, value, pointer, neutral }) => [field, value, pointer, neutral]);
const refusalsOf = (value: unknown) =>
  toDvdcli(value)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message, pointer }) => [pointer, message]);

describe('detect', () => {
  test.each([argv(), 'dvdcli', ' /usr/bin/dvdcli mount', ['ls', 'dvdcli mount'], { argv: ['/opt/dvdcli'], note: 'x' }])(
    '%j',
    (value) => {
      expect(detect(value)).toBe('dvdcli-command');
    },
  );
  test.each(['dvdclimb', 'sudo dvdcli', { argv: [] }, { argv: 'dvdcli' }, 5, null])('not %j', (value) => {
    expect(detect(value)).toBeUndefined();
  });
  test('misshapen', () => {
    expect(lint([argv(), 5, { argv: ['dvdcli', 1] }]).diagnostics).toMatchObject([
      { rule: 'document/schema', pointer: '/1' },
      { rule: 'document/schema', pointer: '/2/argv/1' },
    ]);
  });
});

describe('decode', () => {
  const read = (value: unknown) =>
    lint(value).workloads.map(({ volumes, otherDeclarations }) => ({
      volumes: volumes.map(({ driver, name, options, unmapped }) => ({
        driver,
        name,
        options: options.map(({ key, value, pointer }) => [key, value, pointer]),
        unmapped: unmapped.map(({ field, value, pointer }) => [field, value, pointer]),
      })),
      otherDeclarations: otherDeclarations.map(({ field, value, pointer }) => [field, value, pointer]),
    }))[0];

  test('a list that is the arguments', () => {
    const value = ['/opt/dvdcli', 'mount', '--volumename=v', '--volumedriver', 'd', 'x'];
    expect(read(value)).toEqual({
      volumes: [
        {
          driver: 'd',
          name: 'v',
          options: [],
          unmapped: [
            ['dvdcli', '/opt/dvdcli', '/0'],
            ['argument', 'x', '/5'],
          ],
        },
      ],
      otherDeclarations: [],
    });
    expect(convert([], { to: 'dvdcli', base: value }).output).toEqual(value);
    expect(toDvdcli(volume({}), value).output).toEqual([{ argv: value }, argv()]);
  });

  test.each([[['dvdcli']], [['dvdcli', 'dvdcli mount']], [['dvdcli version', 'mount']], [['dvdcli', argv()]]])(
    '%j is lines',
    (value) => {
      expect(lint(value).workloads[0]?.commandLines).toHaveLength(value.length);
    },
  );

  test('flags joined and apart, options repeated and between commas', () => {
    const value = {
      argv: ['dvdcli', '--volumedriver', 'd', 'mount', '--volumename', 'v', '--volumeopts', 'a=1,b=c=d'],
    };
    expect(read([value, argv('--volumeopts=e=', '--volumeopts=f')])).toEqual({
      volumes: [
        {
          driver: 'd',
          name: 'v',
          options: [
            ['a', '1', '/0/argv/7'],
            ['b', 'c=d', '/0/argv/7'],
          ],
          unmapped: [],
        },
        { driver: 'd', name: 'v', options: [['e', '', '/1/argv/4']], unmapped: [['option', 'f', '/1/argv/5']] },
      ],
      otherDeclarations: [],
    });
  });

  test.each<[string, readonly string[], readonly unknown[]]>([
    ['the switch', ['--explicitcreate'], [['explicitCreate', true, '/argv/4']]],
    ['the switch as its README has it', ['--explicitCreate'], [['explicitCreate', true, '/argv/4']]],
    ['the switch as the DVDI module has it', ['--explicitCreate=true'], [['explicitCreate', true, '/argv/4']]],
    ['the switch off', ['--explicitcreate=false'], []],
    ['the wrong switch off', ['--explicitCreate=false'], [['--explicitCreate', 'false', '/argv/4']]],
    ['another flag', ['--nope'], [['--nope', true, '/argv/4']]],
    [
      'arguments',
      ['x', '--', 'y'],
      [
        ['argument', 'x', '/argv/4'],
        ['argument', 'y', '/argv/6'],
      ],
    ],
    ['names before the last', ['--volumename=w'], [['--volumename', 'v', '/argv/3']]],
  ])('%s', (_, more, extras) => {
    expect(read(argv(...more))?.volumes[0]?.unmapped).toEqual(extras);
  });

  test('what stands beside', () => {
    expect(read({ argv: ['/opt/dvdcli', 'create'], note: 'x' })?.volumes).toEqual([
      {
        driver: undefined,
        name: '',
        options: [],
        unmapped: [
          ['note', 'x', '/note'],
          ['dvdcli', '/opt/dvdcli', '/argv/0'],
          ['command', 'create', ''],
        ],
      },
    ]);
  });

  test('a line for a shell', async () => {
    const { workloads, diagnostics } = await lintText("dvdcli mount --volumedriver=d '--volumename=a b' && ls $x\n");
    expect(workloads[0]?.volumes).toMatchObject([
      { name: 'a b', pointer: '', unmapped: [{ field: 'shell', value: '&& ls $x', pointer: '' }] },
    ]);
    expect(diagnostics).toEqual([]);
    expect(read('dvdcli mount --volumename=$x')?.volumes[0]?.unmapped).toEqual([['shell', '$', '']]);
  });

  test('commands that declare nothing', () => {
    expect(read(['dvdcli unmount --volumename=v', 'ls a', 'dvdcli mount --help'])).toEqual({
      volumes: [],
      otherDeclarations: [
        ['command', 'dvdcli unmount --volumename=v', '/0'],
        ['command', 'ls a', '/1'],
        ['command', 'dvdcli mount --help', '/2'],
      ],
    });
  });
});

describe('encode', () => {
  test('what DVDI says beside', () => {
    const { output, losses } = toDvdcli({
      DVDI_VOLUME_NAME: 'v',
      DVDI_VOLUME_DRIVER: 'd',
      DVDI_VOLUME_EXPLICITCREATE: 'true',
      DVDI_VOLUME_DVDCLI: '/opt/dvdcli',
    });
    expect(losses).toEqual([]);
    expect(output).toEqual({
      argv: ['/opt/dvdcli', 'mount', '--volumedriver=d', '--volumename=v', '--explicitcreate'],
    });
  });

  test.each([
    ['/opt/dvdcli', { DVDI_VOLUME_DVDCLI: '/opt/dvdcli' }, []],
    ['./dvdcli', {}, ['dvdcli']],
    ['/opt/my tools/dvdcli', {}, ['dvdcli']],
  ])('the program %s in variables', (program, variables, lost) => {
    const { output, losses } = convert({ argv: [program, ...argv().argv.slice(1)] }, { to: 'dvdi-env' });
    expect(output).toEqual({ DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_DRIVER: 'd', ...variables });
    expect(losses.map(({ field }) => field)).toEqual(lost);
  });

  test('what stands behind a NUL character is lost', () => {
    const value = { argv: ['dvdcli', 'mount', '--volumedriver=d', '--volumename=v\0w'] };
    const { output, losses } = convert(value, { to: 'dvdi-env' });
    expect(output).toEqual({ DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_DRIVER: 'd' });
    expect(losses).toMatchObject([{ field: 'argument', value: '\0w', pointer: '/argv/3' }]);
  });

  test('into a base', () => {
    const other = volume({ name: 'w' });
    const made = argv('--volumeopts=a=1').argv.with(3, '--volumename=w').slice(0, 4);
    expect(toDvdcli([other], [argv()]).output).toEqual([argv(), { argv: made }]);
    expect(toDvdcli([other], { ...argv(), note: 1 }).output).toEqual([{ ...argv(), note: 1 }, { argv: made }]);
    expect(toDvdcli([other], 'dvdcli mount && ls').output).toEqual(['dvdcli mount && ls', { argv: made }]);
    expect(convert(argv().argv.join(' '), { to: 'dvdcli', base: 'dvdcli version' }).output).toEqual([
      'dvdcli version',
      argv(),
    ]);
    expect(toDvdcli([], argv()).output).toEqual(argv());
  });

  test.each<[string, unknown, readonly unknown[]]>([
    ['container path', [volume({})], [['containerPath', 'p', '/0/container_path', false]]],
    [
      'mode',
      [volume({}, { mode: 'RO' })],
      [
        ['containerPath', 'p', '/0/container_path', false],
        ['mode', 'RO', '/0/mode', false],
      ],
    ],
    [
      'an option with a comma',
      [volume(option('a', '1,b=2'))],
      [
        ['containerPath', 'p', '/0/container_path', false],
        ['a', '1,b=2', '/0/source/docker_volume/driver_options/parameter/0', true],
      ],
    ],
    [
      'a key with `=`',
      [volume(option('a=b', 'c'))],
      [
        ['containerPath', 'p', '/0/container_path', false],
        ['a=b', 'c', '/0/source/docker_volume/driver_options/parameter/0', true],
      ],
    ],
    [
      'what the source alone can say',
      {
        id: '/a',
        container: {
          type: 'MESOS',
          volumes: [
            {
              containerPath: 'p',
              mode: 'RW',
              external: { name: 'v', provider: 'dvdi', shared: true, options: { 'dvdi/driver': 'd' } },
            },
          ],
        },
      },
      [
        ['containerPath', 'p', '/container/volumes/0/containerPath', false],
        ['shared', true, '/container/volumes/0/external/shared', false],
      ],
    ],
    [
      'another program than dvdcli',
      { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_DVDCLI: '/opt/mounter' },
      [['dvdcli', '/opt/mounter', '/DVDI_VOLUME_DVDCLI', false]],
    ],
  ])('loses %s', (_, value, losses) => {
    expect(lossesOf(value)).toEqual(losses);
  });

  test.each<[string, unknown, string, string]>([
    [
      'no driver',
      [volume({ driver: undefined })],
      '/0/source/docker_volume/driver',
      'names no driver, without which dvdcli fails',
    ],
    ['an empty driver', [volume({ driver: '' })], '/0/source/docker_volume/driver', 'names no driver'],
    [
      'a piece without `=`',
      [volume(option('a', '1,'))],
      '/0/source/docker_volume/driver_options/parameter/0',
      'option `a=1,` has a piece without `=` between commas',
    ],
    [
      'an option without `=`',
      { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_OPTS: 'a' },
      '/DVDI_VOLUME_OPTS',
      'option `a` has no `=`',
    ],
    ['a NUL character', [volume({ name: 'a\0b' })], '/0', 'holds a NUL character'],
    [
      'a CSI volume',
      {
        id: '/a',
        container: {
          type: 'MESOS',
          volumes: [
            {
              containerPath: 'p',
              mode: 'RW',
              external: {
                name: 'v',
                provider: 'csi',
                options: { pluginName: 'x', capability: { accessType: 'block', accessMode: 'SINGLE_NODE_WRITER' } },
              },
            },
          ],
        },
      },
      '/container/volumes/0',
      'is a CSI volume, which dvdcli cannot mount',
    ],
  ])('refuses %s', (_, value, pointer, message) => {
    expect(refusalsOf(value)).toEqual([[pointer, expect.stringContaining(message)]]);
  });
});

test('a program that is no dvdcli is a loss, another dvdcli and its command are not', () => {
  const env = (dvdcli: string) => ({ DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_DVDCLI: dvdcli });
  const into = (value: unknown) => {
    const { output, losses } = toDvdcli(value);
    return { argv: (output as { argv: string[] }).argv.slice(0, 2), losses: losses.map(({ field }) => field) };
  };
  expect(into(env('/opt/dvdcli'))).toEqual({ argv: ['/opt/dvdcli', 'mount'], losses: [] });
  expect(into(env('/opt/other'))).toEqual({ argv: ['dvdcli', 'mount'], losses: ['dvdcli'] });
});

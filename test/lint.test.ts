import { describe, expect, test } from '@jest/globals';
import { convert } from '../src/convert/convert.ts';
import { convertText } from '../src/convert/convert-text.ts';
import { lint } from '../src/lint/lint.ts';
import { lintText } from '../src/lint/lint-text.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { compareDiagnostics } from '../src/model/diagnostic.ts';
import type { Target, VersionRange } from '../src/model/target.ts';
import { compareVersions, holds, versionOf } from '../src/model/target.ts';
import { detect } from '../src/read/detect.ts';
import { locate } from '../src/read/locate.ts';
import { hostHas, hostKindOf } from '../src/systems/host-paths.ts';

const volume = {
  container_path: 'a',
  mode: 'RW',
  source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'd', name: 'n' } },
};
const marathonVolume = { containerPath: 'a', mode: 'RW', hostPath: '/h' };

describe('detect', () => {
  test.each<[string | undefined, unknown]>([
    ['marathon-app', { id: '/a', cmd: 'sh' }],
    ['marathon-app', { env: { DVDI_VOLUME_NAME: 'v' } }],
    ['marathon-app', { env: { FLOCKER_ID: 'v' } }],
    ['marathon-app', { container: { volumes: [marathonVolume] } }],
    ['marathon-app', { container: { docker: { image: 'i' } } }],
    ['marathon-app', { app: { id: '/a', cmd: 'sh' } }],
    ['marathon-app-list', { apps: [] }],
    ['marathon-app-list', [{ id: '/a', cmd: 'sh' }]],
    ['marathon-group', { id: '/', apps: [] }],
    ['marathon-group', { groups: [] }],
    ['mesos-volumes', volume],
    ['mesos-volumes', [volume]],
    ['mesos-volumes', [5, { mode: 'RW', source: {} }]],
    ['mesos-volumes', []],
    ['mesos-container-info', { type: 'MESOS', volumes: [volume] }],
    ['mesos-container-info', { volumes: volume }],
    ['mesos-container-info', { type: 'DOCKER', docker: { image: 'i', force_pull_image: true } }],
    ['mesos-task-info', { name: 't', task_id: { value: 't' } }],
    ['mesos-task-info', { name: 't', container: { volumes: [volume] } }],
    ['environment', { DVDI_VOLUME_NAME: 'v', lower: 'x' }],
    ['environment', { PATH: '/bin', HOME: '/' }],
    ['environment', { variables: [{ name: 'A', value: 'b' }] }],
    [undefined, { variables: ['A'] }],
    ['marathon-pod', { id: '/pod', containers: [] }],
    [undefined, { id: '/pod', containers: {} }],
    [undefined, { cmd: 'sh' }],
    [undefined, { volumes: [marathonVolume], type: 'MESOS' }],
    [undefined, { hostname: 'h' }],
    [undefined, { container: { docker: { image: 'i', force_pull_image: true } } }],
    [undefined, { container: 5, env: [] }],
    [undefined, { app: {} }],
    [undefined, [{ a: 1 }]],
    [undefined, {}],
    [undefined, null],
    [undefined, 'DVDI_VOLUME_NAME=v'],
  ])('%s: %j', (kind, value) => expect(detect(value)).toBe(kind));

  test.each<[unknown, string]>([
    [{ cmd: 'sh', cpus: 1 }, 'recognised `cmd`, `cpus` of a Marathon app, but `id` is missing'],
    [
      { volumes: [marathonVolume], type: 'MESOS' },
      'recognised `volumes of a Marathon container` of a Mesos ContainerInfo, but `the app around it` is missing',
    ],
    [{ hostname: 'h' }, 'recognised `hostname` of a Mesos ContainerInfo, but `type` is missing'],
    [{ a: 1, '\u001b[31m': 2 }, 'recognised nothing in an object with `a`, `\\u001b[31m`'],
    [[1], 'recognised nothing in a list'],
    [5, 'recognised nothing in the value'],
  ])('%j is told', (value, message) => {
    const { document, workloads, diagnostics } = lint(value);
    expect([document, workloads, diagnostics.length]).toEqual([undefined, [], 1]);
    expect(diagnostics[0]).toMatchObject({
      rule: 'document/unknown',
      severity: 'error',
      pointer: '',
      message: expect.stringContaining(message),
    });
  });
});

// What the schemas say, by place; each mistake once.
test('a pod is nothing to check, and nothing to convert', () => {
  const pod = { id: '/pod', containers: [{ name: 'a' }], networks: [] };
  expect(lint(pod)).toMatchObject({ document: 'marathon-pod', diagnostics: [] });
  expect(convert(pod, { to: 'dvdi-env' })).toMatchObject({
    diagnostics: [{ rule: 'convert/refused', message: expect.stringContaining('pod') }],
  });
});

describe('shape', () => {
  test.each<[unknown, readonly string[]]>([
    [{ id: '/a', cmd: '' }, ['/cmd `cmd` must not be empty']],
    [{ id: '/a', cmd: null, cpus: null, container: null, env: null }, []],
    [
      { id: '/a', cpus: '1', instances: 1.5 },
      ['/cpus `cpus` must be a number, not `"1"`', '/instances `instances` must be a whole number, not `1.5`'],
    ],
    [{ id: '/a', cmd: 'sh', instances: -1 }, ['/instances `instances` must be 0 or more, not `-1`']],
    [
      { id: '/a', cmd: 'sh', instances: 2 ** 31 },
      ['/instances `instances` must be 2147483647 or less, not `2147483648`'],
    ],
    [{ id: '/a', cmd: 'sh', instances: 10.0 }, []],
    [
      { id: '/a', container: { volumes: [{ containerpath: 'a', mode: 'RW', hostPath: '/h' }] } },
      ['/container/volumes/0 missing `containerPath`; found `containerpath`; did you mean `containerPath`?'],
    ],
    [
      { id: '/a', container: { volumes: [{ containerPath: 'a', mode: 'RW', extrnal: {} }] } },
      [
        '/container/volumes/0 missing one of `persistent`, `external`, `secret`, `hostPath`; found `extrnal`; did you mean `external`?',
      ],
    ],
    [{ id: '/a', container: { type: 'mesos', volumes: [{ ...marathonVolume, mode: 'rw' }] } }, []],
    [
      { id: '/a', container: { type: 'MESOZ' } },
      ['/container/type `type` must be one of `MESOS`, `DOCKER`, not `"MESOZ"`'],
    ],
    [
      { id: '/a', container: { volumes: [{ ...marathonVolume, mode: 5 }] } },
      ['/container/volumes/0/mode `mode` must be one of `RO`, `RW`, not `5`'],
    ],
    [
      { id: '/a', container: { volumes: [{ containerPath: 'a' }] } },
      [
        '/container/volumes/0 missing `mode`',
        '/container/volumes/0 missing one of `persistent`, `external`, `secret`, `hostPath`',
      ],
    ],
    [{ id: '/a', container: { volumes: [{ containerPath: 'a', secret: 's' }] } }, []],
    [{ id: '/a', container: { volumes: {} } }, ['/container/volumes `volumes` must be a list, not an object']],
    [{ id: '/a', env: { A: 5 } }, ['/env/A `A` must be a string or an object, not `5`']],
    [
      { id: '/a', upgradeStrategy: { maximumOverCapacity: 2 } },
      [
        '/upgradeStrategy missing `minimumHealthCapacity`',
        '/upgradeStrategy/maximumOverCapacity `maximumOverCapacity` must be 1 or less, not `2`',
      ],
    ],
    [{ id: '/a', fetch: [{ uri: 'x'.repeat(1025) }] }, ['/fetch/0/uri `uri` must not be longer than 1024 characters']],
    [
      { id: '/a', healthChecks: [{ path: 5, command: { value: 'ls' } }] },
      ['/healthChecks/0/path `path` must be a string, not `5`'],
    ],
    [
      { id: '/a', readinessChecks: [{ httpStatusCodesForReady: [] }] },
      ['/readinessChecks/0/httpStatusCodesForReady `httpStatusCodesForReady` must have 1 or more elements'],
    ],
    [
      { id: '/a', networks: [{ mode: 'Host', name: 'UPPER' }] },
      ['/networks/0/name `name` must be a string that matches `^[a-z0-9]([-a-z0-9_]*[a-z0-9])?$`, not `"UPPER"`'],
    ],
    [[{ ...volume, mode: 'rw' }], ['/0/mode `mode` must be one of `RW`, `RO`, not `"rw"`']],
    [[volume, 5], ['/1 `[1]` must be an object, not `5`']],
    [{ type: 'MESOS', volumes: volume }, []],
    [{ DVDI_VOLUME_NAME: 5 }, ['/DVDI_VOLUME_NAME `DVDI_VOLUME_NAME` must be a string or an object, not `5`']],
    [{ DVDI_VOLUME_NAME: { secret: 's' } }, []],
    [{ app: { id: '/a', cmd: 5 } }, ['/app/cmd `cmd` must be a string, not `5`']],
  ])('%j', (value, expected) => {
    const { diagnostics } = lint(value, { rules: [] });
    expect(diagnostics.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual(expected);
    expect(new Set(diagnostics.map(({ rule }) => rule)).size).toBeLessThan(2);
  });

  test('a misshapen app does not hide its siblings', () => {
    const { workloads, diagnostics } = lint(
      {
        id: '/',
        apps: [{ id: '/a', cmd: 5 }],
        groups: [
          { id: '/g', apps: [{ id: '/g/b', cmd: 'sh' }] },
          { id: '/h', apps: 5 },
        ],
      },
      { rules: [] },
    );
    expect(workloads.map(({ id }) => id)).toEqual(['/g/b']);
    expect(diagnostics.map(({ pointer, authority, stage }) => [pointer, authority, stage])).toEqual([
      ['/apps/0/cmd', 'marathon', 'json'],
      ['/groups/1/apps', 'marathon', 'json'],
    ]);
  });
});

test('unknown fields', () => {
  const meant = (value: unknown) =>
    lint(value, { rules: ['advice/unknown-field'] }).diagnostics.map(
      ({ pointer, message }) => `${pointer} ${/`([^`]*)`\?$/.exec(message)?.[1] ?? ''}`,
    );
  expect(meant({ id: '/a', cmd: 'sh', upgrade_strategy: 1, instnces: 2, ['x'.repeat(65)]: 3, zzzzzz: 4 })).toEqual([
    '/instnces instances',
    '/upgrade_strategy upgradeStrategy',
    `/${'x'.repeat(65)} `,
    '/zzzzzz ',
  ]);
  const csi = {
    name: 'v',
    provider: 'csi',
    options: {
      pluginName: 'p',
      capabilty: 1,
      capability: { accessMode: 'SINGLE_NODE_WRITER', accessType: 'block', fstype: 'x' },
    },
  };
  expect(meant({ id: '/a', container: { volumes: [{ containerPath: 'a', mode: 'RO', external: csi }] } })).toEqual([
    '/container/volumes/0/external/options/capability/fstype fsType',
    '/container/volumes/0/external/options/capabilty capability',
  ]);
  expect(meant({ ...volume, containerPath: 'x' })).toEqual(['/containerPath container_path']);
});

describe('workloads', () => {
  const commandsOf = (value: unknown) =>
    lint(value).workloads.flatMap(({ command }) => command.map(({ text, pointer }) => `${pointer} ${text}`));

  test('of apps and tasks know their commands', () => {
    expect(
      commandsOf({
        id: '/a',
        cmd: 'sh',
        args: ['y'],
        healthChecks: [{ protocol: 'HTTP' }, { protocol: 'COMMAND', command: { value: 'z' } }],
      }),
    ).toEqual(['/cmd sh', '/args/0 y', '/healthChecks/1/command/value z']);
    const task = { name: 't', task_id: { value: 't' }, agent_id: { value: 'a' } };
    expect(commandsOf({ ...task, command: { value: 'x', arguments: ['y'] } })).toEqual([
      '/command/value x',
      '/command/arguments/0 y',
    ]);
    expect(commandsOf({ ...task, command: { arguments: 'y' } })).toEqual([]);
    expect(commandsOf({ ...task, executor: { command: { value: 'e' } }, command: { value: 'x' } })).toEqual([
      '/executor/command/value e',
    ]);
  });

  test('of tasks are read as the agent reads them', () => {
    const task = { name: 't', task_id: { value: 't' }, agent_id: { value: 'a' } };
    const variables = [{ name: 'DVDI_VOLUME_NAME', value: 'v' }];
    const executor = {
      command: { environment: { variables } },
      container: { type: 'MESOS', volumes: [volume], mesos: { image: { type: 'DOCKER', docker: { name: 'i' } } } },
    };
    expect(lint({ ...task, executor }).workloads).toMatchObject([
      {
        containerizer: 'MESOS',
        rootfs: true,
        volumes: [
          { pointer: '/executor/command/environment/variables/0' },
          { pointer: '/executor/container/volumes/0' },
        ],
      },
    ]);
    expect(lint({ ...task, container: { type: 'DOCKER', docker: { image: 'i' } } }).workloads).toMatchObject([
      { containerizer: 'DOCKER', rootfs: true, volumes: [] },
    ]);
    expect(lint({ ...task, command: { environment: { variables: variables[0] } } }).workloads).toMatchObject([
      { containerizer: 'MESOS', rootfs: false, volumes: [{ pointer: '/command/environment/variables' }] },
    ]);
    expect(
      lint({ variables: [...variables, { name: 'DVDI_VOLUME_OPTS', type: 'SECRET', secret: {} }] }).workloads,
    ).toMatchObject([{ volumes: [{ options: [], pointer: '/variables/0' }] }]);
  });

  test('of an app: containerizer and root file system', () => {
    const facts = (container: unknown) =>
      lint({ id: '/a', cmd: 'sh', container }).workloads.map(({ containerizer, rootfs }) => [containerizer, rootfs])[0];
    expect(facts(null)).toEqual(['MESOS', false]);
    expect(facts({ docker: { image: 'i' } })).toEqual(['DOCKER', true]);
    expect(facts({ type: 'Mesos' })).toEqual(['MESOS', false]);
    expect(facts({ type: 'MESOS', docker: { image: 'i' } })).toEqual(['MESOS', true]);
  });

  test('of an app: a secret has no value', () => {
    const { workloads } = lint({
      id: '/a',
      env: { DVDI_VOLUME_NAME: { secret: 's' } },
      secrets: { s: { source: 'x' } },
    });
    expect(workloads).toMatchObject([{ volumes: [], environment: { variables: [{ name: 'DVDI_VOLUME_NAME' }] } }]);
  });

  test('of a map of variables without those of the editor', () => {
    expect(lint({ $schema: 'x', DVDI_VOLUME_NAME: 'v' }).workloads[0]?.environment?.variables).toHaveLength(1);
  });
});

describe('text', () => {
  test('findings have places; several documents are read one by one', async () => {
    const { document, workloads, diagnostics } = await lintText('id: /a\ncmd: sh\n---\nid: /b\ncmd: 55\n---\nx: y\n');
    expect([document, workloads.map(({ id }) => id)]).toEqual(['marathon-app', ['/a']]);
    expect(diagnostics.map(({ position, pointer }) => [position?.start.line, position?.start.column, pointer])).toEqual(
      [
        [5, 6, '/cmd'],
        [7, 1, ''],
      ],
    );
  });

  test('the syntax may be given', async () => {
    expect(
      (await lintText('id: /a\ncmd: sh', { syntax: 'json' })).diagnostics.every(({ rule }) => rule === 'text/syntax'),
    ).toBe(true);
    expect(await lintText('{"id":"/a","cmd":"sh"}', { syntax: 'yaml', rules: [] })).toMatchObject({
      document: 'marathon-app',
      diagnostics: [],
    });
  });

  test('nothing is looked up when nothing was found, and what has no place stays', () => {
    const part = { value: 1, problems: [], locate: () => new Map() };
    expect(
      locate([], {
        ...part,
        locate: () => {
          throw new Error('looked up');
        },
      }),
    ).toEqual([]);
    const diagnostic: Diagnostic = {
      rule: 'a/b',
      severity: 'info',
      message: 'm',
      pointer: '/x',
      related: [{ message: 'r', pointer: '/y' }],
    };
    expect(locate([diagnostic], part)).toEqual([diagnostic]);
  });
});

test.each<[string, unknown]>([
  ['option `target` must be an object, not `null`', null],
  ['`target.marathon.version` must be a text such as `1.8.0`, not `1.8`', { marathon: { version: 1.8 } }],
  ['`target.dvdiModule.version` must be a text such as `1.8.0`, not `null`', { dvdiModule: { version: null } }],
  ...['', '1', '0.5', '9.9.9', 'new', '0.4.x', '0..4', ' 0.4'].map((version): [string, unknown] => [
    `unknown dvdi-module version \`${version}\`; use one of \`0.0\`, \`0.1\`, \`0.2\`, \`0.3\`, \`0.4\``,
    { dvdiModule: { version } },
  ]),
  [
    'unknown Marathon feature `external_volume`; use one of `external_volumes`, `gpu_resources`, `secrets`, `task_killing`, `twitter_commons`, `vips`',
    { marathon: { features: ['secrets', 'external_volume'] } },
  ],
  [
    '`target.marathon.features` must be a list of names, not an object',
    { marathon: { features: new Set(['secrets']) } },
  ],
  ['`target.marathon.mesosRole` must be a text, not `5`', { marathon: { mesosRole: 5 } }],
  [
    '`target.mesos.isolation` must be a list of isolators, not `"docker/volume"`',
    { mesos: { isolation: 'docker/volume' } },
  ],
  ['`target.mesos.modules` must be a list of names, not `"m"`', { mesos: { modules: 'm' } }],
  ['`target.mesos.containerizers` must be a list of names, not a list', { mesos: { containerizers: [5] } }],
  ['`target.dvdcli.present` must be true or false, not `"yes"`', { dvdcli: { present: 'yes' } }],
  ['`target.host.exists` must be a list of paths, not a function', { host: { exists: () => true } }],
  [
    '`target.host.kinds` must be a map of paths to `directory`, `file` or `link`, not a list',
    { host: { kinds: ['/a'] } },
  ],
  [
    '`target.host.kinds` must be a map of paths to `directory`, `file` or `link`, not an object',
    { host: { kinds: { '/a': 'dir' } } },
  ],
  [
    'unknown target field `marathn`; use one of `marathon`, `mesos`, `dvdiModule`, `dvdcli`, `host`',
    { marathn: { version: '1.8.0' } },
  ],
  ['`target.marathon` must be an object, not `5`', { marathon: 5 }],
  ['`target.host.volumesInUse` must be a list of `{driver, name}`, not a list', { host: { volumesInUse: ['v'] } }],
])('a wrong target: %s', (message, target) => {
  const { diagnostics } = lint(
    { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: '/d' },
    { target: target as object },
  );
  expect(diagnostics[0]).toEqual({ rule: 'target/invalid', severity: 'error', message, pointer: '' });
});

test.each<[string, unknown]>([
  [
    'unknown rule `marathon/nosuch` in option `rules`; `extvol rules` lists them',
    ['marathon/nosuch', 'marathon/app-id-pattern'],
  ],
  ['unknown rule `5` in option `rules`; `extvol rules` lists them', [5]],
  ['option `rules` must be a list of ids, not an object', { 'marathon/app-id-pattern': true }],
])('wrong options: %s', (message, rules) => {
  const { diagnostics } = lint([], { rules: rules as string[] });
  expect(diagnostics).toEqual([{ rule: 'target/invalid', severity: 'error', message, pointer: '' }]);
});

test.each<[string, object]>([
  ['the group root must be a path that begins with a slash, not `5`', { groupRoot: 5 }],
  ['the group root must be a path that begins with a slash, not `null`', { groupRoot: null }],
  ['the group root must be a path that begins with a slash, not `"prod"`', { groupRoot: 'prod' }],
  ['option `severities` must be an object, not `null`', { severities: null }],
  ['option `severities` must be an object, not a list', { severities: ['off'] }],
  [
    'severity of `marathon/*` must be one of `off`, `info`, `warning`, `error`, not `5`',
    { severities: { 'marathon/*': 5 } },
  ],
])('other wrong options: %s', (message, options) => {
  const app = { id: 'a', cmd: 'sh', instances: '2' };
  const { diagnostics, workloads } = lint(app, options);
  expect(diagnostics).toContainEqual({ rule: 'target/invalid', severity: 'error', message, pointer: '' });
  const { diagnostics: without, workloads: same } = lint(app);
  expect([diagnostics.length, workloads]).toEqual([without.length + 1, same]);
});

test('a right target of every field', () => {
  const target: Target = {
    marathon: { version: '1.8.222', features: [], mesosRole: 'x' },
    mesos: { version: '1.11.0-rc1', isolation: [] },
    dvdcli: { present: true },
    host: { exists: [], kinds: { '/a': 'link' }, volumesInUse: [{ driver: 'd', name: 'n' }] },
  };
  expect(lint([], { target }).diagnostics).toEqual([]);
});

test('callers without types are answered too', async () => {
  const [lintAny, convertAny, convertTextAny] = [lintText, convert, convertText] as unknown as ((
    ...args: unknown[]
  ) => unknown)[];
  for (const text of [undefined, 5, null, Buffer.from('x')])
    expect(await lintAny?.(text)).toMatchObject({ diagnostics: [{ rule: 'text/encoding' }] });
  expect(convertAny?.({})).toMatchObject({
    diagnostics: expect.arrayContaining([
      expect.objectContaining({ message: expect.stringContaining('unknown target format `undefined`') }),
    ]),
  });
  expect(await convertTextAny?.('[]')).toMatchObject({ diagnostics: [{ rule: 'convert/refused' }] });
});

test('the order of diagnostics', () => {
  const at = (pointer: string, rule = 'a', message = 'a', offset?: number): Diagnostic => ({
    rule,
    severity: 'error',
    message,
    pointer,
    ...(offset === undefined
      ? {}
      : { position: { start: { line: 1, column: 1, offset }, end: { line: 1, column: 1, offset } } }),
  });
  const ordered = [
    at(''),
    at('/2'),
    at('/2/x'),
    at('/10'),
    at('/10', 'a', 'b'),
    at('/10', 'b', 'a'),
    at('/a'),
    at('/b'),
    at('/0', 'a', 'a', 7),
    at('/0', 'a', 'a', 9),
  ];
  expect(ordered.toReversed().sort(compareDiagnostics)).toEqual(ordered);
  expect(compareDiagnostics(at('/x'), at('/x'))).toBe(0);
});

test('targets', () => {
  expect(
    ['1.8.222', '1.8', '1.10', '1.8.0', '2', '1.8.0-rc1'].map((version) => Math.sign(compareVersions(version, '1.8'))),
  ).toEqual([1, 0, 1, 0, 1, 0]);
  expect([
    versionOf({}, 'marathon'),
    versionOf({ dvdiModule: { version: '0.2.0' } }, 'dvdi-module'),
    versionOf({ dvdiModule: {} }, 'dvdi-module'),
    versionOf({ mesos: { version: '1.4' } }, 'mesos'),
  ]).toEqual(['1.11.0', '0.2.0', '0.4.7', '1.4']);
  const inRanges = (version: string, ...ranges: readonly VersionRange[]): boolean =>
    holds({ mesos: { version } }, 'mesos-agent', ranges);
  expect(holds({}, 'advice', [{ since: '9' }])).toBe(true);
  expect(inRanges('1.6', { since: '1.0', until: '1.7' })).toBe(true);
  expect(inRanges('1.7', { since: '1.0', until: '1.7' })).toBe(false);
  expect(inRanges('0.28', { since: '1.0' })).toBe(false);
  const gap = [{ until: '1.4' }, { since: '1.6' }];
  expect(['1.3', '1.4', '1.5', '1.6'].map((version) => inRanges(version, ...gap))).toEqual([true, false, false, true]);
  expect([
    hostHas({}, '/x'),
    hostHas({ host: {} }, '/x'),
    hostHas({ host: { exists: ['/x'] } }, '/x'),
    hostHas({ host: { exists: [] } }, '/x'),
    hostHas({}, '/'),
    hostHas({ host: { exists: [] } }, '/tmp'),
    hostHas({ host: { kinds: { '/x': 'file' } } }, '/x'),
    hostHas({ host: { exists: [], kinds: { '/x': 'file' } } }, '/x'),
    hostHas({ host: { kinds: { '/x': 'file' } } }, '/y'),
    hostHas({ host: { kinds: {} } }, 'constructor'),
  ]).toEqual([undefined, undefined, true, false, true, true, true, true, undefined, undefined]);
  expect([
    hostKindOf({}, '/tmp'),
    hostKindOf({ host: { kinds: { '/x': 'link' } } }, '/x'),
    hostKindOf({}, '/x'),
  ]).toEqual(['directory', 'link', undefined]);
});

describe('a text with syntax errors', () => {
  const text = '{"id": "/a", "cmd": "sh", "env": {"DVDI_VOLUME_NAME": "v"}, "instances": <n>, // n\n"cpus": "1"}';

  test('is checked, but for the places of the errors', async () => {
    const { document, diagnostics } = await lintText(text);
    expect(document).toBe('marathon-app');
    expect(diagnostics.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      'text/syntax ',
      'text/syntax ',
      'document/schema /cpus',
    ]);
  });

  test('is not read with strictSyntax', async () => {
    const { document, diagnostics } = await lintText(text, { strictSyntax: true });
    expect(document).toBeUndefined();
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['text/syntax', 'text/syntax']);
  });

  test('is not converted', async () => {
    const { output, diagnostics } = await convertText('{"env": {"DVDI_VOLUME_NAME": "v",}}', { to: 'dvdcli' });
    expect(output).toBeUndefined();
    expect(diagnostics[0]?.rule).toBe('text/syntax');
  });

  test.each([
    ['"instances": 1, "cpus": 2', /recognised .* of a Marathon app, but `id` is missing/],
    ['"labels": {"a": "b"},', /recognised nothing in an object with `labels`|recognised `labels`/],
  ])('a fragment %j is said to look like something', async (fragment, message) => {
    const { diagnostics } = await lintText(fragment);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['document/unknown', 'text/syntax']);
    expect(diagnostics[0]?.message).toMatch(message);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { MarathonBody } from '../../src/systems/marathon/json/index.ts';
import { readMarathonJson } from '../../src/systems/marathon/json/index.ts';

type Kind = MarathonBody;
type Told = readonly (readonly [path: string, message: string])[];

/** The errors as pairs, or what is gone on with. */
function read(value: unknown, kind: Kind = 'app'): unknown {
  const result = readMarathonJson(value, kind);
  return 'errors' in result ? result.errors.map(({ path, message }) => [path, message]) : result;
}
const told = (fields: object): unknown => read({ id: '/a', ...fields });
const inApp = (value: unknown): object => ({ value: { id: '/a', ...(value as object) } });

const volumeApp = (volume: unknown): object => ({ container: { volumes: [volume] } });
const at = (name: string, message: string): readonly [string, string] => [`/container/volumes(0)${name}`, message];
const isUndefined = (name: string, object: unknown): readonly [string, string] =>
  at(`/${name}`, `'${name}' is undefined on object: ${JSON.stringify(object)}`);

const dvdi = { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } };
const csiOptions = { pluginName: 'p', capability: { accessMode: 'any', accessType: 'any' } };
const csi = { name: 'v', provider: 'csi', options: csiOptions };
const base = { containerPath: 'p', mode: 'RW' };

describe('kinds of volumes (1.2): the first that reads is taken', () => {
  test.each<[string, object, object?]>([
    ['persistent', { ...base, persistent: { size: 10 } }],
    [
      'persistent, with all its fields',
      { ...base, persistent: { size: 0, type: 'MOUNT', maxSize: 1, profileName: '' } },
    ],
    ['persistent, with constraints', { ...base, persistent: { size: 1, constraints: [[], ['a', 'b', 'c', 'd']] } }],
    ['external', { ...base, external: dvdi }],
    ['secret', { containerPath: 'p', secret: 's' }],
    ['host', { ...base, hostPath: '/h' }],
    ['a blank path', { ...base, containerPath: ' ', hostPath: ' ' }],
    ['a mode in another case', { ...base, mode: 'ro', hostPath: '/h' }],
    ['two that read stay, rules know which is first', { ...base, persistent: { size: 1 }, external: dvdi }],
    ['unknown members stay', { ...base, hostPath: '/h', extra: [null], size: 'x' }],
    [
      'a persistent one that does not read',
      { ...base, persistent: { size: '1' }, external: dvdi },
      { ...base, external: dvdi },
    ],
    [
      'an external one that does not read',
      { ...base, external: { size: '1' }, hostPath: '/h' },
      { ...base, hostPath: '/h' },
    ],
    ['neither of the two', { ...base, persistent: 5, external: { shared: 1 }, secret: 's' }, { ...base, secret: 's' }],
    [
      'one that is never tried',
      { ...base, persistent: { size: 1 }, hostPath: 5 },
      { ...base, persistent: { size: 1 } },
    ],
    [
      'a secret whose mode nobody reads',
      { containerPath: 'p', secret: 's', mode: null },
      { containerPath: 'p', secret: 's' },
    ],
    ['null stands for none', { ...base, persistent: null, secret: null, hostPath: '/h' }],
    [
      '__proto__ is a member like any',
      JSON.parse('{"containerPath":"p","mode":"RW","hostPath":"h","external":{"size":""},"__proto__":1}'),
      JSON.parse('{"containerPath":"p","mode":"RW","hostPath":"h","__proto__":1}'),
    ],
  ])('%s', (_, volume, expected = volume) => {
    expect(told(volumeApp(volume))).toEqual(inApp(volumeApp(expected)));
  });

  test.each<[string, unknown, Told]>([
    ['nothing', {}, [isUndefined('containerPath', {}), isUndefined('hostPath', {}), isUndefined('mode', {})]],
    ['no kind', base, [isUndefined('hostPath', base)]],
    [
      'empty texts',
      { containerPath: '', hostPath: '', mode: '' },
      [
        at('/containerPath', 'error.minLength'),
        at('/hostPath', 'error.minLength'),
        at('/mode', 'error.unknown.enum.literal'),
      ],
    ],
    [
      'null',
      { containerPath: null, hostPath: null, mode: null },
      [
        at('/containerPath', 'error.expected.jsstring'),
        at('/hostPath', 'error.expected.jsstring'),
        at('/mode', 'error.unknown.enum.literal'),
      ],
    ],
    [
      'other types',
      { containerPath: 1, hostPath: [], mode: true },
      [
        at('/containerPath', 'error.expected.jsstring'),
        at('/hostPath', 'error.expected.jsstring'),
        at('/mode', 'error.unknown.enum.literal'),
      ],
    ],
    ['a number', 5, ['/containerPath', '/hostPath', '/mode'].map((name) => at(name, '5 is not an object'))],
    ['a text', 'x', ['/containerPath', '/hostPath', '/mode'].map((name) => at(name, '"x" is not an object'))],
    ['null itself', null, ['/containerPath', '/hostPath', '/mode'].map((name) => at(name, 'null is not an object'))],
    ['a list', [[]], ['/containerPath', '/hostPath', '/mode'].map((name) => at(name, '[[]] is not an object'))],
    [
      'an empty secret',
      { containerPath: 'p', secret: '' },
      [
        isUndefined('hostPath', { containerPath: 'p', secret: '' }),
        isUndefined('mode', { containerPath: 'p', secret: '' }),
      ],
    ],
    ...[
      {},
      { size: -1 },
      { size: 1.5 },
      { size: '1' },
      { size: null },
      { size: 1, type: 'ssd' },
      { size: 1, maxSize: -1 },
      { size: 1, profileName: 1 },
      { size: 1, constraints: ['a'] },
      { size: 1, constraints: [[1]] },
    ].map((persistent): [string, unknown, Told] => [
      `persistent ${JSON.stringify(persistent)}`,
      { ...base, persistent },
      [isUndefined('hostPath', { ...base, persistent })],
    ]),
  ])('%s is none', (_, volume, expected) => {
    expect(told(volumeApp(volume))).toEqual(expected);
  });

  test('one bad volume leaves the others be', () => {
    expect(told({ container: { volumes: [{ ...base, external: dvdi }, { ...base, hostPath: '' }, 1] } })).toEqual([
      ['/container/volumes(1)/hostPath', 'error.minLength'],
      ['/container/volumes(2)/containerPath', '1 is not an object'],
      ['/container/volumes(2)/hostPath', '1 is not an object'],
      ['/container/volumes(2)/mode', '1 is not an object'],
    ]);
  });
});

describe('external volumes (1.3)', () => {
  test.each<[string, unknown, unknown?]>([
    ['every field may be absent', {}],
    ['or null', { size: null, name: null, provider: null, options: null, shared: null }],
    ['all of them', { ...dvdi, size: 2 ** 53, shared: true }],
    ['an unknown provider', { provider: '' }],
    ['csi without a capability is read as dvdi', { provider: 'csi', options: { pluginName: '' } }],
    ['csi', csi],
    [
      'csi with everything',
      {
        ...csi,
        options: {
          ...csiOptions,
          capability: { ...csiOptions.capability, fsType: '', mountFlags: ['a'] },
          nodeStageSecret: {},
          nodePublishSecret: { a: 'b' },
          volumeContext: null,
        },
      },
    ],
    [
      'csi whatever its provider, and with what only dvdi reads',
      { ...csi, provider: 'x', name: '', size: '1', shared: 'y' },
    ],
    ['null itself', null, {}],
    ['a text', 'v', {}],
    ['a number', 5, {}],
    ['a list', [], {}],
  ])('%s', (_, external, expected = external) => {
    expect(told(volumeApp({ ...base, external }))).toEqual(inApp(volumeApp({ ...base, external: expected })));
  });

  test.each<[object]>([
    [{ size: '10' }],
    [{ size: -1 }],
    [{ size: 1.5 }],
    [{ size: 2 ** 64 }],
    [{ name: 5 }],
    [{ provider: [] }],
    [{ options: [] }],
    [{ options: { a: 1 } }],
    [{ options: { a: null } }],
    [{ shared: 'true' }],
    [{ ...csi, name: null }],
    [{ options: csiOptions, name: 'v' }],
    [{ ...csi, options: { capability: csiOptions.capability } }],
    [{ ...csi, options: { ...csiOptions, pluginName: '' } }],
    [{ ...csi, options: { ...csiOptions, capability: [] } }],
    [{ ...csi, options: { ...csiOptions, capability: { accessMode: 'x' } } }],
    [{ ...csi, options: { ...csiOptions, volumeContext: { a: 1 } } }],
    [{ ...csi, options: { ...csiOptions, capability: { ...csiOptions.capability, mountFlags: [1] } } }],
  ])('%j is none', (external) => {
    expect(told(volumeApp({ ...base, external }))).toEqual([isUndefined('hostPath', { ...base, external })]);
  });
});

describe('generated reads (1.5, 3.1)', () => {
  test.each<[string, object]>([
    ['null is absent', { instances: null, container: null, labels: null, upgradeStrategy: null, cmd: null, env: null }],
    [
      'enums in any case',
      {
        container: { type: 'mesos', docker: { image: 'i', network: 'host' } },
        networks: [{ mode: 'Container/Bridge' }],
      },
    ],
    ['unknown members', { storeUrls: 5, container: { appc: 5 } }],
    [
      'constraints of an element do not hold',
      { constraints: [[], ['a']], dependencies: ['A'], uris: [''], ports: [-1], acceptedResourceRoles: ['*', '*'] },
    ],
    ['a set may say a thing twice', { constraints: [['a'], ['a']] }],
    [
      'whole numbers at their ends',
      { instances: 2 ** 31 - 1, ports: [-(2 ** 31)], residency: { relaunchEscalationTimeoutSeconds: 2 ** 63 - 1024 } },
    ],
    [
      'any string in place of a word of a union',
      { unreachableStrategy: 'x', resourceLimits: { cpus: 'y', mem: -1.5 }, killSelection: 'oldest_first' },
    ],
    ['environment', { env: { A: '', 'b c': { secret: '', x: 1 } }, secrets: { s: { source: 'x' } } }],
    ['commands', { check: { exec: { command: { shell: 'x', argv: 5 } } } }],
    ['commands of the other kind', { check: { exec: { command: { shell: '', argv: ['x'] } } } }],
    ['ids', { id: '/' }],
    ['ids with anything that is allowed', { id: '//a.b/../0-1///c/' }],
    ['executors', { executor: '' }],
    ['the usual executor', { executor: '//cmd' }],
    ['executors with a path', { executor: '/a b/c' }],
  ])('%s', (_, fields) => {
    const app = { id: '/a', ...fields };
    const result = readMarathonJson(app, 'app');
    expect(result).toEqual({ value: app });
    expect((result as { value: unknown }).value).toBe(app);
  });

  test.each<[string, object, object]>([
    ['container', { container: 'x' }, { container: {} }],
    ['what is in one', { container: { portMappings: [5] } }, { container: { portMappings: [{}] } }],
    ['residency', { residency: 1 }, { residency: {} }],
    [
      'a list of them',
      { networks: [{}, null, 'x'], healthChecks: [[]] },
      { networks: [{}, {}, {}], healthChecks: [{}] },
    ],
    ['unreachableStrategy', { unreachableStrategy: 5 }, { unreachableStrategy: {} }],
    [
      'a default in place of what does not read',
      { container: { linuxInfo: { seccomp: { unconfined: 'no', profileName: 'p' } } } },
      { container: { linuxInfo: { seccomp: { profileName: 'p' } } } },
    ],
    ['seccomp itself', { container: { linuxInfo: { seccomp: 5 } } }, { container: { linuxInfo: { seccomp: {} } } }],
    [
      "a letter that is one only in Java's view",
      { container: { type: 'DOC\u212aER' } },
      { container: { type: 'DOCKER' } },
    ],
  ])('%s is made plain, and the value given is left alone', (_, fields, expected) => {
    const copy = structuredClone(fields);
    expect(told(fields)).toEqual(inApp(expected));
    expect(fields).toEqual(copy);
  });

  const int = 'error.expected.int';
  const jsnumber = 'error.expected.jsnumber';
  const literal = 'error.unknown.enum.literal';
  test.each<[object, ...(readonly [string, string])[]]>([
    [{ container: { type: 'LXC' } }, ['/container/type', literal]],
    [{ container: { type: 5 } }, ['/container/type', literal]],
    [{ container: { volumes: {} } }, ['/container/volumes', 'error.expected.jsarray']],
    [
      { upgradeStrategy: {} },
      ...['maximumOverCapacity', 'minimumHealthCapacity'].map(
        (name) => [`/upgradeStrategy/${name}`, `'${name}' is undefined on object: {}`] as const,
      ),
    ],
    [
      { upgradeStrategy: 5 },
      ...['maximumOverCapacity', 'minimumHealthCapacity'].map(
        (name) => [`/upgradeStrategy/${name}`, '5 is not an object'] as const,
      ),
    ],
    [
      { upgradeStrategy: { maximumOverCapacity: -0.1, minimumHealthCapacity: 1.1 } },
      ['/upgradeStrategy/maximumOverCapacity', 'error.min'],
      ['/upgradeStrategy/minimumHealthCapacity', 'error.max'],
    ],
    [
      { upgradeStrategy: { maximumOverCapacity: null, minimumHealthCapacity: JSON.parse('1e400') } },
      ['/upgradeStrategy/maximumOverCapacity', jsnumber],
      ['/upgradeStrategy/minimumHealthCapacity', 'error.max'],
    ],
    [{ instances: -1 }, ['/instances', 'error.min']],
    [{ instances: 1.5 }, ['/instances', int]],
    [{ instances: 2147483648 }, ['/instances', int]],
    [{ instances: JSON.parse('1e400') }, ['/instances', int]],
    [{ instances: '1' }, ['/instances', jsnumber]],
    [
      { residency: { relaunchEscalationTimeoutSeconds: 0.5, taskLostBehavior: '' } },
      ['/residency/relaunchEscalationTimeoutSeconds', 'error.expected.long'],
      ['/residency/taskLostBehavior', literal],
    ],
    [
      { cpus: -1, mem: -1, disk: '0', gpus: true, killSelection: 'YoungestFirst' },
      ['/cpus', 'error.min'],
      ['/disk', jsnumber],
      ['/mem', 'error.min'],
      ['/gpus', jsnumber],
      ['/killSelection', 'error.unknown.enum.literal'],
    ],
    [
      { backoffFactor: 0.9, backoffSeconds: -1, maxLaunchDelaySeconds: 0.1 },
      ['/backoffFactor', 'error.min'],
      ['/backoffSeconds', 'error.min'],
      ['/maxLaunchDelaySeconds', int],
    ],
    [
      { executorResources: { cpus: -0.1, mem: 31, disk: 9 } },
      ['/executorResources/cpus', 'error.min'],
      ['/executorResources/mem', 'error.min'],
      ['/executorResources/disk', 'error.min'],
    ],
    [{ id: '' }, ['/id', 'error.minLength']],
    [{ id: null }, ['/id', 'error.expected.jsstring']],
    [{ id: 'A' }, ['/id', 'error.pattern']],
    [{ id: '/a/-b' }, ['/id', 'error.pattern']],
    [{ id: '/a\n' }, ['/id', 'error.pattern']],
    [
      { cmd: '', args: [1, 'a', null], user: 1, role: '' },
      ['/args(0)', 'error.expected.jsstring'],
      ['/args(2)', 'error.expected.jsstring'],
      ['/cmd', 'error.minLength'],
      ['/user', 'error.expected.jsstring'],
      ['/role', 'error.minLength'],
    ],
    [{ executor: 'a//b' }, ['/executor', 'error.pattern']],
    [
      { labels: { a: 1, 'b/c': null } },
      ['/labels/a', 'error.expected.jsstring'],
      ['/labels/b/c', 'error.expected.jsstring'],
    ],
    [{ labels: [] }, ['/labels', 'error.expected.jsobject']],
    [
      { env: { A: 1, B: null, C: {}, D: { secret: 1 }, E: [] } },
      ['/env/A', 'error.expected.jsobject'],
      ['/env/B', 'error.expected.jsobject'],
      ['/env/C/secret', 'error.path.missing'],
      ['/env/D/secret', 'error.expected.jsstring'],
      ['/env/E', 'error.expected.jsobject'],
    ],
    [{ env: 'A=b' }, ['/env', 'error.expected.jsobject']],
    [{ env: JSON.parse('{"__proto__":1}') }, ['/env/__proto__', 'error.expected.jsobject']],
    [
      { secrets: { a: {}, b: 'x', c: { source: '' } } },
      ['/secrets/a/source', "'source' is undefined on object: {}"],
      ['/secrets/b/source', '"x" is not an object'],
      ['/secrets/c/source', 'error.minLength'],
    ],
    [
      { constraints: ['a', [1]] },
      ['/constraints(0)', 'error.expected.jsarray'],
      ['/constraints(1)(0)', 'error.expected.jsstring'],
    ],
    [
      { fetch: [{}, { uri: '', extract: 'x', destPath: 'x'.repeat(1025) }] },
      ['/fetch(0)/uri', "'uri' is undefined on object: {}"],
      ['/fetch(1)/uri', 'error.minLength'],
      ['/fetch(1)/extract', 'error.expected.jsboolean'],
      ['/fetch(1)/destPath', 'error.maxLength'],
    ],
    [{ ports: [1, '2', 1.5] }, ['/ports(1)', jsnumber], ['/ports(2)', int]],
    [
      { portDefinitions: [{ port: 65536, name: '', protocol: 'sctp', labels: { a: 1 } }] },
      ['/portDefinitions(0)/port', 'error.max'],
      ['/portDefinitions(0)/labels/a', 'error.expected.jsstring'],
      ['/portDefinitions(0)/name', 'error.minLength'],
      ['/portDefinitions(0)/name', 'error.pattern'],
      ['/portDefinitions(0)/protocol', literal],
    ],
    [
      { networks: [{ name: `${'x'.repeat(63)}_`, mode: 'user' }] },
      ['/networks(0)/name', 'error.maxLength'],
      ['/networks(0)/name', 'error.pattern'],
      ['/networks(0)/mode', literal],
    ],
    [
      { ipAddress: { discovery: { ports: [{ number: -1 }] }, groups: 'x', networkName: '' } },
      ['/ipAddress/discovery/ports(0)/number', 'error.min'],
      ['/ipAddress/discovery/ports(0)/name', `'name' is undefined on object: {"number":-1}`],
      ['/ipAddress/groups', 'error.expected.jsarray'],
      ['/ipAddress/networkName', 'error.minLength'],
    ],
    [{ container: { docker: {} } }, ['/container/docker/image', "'image' is undefined on object: {}"]],
    [{ container: { docker: 'x' } }, ['/container/docker/image', '"x" is not an object']],
    [
      {
        container: {
          docker: {
            image: '',
            forcePullImage: 0,
            network: 'X',
            parameters: [{ key: '' }],
            portMappings: [{ containerPort: '1', networkNames: [1] }],
            credential: {},
            pullConfig: {},
          },
        },
      },
      ['/container/docker/credential/principal', 'error.path.missing'],
      ['/container/docker/pullConfig/secret', "'secret' is undefined on object: {}"],
      ['/container/docker/forcePullImage', 'error.expected.jsboolean'],
      ['/container/docker/image', 'error.minLength'],
      ['/container/docker/network', literal],
      ['/container/docker/parameters(0)/key', 'error.minLength'],
      ['/container/docker/parameters(0)/value', `'value' is undefined on object: {"key":""}`],
      ['/container/docker/portMappings(0)/containerPort', jsnumber],
      ['/container/docker/portMappings(0)/networkNames(0)', 'error.expected.jsstring'],
    ],
    [
      { container: { docker: { image: 'i', credential: 'x' }, linuxInfo: [] } },
      ['/container/docker/credential', 'error.expected.jsobject'],
      ['/container/linuxInfo', 'error.expected.jsobject'],
    ],
    [
      { container: { linuxInfo: { ipcInfo: { shmSize: 1.5 }, seccomp: { profileName: 1 } } } },
      ['/container/linuxInfo/seccomp/profileName', 'error.expected.jsstring'],
      ['/container/linuxInfo/ipcInfo/mode', 'error.path.missing'],
      ['/container/linuxInfo/ipcInfo/shmSize', int],
    ],
    [
      { healthChecks: [{ command: {}, protocol: 'UDP', ipProtocol: 'x', timeoutSeconds: 0.5, port: 65536 }] },
      ['/healthChecks(0)/command/value', 'error.path.missing'],
      ['/healthChecks(0)/port', 'error.max'],
      ['/healthChecks(0)/protocol', literal],
      ['/healthChecks(0)/ipProtocol', literal],
      ['/healthChecks(0)/timeoutSeconds', int],
    ],
    [
      { check: { http: { path: '', scheme: 'ftp' }, exec: {}, delaySeconds: -1 } },
      ['/check/http/path', 'error.minLength'],
      ['/check/http/scheme', literal],
      ['/check/exec/command', 'error.path.missing'],
      ['/check/delaySeconds', 'error.min'],
    ],
    [
      { check: { exec: { command: { shell: '' } } } },
      ['/check/exec/command/argv', `'argv' is undefined on object: {"shell":""}`],
    ],
    [{ check: { exec: { command: { argv: [] } } } }, ['/check/exec/command/argv', 'error.minLength']],
    [
      {
        readinessChecks: [
          {
            name: '',
            path: '',
            portName: 'A',
            timeoutSeconds: 0,
            httpStatusCodesForReady: [],
            preserveLastResponse: 1,
          },
        ],
      },
      ['/readinessChecks(0)/name', 'error.minLength'],
      ['/readinessChecks(0)/path', 'error.minLength'],
      ['/readinessChecks(0)/portName', 'error.pattern'],
      ['/readinessChecks(0)/timeoutSeconds', 'error.min'],
      ['/readinessChecks(0)/httpStatusCodesForReady', 'error.minLength'],
      ['/readinessChecks(0)/preserveLastResponse', 'error.expected.jsboolean'],
    ],
    [
      { unreachableStrategy: { inactiveAfterSeconds: -1, expungeAfterSeconds: '1' } },
      ['/unreachableStrategy/inactiveAfterSeconds', 'error.min'],
      ['/unreachableStrategy/expungeAfterSeconds', jsnumber],
    ],
    [
      { resourceLimits: { cpus: true }, killSelection: 5 },
      ['/resourceLimits/cpus', jsnumber],
      ['/killSelection', literal],
    ],
    [{ resourceLimits: 5 }, ['/resourceLimits', 'error.expected.jsobject']],
    [
      { version: 'x', versionInfo: { lastScalingAt: 1 } },
      ['/version', 'error.expected.date.isoformat'],
      ['/versionInfo/lastScalingAt', 'error.expected.date'],
      ['/versionInfo/lastConfigChangeAt', 'error.path.missing'],
    ],
  ])('%j', (fields, ...expected) => {
    expect(told(fields)).toEqual(expected);
  });

  test.each<[unknown]>([[5], ['x'], [null], [[]]])('%j is no app', (value) => {
    expect(read(value)).toEqual([['/id', `${JSON.stringify(value)} is not an object`]]);
  });

  test.each<[string, boolean]>([
    ['2020-02-29T23:59:59.999Z', true],
    ['2000-02-29T00:00z', true],
    ['1900-02-28t00:00:00.123456789+18:00', true],
    ['+12020-12-31T00:00:00-01:02:03', true],
    ['2020-01-01T00:00:00', false],
    ['2020-01-01', false],
    ['1900-02-29T00:00:00Z', false],
    ['2020-04-31T00:00:00Z', false],
    ['2020-00-01T00:00:00Z', false],
    ['2020-13-01T00:00:00Z', false],
    ['2020-01-00T00:00:00Z', false],
    ['2020-01-32T00:00:00Z', false],
    ['2020-01-01T24:00:00Z', false],
    ['2020-01-01T00:60:00Z', false],
    ['2020-01-01T00:00:00+18:01', false],
  ])('the time %s', (version, isTime) => {
    expect(told({ version })).toEqual(isTime ? inApp({ version }) : [['/version', 'error.expected.date.isoformat']]);
  });
});

describe('lists of apps, and groups', () => {
  test.each<[unknown, Kind, Told]>([
    [5, 'app-list', [['', 'error.expected.jsarray']]],
    [{ apps: [] }, 'app-updates', [['', 'error.expected.jsarray']]],
    [{ apps: 5 }, 'group', [['/apps', 'error.expected.jsarray']]],
    [{ apps: [{ id: '/a' }, 1] }, 'group', [['/apps(1)/id', '1 is not an object']]],
    [
      [{ id: 'A' }, { instances: -1 }],
      'app-updates',
      [
        ['(0)/id', 'error.pattern'],
        ['(1)/instances', 'error.min'],
      ],
    ],
    [
      [{ id: '/a', cmd: '' }, {}],
      'app-list',
      [
        ['(0)/cmd', 'error.minLength'],
        ['(1)/id', "'id' is undefined on object: {}"],
      ],
    ],
    [
      { groups: [{ groups: [{ apps: [{ id: 'A' }], id: '' }] }], scaleBy: -1, enforceRole: 'x', dependencies: [1] },
      'group',
      [
        ['/groups(0)/groups(0)/id', 'error.minLength'],
        ['/groups(0)/groups(0)/apps(0)/id', 'error.pattern'],
        ['/dependencies(0)', 'error.expected.jsstring'],
        ['/scaleBy', 'error.min'],
        ['/enforceRole', 'error.expected.jsboolean'],
      ],
    ],
  ])('%j', (value, kind, expected) => {
    expect(read(value, kind)).toEqual(expected);
  });

  test.each<[unknown, Kind]>([
    [[{ id: '/a' }], 'app-list'],
    [[{ cmd: 'x' }, {}], 'app-updates'],
    [{ apps: [{ id: '/a', tasksRunning: 'ignored' }] }, 'group'],
    [{ apps: [{ id: 'a' }], groups: [{ id: 'b', groups: [] }], pods: 5 }, 'group'],
  ])('%j', (value, kind) => {
    expect((readMarathonJson(value, kind) as { value: unknown }).value).toBe(value);
  });

  test('what stands beside a changed one is the same', () => {
    const [first, last] = [{ id: '/a' }, { id: '/c' }];
    const { value } = readMarathonJson({ id: '/', apps: [first, { id: '/b', check: 1 }, last] }, 'group') as {
      value: { apps: unknown[] };
    };
    expect(value.apps).toEqual([first, { id: '/b', check: {} }, last]);
    expect(value.apps[0]).toBe(first);
  });
});

describe('the object in a message', () => {
  test.each<[string, string]>([
    ['[10.0, -0, 1e3, 0.5, -12.25]', '[10,0,1000,0.5,-12.25]'],
    ['[1e19, 1e20, 123e20, -1e21]', '[10000000000000000000,1E+20,1.23E+22,-1E+21]'],
    ['[1e-6, 1.5e-7, -2e-8, 1e-10, -1.5e-11]', '[0.000001,0.00000015,-0.00000002,1E-10,-1.5E-11]'],
    ['["\\u0000\\u001f\\n\\"\\\\u001f/\\u007f", "\\ud800é"]', '["\\u0000\\u001F\\n\\"\\\\u001f/\x7f","?é"]'],
    [
      '{"b": {"": null}, "a": [true, false, [], {}], "__proto__": 1}',
      '{"b":{"":null},"a":[true,false,[],{}],"__proto__":1}',
    ],
  ])('%s', (text, written) => {
    expect(told(volumeApp({ ...base, x: JSON.parse(text) }))).toEqual([
      at('/hostPath', `'hostPath' is undefined on object: {"containerPath":"p","mode":"RW","x":${written}}`),
    ]);
  });

  test('what is met twice is written twice', () => {
    const twice = { a: [] };
    expect(told(volumeApp({ ...base, x: [twice, [[twice]], twice] }))).toEqual([
      isUndefined('hostPath', { ...base, x: [twice, [[twice]], twice] }),
    ]);
  });
});

describe('hostile values', () => {
  test('deep nesting in what is not read, and in what is told', () => {
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    const app = { id: '/a', x: deep };
    expect((readMarathonJson(app, 'app') as { value: unknown }).value).toBe(app);
    const result = readMarathonJson({ x: deep }, 'app') as { errors: readonly { message: string }[] };
    expect(result.errors[0]?.message).toHaveLength("'id' is undefined on object: ".length + 6 + 200_000);
  });

  const nested = (depth: number): unknown => {
    let group: object = { id: 5 };
    for (let level = 0; level < depth; level += 1) group = { id: 5, groups: [group] };
    return group;
  };

  test('groups, as deep as Marathon would go itself', () => {
    expect(read(nested(1000), 'group')).toHaveLength(1001);
    expect(() => read(nested(1001), 'group')).toThrow(RangeError);
  });

  test('a group that holds itself', () => {
    const group: { groups: unknown[] } = { groups: [] };
    group.groups.push(group, group);
    expect(() => read(group, 'group')).toThrow(RangeError);
  });

  test('an object that holds itself, in a message', () => {
    const app: { x?: unknown } = {};
    app.x = [app];
    expect(() => read(app)).toThrow(RangeError);
  });

  test('many errors in one great list', () => {
    const volumes = Array.from({ length: 100_000 }, () => ({ containerPath: 'p' }));
    expect(told({ container: { volumes } })).toHaveLength(200_000);
  });

  test('names of methods are names like any', () => {
    const volume = JSON.parse(
      '{"containerPath":"p","mode":"RW","hostPath":"h","constructor":1,"toString":2,"__proto__":3}',
    );
    expect(told(volumeApp(volume))).toEqual(inApp(volumeApp(volume)));
  });
});

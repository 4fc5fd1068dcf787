import { describe, expect, test } from '@jest/globals';
import { readPreRaml } from '../../src/systems/marathon/generations/pre-raml/index.ts';

type Errors = readonly (readonly [path: string, message: string])[];

const read = (value: unknown, version = '1.4.13', body: 'app' | 'group' = 'app'): unknown => {
  const result = readPreRaml(value, body, version);
  return 'errors' in result ? result.errors.map(({ path, message }) => [path, message]) : result;
};
const app = (fields: object, version?: string): unknown => read({ id: '/a', ...fields }, version);
const container = (fields: object, version?: string): unknown =>
  app({ container: { type: 'MESOS', ...fields } }, version);
const volume = (fields: object, version?: string): unknown => container({ volumes: [fields] }, version);
const value = (fields: object): object => ({ value: { id: '/a', ...fields } });
const unmodelled = (path: string): object => ({ end: { unmodelled: expect.any(String), path } });

const base = { containerPath: 'p', mode: 'RW' };
const external = { name: 'v', provider: 'dvdi' };

describe('apps', () => {
  test.each<[string, unknown, Errors]>([
    ['null', null, [['/id', 'error.path.missing']]],
    ['a list', [], [['/id', 'error.path.missing']]],
    ['an empty id', { id: '' }, [['/id', 'error.minLength']]],
    ['an id that is no text', { id: null }, [['/id', 'error.expected.jsstring']]],
    [
      'all faults of the first fields at once, and none of the others',
      { id: 5, cmd: '', instances: 1.5, container: { volumes: 'x' }, ports: 'x', constraints: [['a'], ['a', 'b'], 5] },
      [
        ['/id', 'error.expected.jsstring'],
        ['/cmd', 'error.minLength'],
        ['/instances', 'error.expected.int'],
        ['/constraints(0)', 'Constraint definition must be an array of strings in format: <key>, <operator>[, value]'],
        [
          '/constraints(1)',
          'Constraint operator must be one of the following: [UNIQUE, LIKE, CLUSTER, GROUP_BY, UNLIKE, MAX_PER]',
        ],
        ['/constraints(2)', 'Constraint definition must be an array of strings in format: <key>, <operator>[, value]'],
        ['/container/volumes', 'error.expected.jsarray'],
      ],
    ],
    ['ports that are not unique', { id: '/a', ports: [0, 0, 80, 80] }, [['/ports', 'Ports must be unique.']]],
    ['ports of the wrong type', { id: '/a', ports: [80, '80'] }, [['/ports(1)', 'error.expected.jsnumber']]],
    ['no roles', { id: '/a', acceptedResourceRoles: [] }, [['/acceptedResourceRoles', 'set must not be empty']]],
    [
      'uris and fetch',
      { id: '/a', uris: ['a'], fetch: [{ uri: 'a' }] },
      [['', 'You cannot specify both uris and fetch fields']],
    ],
    [
      'an address and ports',
      { id: '/a', ipAddress: {}, ports: [1] },
      [['', 'You cannot specify both an IP address and ports']],
    ],
    [
      'ports and others',
      { id: '/a', ports: [1], portDefinitions: [{}] },
      [['', 'You cannot specify both ports and port definitions']],
    ],
    [
      'discovery',
      { id: '/a', ipAddress: { discovery: { ports: [{ number: 1, name: 'a', protocol: 'x' }, {}] } } },
      [
        ['/ipAddress/discovery/ports(0)/protocol', "Invalid protocol. Only 'udp' or 'tcp' are allowed."],
        ['/ipAddress/discovery/ports(1)/number', 'error.path.missing'],
        ['/ipAddress/discovery/ports(1)/name', 'error.path.missing'],
        ['/ipAddress/discovery/ports(1)/protocol', 'error.path.missing'],
      ],
    ],
    [
      'discovery with one name twice',
      {
        id: '/a',
        ipAddress: {
          discovery: {
            ports: [
              { number: 1, name: 'a', protocol: 'tcp' },
              { number: 2, name: 'a', protocol: 'tcp' },
            ],
          },
        },
      },
      [['/ipAddress/discovery/ports', 'Port names are not unique.']],
    ],
    [
      'discovery with one port twice',
      {
        id: '/a',
        ipAddress: {
          discovery: {
            ports: [
              { number: 1, name: 'a', protocol: 'tcp' },
              { number: 1, name: 'b', protocol: 'tcp' },
            ],
          },
        },
      },
      [
        [
          '/ipAddress/discovery/ports',
          'There may be only one port with a particular port number/protocol combination.',
        ],
      ],
    ],
    [
      'readiness',
      { id: '/a', readinessChecks: [{ protocol: 'http' }] },
      [['/readinessChecks(0)/protocol', 'Choose one of HTTP, HTTPS']],
    ],
  ])('%s', (_, body, errors) => {
    expect(read(body)).toEqual(errors);
  });

  test.each<[string, object, object]>([
    ['nulls and unknown fields go', { cmd: null, networks: 5, check: {}, cpus: 0.5 }, { cpus: 0.5 }],
    [
      'a strategy is filled in',
      { upgradeStrategy: { maximumOverCapacity: 0 } },
      { upgradeStrategy: { minimumHealthCapacity: 1, maximumOverCapacity: 0 } },
    ],
    ['equal ports', { ports: [1], portDefinitions: [{ port: 1 }] }, { ports: [1], portDefinitions: [{ port: 1 }] }],
    ['no ports with an address', { ipAddress: {}, ports: [] }, { ipAddress: {}, ports: [] }],
    ['no readiness check', { readinessChecks: [] }, { readinessChecks: [] }],
    ['a constraint', { constraints: [['a', 'UNLIKE', 'x']] }, { constraints: [['a', 'UNLIKE', 'x']] }],
    ['unreachable tasks', { unreachableStrategy: 'disabled' }, { unreachableStrategy: 'disabled' }],
    ['the order of killing', { killSelection: 'OLDEST_FIRST' }, { killSelection: 'OLDEST_FIRST' }],
    ['a date', { version: '2015-01-01T00:00:00Z' }, { version: '2015-01-01T00:00:00Z' }],
    [
      'residency',
      { residency: { taskLostBehavior: 'WAIT_FOREVER' } },
      { residency: { taskLostBehavior: 'WAIT_FOREVER' } },
    ],
    ['an address with ports', { ipAddress: { discovery: { ports: [] } } }, { ipAddress: { discovery: { ports: [] } } }],
  ])('%s', (_, fields, expected) => {
    expect(app(fields)).toEqual(value(expected));
  });

  test.each<[string, object, string]>([
    ['the root', { id: '//' }, '/id'],
    ['a date that Joda reads', { version: '2015' }, '/version'],
    ['an unknown strategy', { unreachableStrategy: 'x' }, '/unreachableStrategy'],
    ['a strategy of the wrong type', { unreachableStrategy: { inactiveAfterSeconds: 'x' } }, '/unreachableStrategy'],
    ['an unknown order of killing', { killSelection: 'x' }, '/killSelection'],
    [
      'a strange name of a port',
      { ipAddress: { discovery: { ports: [{ number: 1, name: 'A', protocol: 'tcp' }] } } },
      '/ipAddress/discovery/ports(0)/name',
    ],
  ])('is not modelled: %s', (_, fields, path) => {
    expect(app(fields)).toEqual(unmodelled(path));
  });

  test('a date of the wrong type', () => {
    expect(app({ version: 5 })).toEqual([['/version', 'error.expected.jsstring']]);
  });

  test('a word that an enum does not have ends the reading, the first one', () => {
    const message = 'No enum constant mesosphere.marathon.Protos.ResidencyDefinition.TaskLostBehavior.x';
    expect(app({ residency: { taskLostBehavior: 'x' }, ports: 5, unreachableStrategy: 'x' })).toEqual({
      end: { status: 422, message },
    });
    expect(app({ residency: { taskLostBehavior: 5 } })).toEqual([
      ['/residency/taskLostBehavior', 'error.expected.jsstring'],
    ]);
  });

  test('secrets in variables came with 1.3.0, and are thrown at', () => {
    expect(app({ env: { A: { secret: 's' }, B: 'b' } })).toEqual(unmodelled('/env'));
    expect(app({ env: { A: 5 }, cmd: '' }, '1.3.0')).toEqual({
      end: { thrown: [{ path: '/secret', message: 'error.path.missing' }] },
    });
    expect(app({ env: { A: { secret: 's' } } }, '1.1.7')).toEqual([['/env/A', 'error.expected.jsstring']]);
    expect(app({ secrets: 5, gpus: 'x' }, '1.1.7')).toEqual(value({}));
    expect(app({ secrets: { a: {} } }, '1.3.0')).toEqual([['/secrets/a/source', 'error.path.missing']]);
  });
});

describe('health checks', () => {
  const check = (fields: object, version?: string): unknown => app({ healthChecks: [fields] }, version);

  test('are of one type before 1.4.0', () => {
    expect(check({ protocol: 'COMMAND', portIndex: 'a' }, '1.3.14')).toEqual([
      ['/healthChecks(0)/portIndex', 'error.expected.jsnumber'],
    ]);
    expect(check({ protocol: 'MESOS_TCP' }, '1.3.14')).toEqual([
      ['/healthChecks(0)/protocol', 'MESOS_TCP is not a valid protocol'],
    ]);
  });

  test('have a type for each protocol since', () => {
    expect(check({ protocol: 'COMMAND' })).toEqual([['/healthChecks(0)/command', 'error.path.missing']]);
    expect(check({ portIndex: 0, delaySeconds: 'x' })).toEqual(value({ healthChecks: [{ portIndex: 0 }] }));
    expect(check({ portIndex: 'a' })).toEqual(unmodelled('/healthChecks'));
    expect(check({ portIndex: true, path: 5 })).toEqual([
      ['/healthChecks(0)/portIndex', 'expected string (port name) or integer (port offset) for port-index'],
      ['/healthChecks(0)/path', 'error.expected.jsstring'],
    ]);
    expect(check({ protocol: 'tcp' })).toEqual([['/healthChecks(0)/protocol', 'tcp is not a valid protocol']]);
    expect(check({ protocol: 'MESOS_HTTPS', portIndex: 0 })).toEqual(
      value({ healthChecks: [{ protocol: 'MESOS_HTTPS', portIndex: 0 }] }),
    );
  });
});

describe('containers', () => {
  test.each<[string, string, object, unknown]>([
    ['without an image', '1.1.7', { type: 'DOCKER' }, value({ container: { type: 'DOCKER' } })],
    ['without an image', '1.3.9', {}, { end: { status: 500, message: 'docker must not be empty' } }],
    [
      'without an image',
      '1.3.10',
      { type: null },
      { end: { thrown: [{ path: '/container/docker', message: 'error.path.missing' }] } },
    ],
    ['without an image', '1.4.0', { type: 'DOCKER' }, { end: { status: 500, message: 'docker must not be empty' } }],
    ['that is no object', '1.1.7', 5 as unknown as object, value({ container: {} })],
    ['of another type', '1.4.0', { type: 'mesos' }, [['/container/type', 'mesos is not a valid container type']]],
    ['whose type is no text', '1.4.0', { type: [1] }, [['/container/type', 'expected string, got [1]']]],
    [
      'of an image for Mesos',
      '1.3.14',
      { type: 'MESOS', docker: { image: 'a', network: 'HOST' } },
      value({ container: { type: 'MESOS', docker: { image: 'a', network: 'HOST' } } }),
    ],
    [
      'of an image for Mesos',
      '1.4.0',
      { type: 'MESOS', docker: { image: 'a', network: 'HOST', parameters: [], portMappings: [{}] } },
      [
        ['/container/network', 'Mesos Containerizer does not support network'],
        ['/container/portMappings', 'Mesos Containerizer does not support portMappings'],
      ],
    ],
    [
      'with credentials',
      '1.4.0',
      { docker: { image: 'a', credential: { principal: 'p' } } },
      [['/container/credential', 'Docker Containerizer does not support credential']],
    ],
    [
      'with credentials',
      '1.1.7',
      { docker: { image: 'a', credential: 5 } },
      value({ container: { docker: { image: 'a' } } }),
    ],
    [
      'with a network',
      '1.4.0',
      { docker: { network: 'host' } },
      [
        ['/container/docker/image', 'error.path.missing'],
        ['/container/docker/network', 'host is not a valid network type'],
      ],
    ],
    ['of appc', '1.3.0', { type: 'MESOS', appc: { id: 'x' } }, [['/container/appc/image', 'error.path.missing']]],
  ])('%s, %s', (_, version, fields, expected) => {
    expect(app({ container: fields }, version)).toEqual(expected);
  });
});

describe('volumes', () => {
  const inVolume = (fields: object): object => value({ container: { type: 'MESOS', volumes: [fields] } });
  const at = (name: string, message: string): readonly [string, string] => [`/container/volumes(0)${name}`, message];

  test.each<[string, object, object]>([
    ['of the host', { ...base, hostPath: '/h' }, { ...base, hostPath: '/h' }],
    ['of no kind', { ...base, external: null, secret: 5 }, { ...base, hostPath: '' }],
    ['external', { ...base, external }, { ...base, external: { ...external, options: {} } }],
    [
      'external, shared',
      { ...base, external: { ...external, size: -1, options: null, shared: true } },
      { ...base, external: { ...external, size: -1, options: {}, shared: true } },
    ],
    [
      'external, shared with a text',
      { ...base, external: { ...external, options: { a: '' }, shared: 'x' } },
      { ...base, external: { ...external, options: { a: '' } } },
    ],
    [
      'persistent',
      { ...base, persistent: { size: 1, type: 5, maxSize: 2, constraints: [['path', 'LIKE', 'a']], profileName: 5 } },
      { ...base, persistent: { size: 1, type: 'root', maxSize: 2, constraints: [['path', 'LIKE', 'a']] } },
    ],
  ])('%s', (_, fields, expected) => {
    expect(volume(fields)).toEqual(inVolume(expected));
  });

  test('before 1.4.0 a persistent one has a size and nothing else', () => {
    expect(volume({ ...base, persistent: { size: 1, type: 'MOUNT', constraints: 5 } }, '1.3.14')).toEqual(
      inVolume({ ...base, persistent: { size: 1 } }),
    );
  });

  test.each<[string, object, Errors]>([
    ['of nothing', {}, [at('/containerPath', 'error.path.missing'), at('/mode', 'error.path.missing')]],
    ['of another mode', { ...base, mode: 'rw' }, [at('/mode', 'rw is not a valid mode')]],
    ['of no mode', { ...base, mode: null }, [at('/mode', 'expected string, got null')]],
    [
      'external',
      { ...base, external: { size: '1', name: null, options: { capability: {}, a: null } } },
      [
        at('/external/size', 'error.expected.jsnumber'),
        at('/external/name', 'error.expected.jsstring'),
        at('/external/provider', 'error.path.missing'),
        at('/external/options/capability', 'error.expected.jsstring'),
        at('/external/options/a', 'error.expected.jsstring'),
      ],
    ],
    [
      'external, with a list of options',
      { ...base, external: { ...external, options: [] } },
      [at('/external/options', 'error.expected.jsobject')],
    ],
    [
      'external, of a size that is not whole',
      { ...base, external: { ...external, size: 1.5 } },
      [at('/external/size', 'error.expected.long')],
    ],
    ['persistent', { ...base, persistent: 5 }, [at('/persistent/size', 'error.path.missing')]],
    [
      'persistent, of another type',
      { ...base, persistent: { size: 1, type: 'MOUNT' } },
      [at('/persistent/type', 'No such disk type: MOUNT')],
    ],
  ])('cannot be read: %s', (_, fields, errors) => {
    expect(volume(fields)).toEqual(errors);
  });

  test('a mode is RO or RW', () => {
    const volumes = [{ containerPath: 'p', hostPath: '/h', mode: 'RO' }];
    expect(container({ volumes })).toEqual(value({ container: { type: 'MESOS', volumes } }));
  });

  test('before 1.4.0 there is a slip in the text for another mode', () => {
    expect(volume({ ...base, mode: 'rw' }, '1.3.14')).toEqual([at('/mode', 'rw is not a valid mde')]);
  });

  test.each<[string, object, string]>([
    ['persistent and of the host', { persistent: { size: 1 }, hostPath: '/h' }, 'hostPath'],
    ['persistent and external', { persistent: { size: 1 }, external }, 'external'],
    ['external and of the host', { external, hostPath: '/h' }, 'hostPath'],
  ])('of two kinds: %s', (_, fields, member) => {
    expect(volume({ ...base, ...fields })).toEqual({
      end: { status: 422, message: `${member} may not be set with persistent` },
    });
  });
});

describe('groups', () => {
  test('are read with all that is in them', () => {
    const group = { id: 'g', apps: [{ id: 'a', env: null }], groups: [{ id: 'x', foo: 1 }], dependencies: ['/A'] };
    expect(read(group, '1.1.7', 'group')).toEqual({
      value: { id: 'g', apps: [{ id: 'a' }], groups: [{ id: 'x' }], dependencies: ['/A'] },
    });
    expect(read(null, '1.1.7', 'group')).toEqual({ value: {} });
  });

  test('with all faults at once', () => {
    const group = { id: '', apps: [{ id: 'a', mem: 'x' }, 5], groups: [{ apps: 5 }], scaleBy: '2' };
    expect(read(group, '1.1.7', 'group')).toEqual([
      ['/id', 'error.minLength'],
      ['/apps(0)/mem', 'error.expected.jsnumber'],
      ['/apps(1)/id', 'error.path.missing'],
      ['/groups(0)/apps', 'error.expected.jsarray'],
      ['/scaleBy', 'error.expected.jsnumber'],
    ]);
  });

  test('an endless one throws', () => {
    const group: { groups: unknown[] } = { groups: [] };
    group.groups.push(group);
    expect(() => read(group, '1.1.7', 'group')).toThrow(RangeError);
  });
});

import { describe, expect, test } from '@jest/globals';
import { readPreRaml } from '../../src/systems/marathon/generations/pre-raml/index.ts';

const read = (value: object, body: 'app' | 'group' = 'app'): object => readPreRaml(value, body, '1.4.13');

const docker = (fields: object): object => ({ container: { type: 'DOCKER', docker: { image: 'a', ...fields } } });
const disk = (...constraint: readonly string[]): object => ({
  container: {
    type: 'MESOS',
    volumes: [{ containerPath: 'd', mode: 'RW', persistent: { size: 1, type: 'path', constraints: [constraint] } }],
  },
});
const migration = { DCOS_MIGRATION_API_VERSION: 'v1', DCOS_MIGRATION_API_PATH: '/v1' };

describe('what Marathon before 1.5 may find wrong', () => {
  test.each<[string, object]>([
    ['/storeUrls', { storeUrls: ['http://localhost/a'] }],
    ['/uris', { uris: ['http://localhost/a', 'http://local host/a'] }],
    ['/uris', { uris: ['a:'] }],
    ['/uris', { uris: [''] }],
    ['/fetch', { fetch: [{ uri: 'file:' }] }],
    ['/dependencies', { dependencies: ['/a', '/A'] }],
    ['/env', { env: { '': 'a' } }],
    ['/env', { env: { A: { secret: 'a' } } }],
    ['/secrets', { secrets: { a: { source: '' } } }],
    ['/secrets', { secrets: { '': { source: 'a' } } }],
    ['/labels', { labels: migration }],
    ['/labels', { labels: { ...migration, DCOS_PACKAGE_FRAMEWORK_NAME: 'a', DCOS_MIGRATION_API_VERSION: 'v2' } }],
    ['/constraints', { constraints: [['a', 'UNIQUE', 'b']] }],
    ['/constraints', { constraints: [['a', 'CLUSTER']] }],
    ['/constraints', { constraints: [['a', 'LIKE']] }],
    ['/constraints', { constraints: [['a', 'UNLIKE', '*']] }],
    ['/constraints', { constraints: [['a', 'GROUP_BY', 'b']] }],
    ['/constraints', { constraints: [['a', 'MAX_PER']] }],
    ['/gpus', { gpus: 1 }],
    ['/portDefinitions', { portDefinitions: [{ port: 1 }, { port: 1 }] }],
    ['/portDefinitions', { portDefinitions: [{ name: 'a' }, { name: 'a' }] }],
    ['/portDefinitions', { portDefinitions: [{ name: 'A' }] }],
    ['/portDefinitions', { portDefinitions: [{ protocol: 'x' }] }],
    ['/ports', { ports: [-1] }],
    ['/container/docker/portMappings', docker({ network: 'BRIDGE', portMappings: [{ containerPort: 65536 }] })],
    ['/healthChecks', { healthChecks: [{ portIndex: 1 }] }],
    ['/healthChecks', { healthChecks: [{ portIndex: -1 }] }],
    ['/healthChecks', { healthChecks: [{}], ports: [] }],
    ['/healthChecks', { healthChecks: [{}], ipAddress: {} }],
    ['/healthChecks', { healthChecks: [{}], ...docker({ network: 'BRIDGE', portMappings: [] }) }],
    ['/readinessChecks', { readinessChecks: [{ protocol: 'HTTPS' }] }],
    ['/ipAddress/discovery', { ipAddress: { discovery: { ports: [] } }, ...docker({ network: 'USER' }) }],
    ['/container/appc', { container: { type: 'MESOS', appc: { image: 'a' } } }],
    ['/container/volumes', disk('host', 'LIKE', 'a')],
    ['/container/volumes', disk('path', 'CLUSTER', 'a')],
    ['/container/volumes', disk('path', 'LIKE', '*')],
  ])('%s of %j', (path, fields) => {
    expect(read({ id: '/a', ...fields })).toEqual({ end: { unmodelled: expect.any(String), path } });
  });

  test.each<[object]>([
    [{ storeUrls: [] }],
    [{ uris: ['http://user@localhost:80/a?b=c&d', 'hdfs:///a', 'a/b.tgz'] }],
    [{ fetch: [{ uri: '/etc/docker.tar.gz' }] }],
    [{ dependencies: ['/a/b', '../c', 'd.e'] }],
    [{ env: { A: '' } }],
    [{ secrets: { a: { source: 'b' } } }],
    [{ labels: { ...migration, DCOS_PACKAGE_FRAMEWORK_NAME: 'a' } }],
    [{ labels: { DCOS_MIGRATION_API_VERSION: '' } }],
    [{ constraints: [['a', 'UNIQUE']] }],
    [{ constraints: [['a', 'UNIQUE', '']] }],
    [{ constraints: [['a', 'CLUSTER', 'b']] }],
    [{ constraints: [['a', 'LIKE', 'b.*']] }],
    [{ constraints: [['a', 'GROUP_BY']] }],
    [{ constraints: [['a', 'GROUP_BY', '3']] }],
    [{ constraints: [['a', 'MAX_PER', '3']] }],
    [{ gpus: -1 }],
    [{ portDefinitions: [{ port: 0, name: 'a' }, { port: 0, protocol: 'udp' }, { port: 80 }] }],
    [{ ports: [0, 65535] }],
    [docker({ network: 'BRIDGE', portMappings: [{ containerPort: 80, hostPort: 0 }] })],
    [{ healthChecks: [{}, { portIndex: 0 }, { port: 8080 }, { protocol: 'COMMAND', command: { value: 'a' } }] }],
    [{ healthChecks: [{ portIndex: 1 }], portDefinitions: [{ port: 0 }, { port: 0 }] }],
    [{ ipAddress: { discovery: { ports: [] } }, ...docker({ network: 'HOST' }) }],
    [{ ipAddress: { discovery: { ports: [] } } }],
    [disk('path', 'UNLIKE', '/mnt/.*')],
  ])('nothing in %j', (fields) => {
    expect(read({ id: '/a', ...fields })).toEqual({ value: expect.anything() });
  });

  test('in an app of a group, but not beside what cannot be read', () => {
    const app = { id: 'a', gpus: 1 };
    const group = (fields: object): object => ({
      id: '/g',
      groups: [{ id: 'h', apps: [{ id: 'b' }, app] }],
      ...fields,
    });
    expect(read(group({}), 'group')).toEqual({ end: { unmodelled: '`gpus`', path: '/groups(0)/apps(1)/gpus' } });
    expect(read(group({ apps: [{ id: 5 }] }), 'group')).toEqual({
      errors: [{ path: '/apps(0)/id', message: 'error.expected.jsstring' }],
    });
    expect(read({ id: '/g', apps: [], groups: null }, 'group')).toEqual({ value: expect.anything() });
  });
});

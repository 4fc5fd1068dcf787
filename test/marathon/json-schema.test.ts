import { expect, test } from '@jest/globals';
import { validators } from '../../src/generated/validators.ts';
import { readMarathonJson } from '../../src/systems/marathon/json/index.ts';

/** An app with every field that Marathon reads. */
const whole = {
  id: '/a',
  acceptedResourceRoles: ['*'],
  args: ['a'],
  backoffFactor: 1.2,
  backoffSeconds: 1,
  cmd: 'x',
  constraints: [['hostname', 'UNIQUE']],
  container: {
    type: 'MESOS',
    docker: {
      credential: { principal: 'p', secret: 's' },
      pullConfig: { secret: 's' },
      forcePullImage: true,
      image: 'i',
      network: 'HOST',
      parameters: [{ key: 'k', value: 'v' }],
      portMappings: [
        {
          containerPort: 1,
          hostPort: 1,
          labels: { a: 'b' },
          name: 'n',
          protocol: 'tcp',
          servicePort: 1,
          networkNames: ['a'],
        },
      ],
      privileged: false,
    },
    linuxInfo: { seccomp: { profileName: 'p', unconfined: false }, ipcInfo: { mode: 'PRIVATE', shmSize: 3 } },
    volumes: [
      {
        containerPath: 'a',
        mode: 'RW',
        external: { size: 1, name: 'n', provider: 'dvdi', options: { 'dvdi/driver': 'd' }, shared: true },
      },
      {
        containerPath: 'a',
        mode: 'RW',
        external: {
          name: 'n',
          provider: 'csi',
          options: {
            pluginName: 'p',
            capability: { accessMode: 'SINGLE_NODE_WRITER', accessType: 'mount', fsType: 'x', mountFlags: ['a'] },
            nodeStageSecret: { a: 'b' },
            nodePublishSecret: { a: 'b' },
            volumeContext: { a: 'b' },
          },
        },
      },
      {
        containerPath: 'a',
        mode: 'RW',
        persistent: { type: 'root', size: 1, maxSize: 2, profileName: 'p', constraints: [['path', 'LIKE', 'x']] },
      },
      { containerPath: 'a', secret: 's' },
      { containerPath: 'a', hostPath: '/x', mode: 'RO' },
      { containerPath: 'a', mode: 'RW', hostPath: '/x', external: { name: 'n' }, persistent: { size: 1 }, secret: 's' },
    ],
    portMappings: [
      {
        containerPort: 1,
        hostPort: 1,
        labels: { a: 'b' },
        name: 'n',
        protocol: 'tcp',
        servicePort: 1,
        networkNames: ['a'],
      },
    ],
  },
  cpus: 1,
  dependencies: ['/b'],
  disk: 1,
  env: { A: 'b', B: { secret: 's' } },
  executor: '//cmd',
  executorResources: { cpus: 1, mem: 32, disk: 10 },
  fetch: [{ uri: 'u', extract: true, executable: true, cache: true, destPath: 'd' }],
  healthChecks: [
    {
      command: { value: 'x' },
      gracePeriodSeconds: 1,
      ignoreHttp1xx: true,
      intervalSeconds: 1,
      maxConsecutiveFailures: 1,
      path: '/',
      port: 1,
      portIndex: 0,
      protocol: 'HTTP',
      ipProtocol: 'IPv4',
      timeoutSeconds: 1,
      delaySeconds: 1,
    },
  ],
  check: {
    http: { portIndex: 0, port: 1, path: '/', scheme: 'HTTP' },
    tcp: { portIndex: 0, port: 1 },
    exec: { command: { shell: 'x' } },
    intervalSeconds: 1,
    timeoutSeconds: 1,
    delaySeconds: 1,
  },
  instances: 1,
  labels: { a: 'b' },
  maxLaunchDelaySeconds: 1,
  mem: 1,
  gpus: 0,
  ipAddress: {
    discovery: { ports: [{ number: 1, name: 'n', protocol: 'tcp', labels: { a: 'b' } }] },
    groups: ['a'],
    labels: { a: 'b' },
    networkName: 'n',
  },
  networks: [{ name: 'n', mode: 'container', labels: { a: 'b' } }],
  ports: [1],
  portDefinitions: [{ port: 1, labels: { a: 'b' }, name: 'n', protocol: 'tcp' }],
  readinessChecks: [
    {
      name: 'n',
      protocol: 'HTTP',
      path: '/',
      portName: 'n',
      intervalSeconds: 1,
      timeoutSeconds: 1,
      httpStatusCodesForReady: [200],
      preserveLastResponse: true,
    },
  ],
  residency: { relaunchEscalationTimeoutSeconds: 1, taskLostBehavior: 'WAIT_FOREVER' },
  resourceLimits: { cpus: 'unlimited', mem: 1 },
  requirePorts: false,
  secrets: { s: { source: 'x' } },
  taskKillGracePeriodSeconds: 1,
  upgradeStrategy: { maximumOverCapacity: 0, minimumHealthCapacity: 0 },
  uris: ['u'],
  user: 'u',
  version: '2020-01-01T00:00:00.000Z',
  versionInfo: { lastScalingAt: '2020-01-01T00:00:00.000Z', lastConfigChangeAt: '2020-01-01T00:00:00.000Z' },
  killSelection: 'YOUNGEST_FIRST',
  unreachableStrategy: { inactiveAfterSeconds: 0, expungeAfterSeconds: 0 },
  tty: true,
  role: 'r',
};

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...steps.flatMap((step) => pathsOf((value as Record<string | number, unknown>)[step], [...path, step])),
  ];
}

/** A copy with something else at a path; `undefined` takes away what is there. */
function put(value: unknown, [step, ...path]: Path, other: unknown): unknown {
  if (step === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[step] = put(copy[step], path, other);
  if (copy[step] === undefined && !Array.isArray(copy)) delete copy[step];
  return copy;
}

const others = [null, '', 'x', 5, -1, 1.5, true, [], {}, 'RW', { a: 'b' }, { a: null }, ['a'], [null], undefined];
const paths = pathsOf(whole, []).slice(1);

test('every field is read as it is', () => {
  const result = readMarathonJson(whole, 'app');
  expect(result).toEqual({ value: whole });
  expect('value' in result && result.value === whole).toBe(true);
});

// The schema lets pass a body of an update, which has no id, an id of any characters, and times of any form.
const isLoose = ([field]: Path): boolean => ['id', 'version', 'versionInfo'].includes(String(field));

test.each(paths.map((path) => [path.join('/'), path] as const))('%s with another value', (_, path) => {
  for (const other of others) {
    const app = put(whole, path, other);
    const result = readMarathonJson(app, 'app');
    if ('errors' in result) {
      expect([other, validators['marathon-app'](app)]).toEqual([other, isLoose(path) && expect.anything()]);
    } else {
      // What Marathon goes on with is what rules are told: the schema takes it, and reading it again changes nothing.
      expect([other, validators['marathon-app'](result.value)]).toEqual([other, true]);
      const again = readMarathonJson(result.value, 'app');
      expect('value' in again && again.value === result.value).toBe(true);
    }
  }
});

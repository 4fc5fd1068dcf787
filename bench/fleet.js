// @ts-check
// Apps to measure with: from a seed, or from a folder of the user. Those from a seed have many shapes, since what
// is fast for one app three thousand times need not be fast for three thousand apps.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Numbers from a seed, from 0 up to, but without, 1. */
function random(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) / 0x800000;
  };
}

/** The app whose only differences are its names, for what a uniform fleet takes. */
export const uniformApp = (/** @type {number} */ index) => ({
  id: `/team/app-${index}`,
  cmd: 'run.sh',
  cpus: 0.5,
  mem: 256,
  instances: 1,
  labels: { team: 'a', tier: 'backend' },
  env: { PORT: '8080', LEVEL: 'info' },
  container: {
    type: 'MESOS',
    volumes: [
      {
        containerPath: 'data',
        mode: 'RW',
        external: {
          name: `volume-${index}`,
          size: 100,
          provider: 'dvdi',
          options: { 'dvdi/driver': 'rexray', 'dvdi/iops': '150' },
        },
      },
    ],
  },
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
});

/** Apps from a seed that differ in what they hold; extvol finds nothing in them. */
export function variedApps(/** @type {number} */ count, seed = 42) {
  const next = random(seed);
  const below = (/** @type {number} */ end) => Math.floor(next() * end);
  /** @type {<Item>(items: readonly Item[]) => Item} */
  const pick = (items) => /** @type {any} */ (items[below(items.length)]);
  const maybe = (/** @type {number} */ chance, /** @type {() => object} */ make) => (next() < chance ? make() : {});
  const words = ['alpha', 'bravo', 'carbon', 'delta', 'ember', 'frost', 'grove', 'haven'];
  const table = (/** @type {string[]} */ keys, /** @type {number} */ most) =>
    Object.fromEntries(keys.slice(0, 1 + below(most)).map((key) => [key, `${pick(words)}-${below(100)}`]));

  const external = (/** @type {number} */ index, /** @type {string} */ containerPath) => ({
    containerPath,
    mode: 'RW',
    external: {
      name: `${pick(words)}-${index}-${below(10)}`,
      ...maybe(0.7, () => ({ size: 10 * (1 + below(50)) })),
      provider: 'dvdi',
      options: {
        'dvdi/driver': 'rexray',
        ...maybe(0.4, () => ({ 'dvdi/iops': String(100 + below(900)) })),
        ...maybe(0.3, () => ({ 'dvdi/volumetype': pick(['gp2', 'io1', 'st1']) })),
      },
    },
  });
  const dockerExternal = (/** @type {number} */ index) => ({
    containerPath: `/${pick(words)}`,
    mode: pick(['RW', 'RO']),
    external: { name: `${pick(words)}-${index}`, provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } },
  });

  /** @type {Record<string, (index: number) => object>} */
  const kinds = {
    mesos: (index) => ({
      container: { type: 'MESOS', volumes: [external(index, pick(['data', 'state', 'cache']))] },
    }),
    twice: (index) => ({
      container: { type: 'MESOS', volumes: [external(index, 'data'), external(index + 0.5, 'logs')] },
    }),
    image: (index) => ({
      container: {
        type: 'MESOS',
        docker: {
          image: `${pick(words)}/${pick(words)}:${below(9)}.${below(9)}`,
          ...maybe(0.3, () => ({ forcePullImage: true })),
        },
        volumes: [external(index, pick(['data', 'var/lib/data']))],
        ...maybe(0.5, () => ({ portMappings: [{ containerPort: 80 + below(9000), hostPort: 0, name: 'http' }] })),
      },
      networks: [{ mode: 'container/bridge' }],
    }),
    docker: (index) => ({
      container: {
        type: 'DOCKER',
        docker: { image: `${pick(words)}:${below(9)}` },
        volumes: [dockerExternal(index)],
      },
      networks: [pick([{ mode: 'host' }, { mode: 'container/bridge' }])],
    }),
    host: () => ({
      container: {
        type: 'MESOS',
        volumes: [{ containerPath: pick(words), hostPath: `/srv/${pick(words)}`, mode: 'RO' }],
      },
    }),
    variables: (index) => ({
      env: {
        DVDI_VOLUME_NAME: `${pick(words)}-${index}`,
        DVDI_VOLUME_DRIVER: 'rexray',
        DVDI_VOLUME_OPTS: `size=${5 + below(95)}`,
        DVDI_VOLUME_CONTAINERPATH: `/tmp/${pick(words)}`,
        ...table(['LEVEL', 'REGION', 'MODE'], 3),
      },
    }),
    none: () => ({}),
  };

  const one = (/** @type {number} */ index) => {
    const kind = pick(['mesos', 'mesos', 'mesos', 'twice', 'image', 'image', 'docker', 'host', 'variables', 'none']);
    const container = /** @type {(index: number) => object} */ (kinds[kind])(index);
    const hasHostPorts = kind === 'mesos' || kind === 'twice' || kind === 'none';
    return {
      id: `/team-${below(9)}/app-${index}`,
      ...(next() < 0.8 || kind === 'none' || kind === 'mesos' || kind === 'twice' || kind === 'host'
        ? { cmd: pick(['./run.sh', 'exec java -jar app.jar', 'python3 -m server']) }
        : { args: ['--port', String(below(9000))] }),
      cpus: pick([0.1, 0.5, 1, 2]),
      mem: pick([64, 256, 1024]),
      instances: 1,
      ...maybe(0.2, () => ({ disk: 100 })),
      ...maybe(0.7, () => ({ labels: table(['team', 'tier', 'owner'], 3) })),
      ...maybe(kind === 'variables' ? 0 : 0.7, () => ({ env: table(['LEVEL', 'REGION', 'MODE'], 3) })),
      ...container,
      ...maybe(0.3, () => ({
        constraints: [
          pick([
            ['hostname', 'UNIQUE'],
            ['rack', 'GROUP_BY', '3'],
            ['zone', 'LIKE', 'a.*'],
          ]),
        ],
      })),
      ...maybe(hasHostPorts ? 0.4 : 0, () => ({ portDefinitions: [{ port: 0, name: 'http', protocol: 'tcp' }] })),
      ...maybe(0.3, () => ({
        healthChecks: [
          {
            protocol: 'COMMAND',
            command: { value: 'test -e data' },
            gracePeriodSeconds: 60 + below(300),
            timeoutSeconds: 20,
          },
        ],
      })),
      ...maybe(0.2, () => ({ fetch: [{ uri: `https://files.example.com/${pick(words)}.tgz` }] })),
      ...maybe(0.2, () => ({ backoffSeconds: 1, backoffFactor: 1.15, maxLaunchDelaySeconds: 3600 })),
      upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
    };
  };
  return Array.from({ length: count }, (_, index) => one(index));
}

/** Read the apps in the JSON files of a folder and those below it: each an app, a list, or something with `apps`. */
export function appsIn(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) === '.json')
    .sort()
    .flatMap((name) => {
      /** @type {any} */
      const value = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return Array.isArray(value) ? value : (value.apps ?? value);
    });
}

/** Name the shape of a value: its keys and types without what it says. */
export function shapeOf(/** @type {unknown} */ value) {
  /** @type {(value: any) => unknown} */
  const shape = (each) =>
    Array.isArray(each)
      ? each.map(shape)
      : typeof each === 'object' && each !== null
        ? Object.entries(each).map(([key, member]) => [key, shape(member)])
        : typeof each;
  return JSON.stringify(shape(value));
}

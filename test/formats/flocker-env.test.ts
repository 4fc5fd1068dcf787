import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { convert } from '../../src/convert/convert.ts';
import { formats } from '../../src/formats/index.ts';

const flocker = { FLOCKER_CONTAINER_VOLUME_PATH: '/tmp/data', FLOCKER_ID: 'webapp-data' };
const dvdi = (fields: object = {}) => ({
  DVDI_VOLUME_NAME: 'v',
  DVDI_VOLUME_DRIVER: 'flocker',
  DVDI_VOLUME_CONTAINERPATH: '/tmp/data',
  ...fields,
});
const mesos = (fields: object = {}, docker: object = { driver: 'flocker' }) => [
  {
    container_path: '/tmp/data',
    mode: 'RW',
    source: { type: 'DOCKER_VOLUME', docker_volume: { name: 'v', ...docker } },
    ...fields,
  },
];
const csi = {
  plugin_name: 'p',
  static_provisioning: {
    volume_id: 'v',
    volume_capability: { mount: {}, access_mode: { mode: 'SINGLE_NODE_WRITER' } },
  },
};
const others = formats
  .filter(({ oneWay }) => !oneWay)
  .map(({ id }) => id)
  .filter((id) => !['docker-parameters', 'dvdcli', 'flocker-env'].includes(id));

/** Each loss by its field and what it held. */
const lossesOf = ({ losses }: ReturnType<typeof convert>): readonly string[] =>
  losses.map(({ field, value }) => `${field}=${JSON.stringify(value)}`);

/** The map of variables, which is the document itself unless it is an app. */
const variablesIn = (output: unknown): unknown => (output as { readonly env?: unknown } | undefined)?.env ?? output;

const errorsOf = ({ diagnostics }: ReturnType<typeof convert>): readonly string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);

describe('from Flocker', () => {
  test.each([
    [
      'dvdi-env',
      { DVDI_VOLUME_NAME: 'webapp-data', DVDI_VOLUME_DRIVER: 'flocker', DVDI_VOLUME_CONTAINERPATH: '/tmp/data' },
    ],
    [
      'mesos-volume',
      [
        {
          container_path: '/tmp/data',
          mode: 'RW',
          source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'flocker', name: 'webapp-data' } },
        },
      ],
    ],
    [
      'marathon-external',
      expect.objectContaining({
        container: {
          type: 'MESOS',
          volumes: [
            {
              containerPath: '/tmp/data',
              mode: 'RW',
              external: { name: 'webapp-data', provider: 'dvdi', options: { 'dvdi/driver': 'flocker' } },
            },
          ],
        },
      }),
    ],
  ] as const)('to %s the identity is not preserved', (to, expected) => {
    const result = convert(to === 'marathon-external' ? { id: '/a', cmd: 'xx', env: flocker } : flocker, { to });
    expect(result.output).toEqual(expected);
    expect(lossesOf(result)).toEqual(['identity="webapp-data"']);
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'convert/identity-not-preserved', severity: 'warning' }),
    );
  });

  test.each<[string, unknown, readonly string[]]>([
    [
      'variables that a later one replaces',
      { FLOCKER_ID_OLD: 'x', ...flocker },
      ['FLOCKER_ID_OLD="x"', 'identity="webapp-data"'],
    ],
    [
      'a relative path',
      { ...flocker, FLOCKER_CONTAINER_VOLUME_PATH: 'data' },
      ['containerPath="data"', 'identity="webapp-data"'],
    ],
    [
      'a secret',
      {
        variables: [
          { name: 'FLOCKER_ID', type: 'SECRET' },
          { name: 'FLOCKER_CONTAINER_VOLUME_PATH', value: '/d' },
        ],
      },
      ['FLOCKER_ID="(secret)"', 'identity=""'],
    ],
    ['one of the two alone', { FLOCKER_ID: 'x' }, ['FLOCKER_ID="x"']],
    ['a secret alone', { variables: [{ name: 'FLOCKER_ID', type: 'SECRET' }] }, ['FLOCKER_ID="(secret)"']],
  ])('%s: nothing is lost in silence', (_, source, expected) => {
    expect([...lossesOf(convert(source, { to: 'mesos-volume' }))].sort()).toEqual(expected);
  });

  test('an empty path is none', () => {
    const source = { ...flocker, FLOCKER_CONTAINER_VOLUME_PATH: '' };
    expect(errorsOf(convert(source, { to: 'mesos-volume' }))).toEqual([
      'volume `webapp-data` has no container path, which Mesos needs; supply one with containerPath (--container-path)',
    ]);
    expect(convert(source, { to: 'mesos-volume', containerPath: 'd' }).output).toMatchObject([{ container_path: 'd' }]);
  });

  test('into another environment it stays the same', () => {
    const base = { variables: [{ name: 'A', value: '1' }] };
    expect(convert(flocker, { to: 'flocker-env', base })).toEqual({
      output: {
        variables: [
          { name: 'A', value: '1' },
          { name: 'FLOCKER_CONTAINER_VOLUME_PATH', value: '/tmp/data' },
          { name: 'FLOCKER_ID', value: 'webapp-data' },
        ],
      },
      losses: [],
      diagnostics: [],
    });
  });

  test('there and back the words are the same', () => {
    const word = fc.stringMatching(/^[a-z0-9]([-a-z0-9._]{0,10}[a-z0-9])?$/);
    fc.assert(
      fc.property(word, word, fc.constantFrom(...others), (id, path, via) => {
        const source = { FLOCKER_CONTAINER_VOLUME_PATH: `/tmp/${path}`, FLOCKER_ID: id };
        const there = convert(source, { to: via });
        const back = convert(there.output, { to: 'flocker-env' });
        expect(variablesIn(back.output)).toEqual(source);
        for (const result of [there, back]) expect(lossesOf(result)).toEqual([`identity=${JSON.stringify(id)}`]);
      }),
    );
  });
});

describe('to Flocker', () => {
  test('everything but name and path is lost', () => {
    const result = convert(dvdi({ DVDI_VOLUME_OPTS: 'size=5,a', DVDI_VOLUME_EXPLICITCREATE: 'true' }), {
      to: 'flocker-env',
    });
    expect(result.output).toEqual({ FLOCKER_CONTAINER_VOLUME_PATH: '/tmp/data', FLOCKER_ID: 'v' });
    expect(lossesOf(result)).toEqual(['size="5"', 'option="a"', 'explicitCreate=true', 'identity="v"']);
    expect(lossesOf(convert(mesos({ mode: 'RO' }), { to: 'flocker-env' }))).toEqual(['mode="RO"', 'identity="v"']);
  });

  test('a path is supplied where none or a relative one is there', () => {
    const options = { to: 'flocker-env', containerPath: '/srv/{name}' } as const;
    const { DVDI_VOLUME_CONTAINERPATH: _, ...bare } = dvdi();
    expect(convert(bare, options).output).toMatchObject({ FLOCKER_CONTAINER_VOLUME_PATH: '/srv/v' });
    const relative = convert(mesos({ container_path: 'd' }), options);
    expect(relative.output).toMatchObject({ FLOCKER_CONTAINER_VOLUME_PATH: '/srv/v' });
    expect(lossesOf(relative)).toEqual(['containerPath="d"', 'identity="v"']);
  });

  test.each<[string, unknown, readonly string[]]>([
    [
      'another driver',
      mesos({}, { driver: 'rexray' }),
      ['volume `v` is one of driver `rexray`, but the Flocker module mounts those of `flocker` only'],
    ],
    ['no driver', mesos({}, {}), ['volume `v` names no driver, but the Flocker module mounts those of `flocker` only']],
    [
      'CSI',
      mesos({ source: { type: 'CSI_VOLUME', csi_volume: csi } }),
      ['volume `v` is a CSI volume, which no Flocker variable can say'],
    ],
    [
      'two volumes',
      [...mesos(), ...mesos({}, { name: 'w', driver: 'flocker' })],
      ['volume `w` is one too many: a task has one Flocker volume at most'],
    ],
    [
      'a relative path',
      mesos({ container_path: 'd' }),
      [
        "volume `v`: container path `d` is relative, which the Flocker module would take from the agent's directory; supply one with containerPath (--container-path)",
      ],
    ],
    [
      'no path',
      { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_DRIVER: 'flocker' },
      ['volume `v` has no container path, which Flocker needs; supply one with containerPath (--container-path)'],
    ],
    [
      'a path for the shell',
      mesos({ container_path: '/a b' }),
      ['volume `v`: container path `/a b` holds ` `, which the shell of the Flocker module acts on'],
    ],
    [
      'a name for the shell',
      mesos({}, { name: '5%', driver: 'flocker' }),
      ['name `5%` holds `%`, which breaks the request of the Flocker module'],
    ],
    [
      'a Docker container',
      { type: 'DOCKER', docker: { image: 'a' }, volumes: mesos() },
      ['the Docker containerizer never calls the Flocker module, so variables would mount nothing'],
    ],
    [
      'an image',
      { type: 'MESOS', mesos: { image: { type: 'DOCKER', docker: { name: 'a' } } }, volumes: mesos() },
      ['the container has an image, but the Flocker module makes its link on the host, outside of it'],
    ],
    [
      'a variable that is there',
      { ...dvdi(), FLOCKER_ID7: 'x' },
      ['the environment has `FLOCKER_ID7` already, and a task has one Flocker volume at most'],
    ],
  ])('%s is refused', (_, source, expected) => {
    const result = convert(source, { to: 'flocker-env' });
    expect(errorsOf(result)).toEqual(expected);
    expect(result).not.toHaveProperty('output');
  });

  test('of nothing it makes nothing', () => {
    expect(convert([], { to: 'flocker-env' }).output).toEqual({});
  });
});

describe('in place', () => {
  test('variables of both modules leave one list, whatever their order', () => {
    const variables = [
      { name: 'DVDI_VOLUME_NAME', value: 'v' },
      { name: 'FLOCKER_ID', value: 'f' },
      { name: 'A', value: '1' },
      { name: 'FLOCKER_CONTAINER_VOLUME_PATH', value: '/f' },
      { name: 'DVDI_VOLUME_CONTAINERPATH', value: '/d' },
    ];
    const task = (environment: object) => ({
      name: 't',
      task_id: { value: '1' },
      agent_id: { value: '1' },
      command: { value: 'x', ...environment },
      container: { type: 'MESOS', mesos: {} },
    });
    const { output } = convert(task({ environment: { variables } }), { to: 'mesos-volume' });
    expect(output).toMatchObject({ command: { environment: { variables: [{ name: 'A', value: '1' }] } } });
    const rest = convert(task({ environment: { variables: variables.filter(({ name }) => name !== 'A') } }), {
      to: 'mesos-volume',
    });
    expect(rest.output).toMatchObject({ command: { value: 'x' }, container: { volumes: [{}, {}] } });
    expect(rest.output).not.toHaveProperty('command.environment');
  });

  test('from one module to the other the app keeps its environment', () => {
    const app = (env: object) => ({ id: '/a', cmd: 'xx', env, instances: 1 });
    const { output } = convert(app(dvdi()), { to: 'flocker-env' });
    expect(output).toEqual(app({ FLOCKER_CONTAINER_VOLUME_PATH: '/tmp/data', FLOCKER_ID: 'v' }));
    expect(Object.keys(output as object)).toEqual(['id', 'cmd', 'env', 'instances']);
    expect(convert(output, { to: 'dvdi-env' }).output).toEqual(app(dvdi()));
  });
});

import { describe, expect, test } from '@jest/globals';
import { convert } from '../src/convert/convert.ts';
import type { ConvertOptions } from '../src/convert/options.ts';
import { formats } from '../src/formats/index.ts';

const dockerVolume = (fields: object, rest: object = {}) => ({
  container_path: '/data',
  mode: 'RW',
  source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'rexray', name: 'v', ...fields } },
  ...rest,
});
const parameters = (...pairs: readonly (readonly [string, string])[]) => ({
  driver_options: { parameter: pairs.map(([key, value]) => ({ key, value })) },
});
const external = (fields: object, rest: object = {}) => ({
  containerPath: '/data',
  mode: 'RW',
  external: { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' }, ...fields },
  ...rest,
});
const app = (volumes: readonly object[], rest: object = {}) => ({
  id: '/a',
  container: { type: 'MESOS', volumes },
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
  ...rest,
});
const csi = (capability: object, rest: object = {}) => ({
  name: 'vol-1',
  provider: 'csi',
  options: { pluginName: 'ebs', capability: { accessMode: 'SINGLE_NODE_WRITER', ...capability }, ...rest },
});
const [toEnv, toMarathon, toMesos] = (['dvdi-env', 'marathon-external', 'mesos-volume'] as const).map((to) => ({
  to,
})) as [ConvertOptions, ConvertOptions, ConvertOptions];

type Case = readonly [name: string, input: unknown, options: ConvertOptions, expected: readonly string[]];

// Each loss by its field and what it held; a neutral one, which changes nothing at run time, in parentheses.
const losses: readonly Case[] = [
  [
    'dvdi: explicit creation',
    { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_EXPLICITCREATE: 'true', DVDI_VOLUME_CONTAINERPATH: '/d' },
    toMesos,
    ['explicitCreate=true'],
  ],
  [
    'dvdi: path of dvdcli',
    { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_DVDCLI: '/opt/dvdcli', DVDI_VOLUME_CONTAINERPATH: '/d' },
    toMesos,
    ['dvdcli="/opt/dvdcli"'],
  ],
  ['dvdi: slot', { DVDI_VOLUME_NAME3: 'v', DVDI_VOLUME_CONTAINERPATH3: '/d' }, toMesos, ['(slot=3)']],
  [
    'dvdi: a variable of no volume',
    { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: '/d', DVDI_VOLUME_OPTS7: 'a=b' },
    toMesos,
    ['DVDI_VOLUME_OPTS7="a=b"'],
  ],
  [
    'dvdi: an ignored duplicate',
    { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: '/d', DVDI_VOLUME_NAME1: 'V' },
    toMesos,
    ['DVDI_VOLUME_NAME1="V"'],
  ],
  [
    'dvdi: what Marathon does not take',
    {
      DVDI_VOLUME_NAME: 'v',
      DVDI_VOLUME_EXPLICITCREATE: 'TRUE',
      DVDI_VOLUME_OPTS: '_x=1,Driver=y,overwritefs=false,iops=no,volumetype=IO1,newfstype=XFS',
      DVDI_VOLUME_CONTAINERPATH: '/d',
    },
    toMarathon,
    [
      '_x="1"',
      'Driver="y"',
      '(overwritefs="false")',
      'iops="no"',
      'volumetype="IO1"',
      'newfstype="XFS"',
      'explicitCreate=true',
    ],
  ],
  ['mesos: a key twice, to dvdi', [dockerVolume(parameters(['size', '1'], ['size', '2']))], toEnv, ['(size="1")']],
  [
    'mesos: a key twice, to marathon',
    [dockerVolume(parameters(['size', '1'], ['size', '2']))],
    toMarathon,
    ['(size="1")'],
  ],
  ['mesos: a comma', [dockerVolume(parameters(['tags', 'a,b=c']))], toEnv, ['(tags="a,b=c")']],
  ['mesos: blanks around a value', [dockerVolume(parameters(['tier', ' gold ']))], toMarathon, ['tier=" gold "']],
  [
    'mesos: another source',
    [dockerVolume({}), { container_path: 'h', mode: 'RW', host_path: '/h' }],
    toEnv,
    ['volume={"container_path":"h","mode":"RW","host_path":"/h"}'],
  ],
  [
    'mesos: a secret of a CSI volume that is no name',
    [
      {
        container_path: 'c',
        mode: 'RW',
        source: {
          type: 'CSI_VOLUME',
          csi_volume: {
            plugin_name: 'ebs',
            static_provisioning: {
              volume_id: 'i',
              volume_capability: { access_mode: { mode: 'SINGLE_NODE_WRITER' }, mount: {} },
              node_stage_secrets: { k: { type: 'VALUE', value: { data: 'eA==' } } },
              node_publish_secrets: { p: { type: 'REFERENCE', reference: { name: 'n', key: 'k' } } },
            },
          },
        },
      },
    ],
    toMarathon,
    ['node_stage_secrets.k="(secret)"', 'node_publish_secrets.p="(secret)"'],
  ],
  [
    'marathon: foreign options and sharing',
    app([external({ shared: true, options: { 'dvdi/driver': 'rexray', 'dcos/label': 'db', 'dvdi/DRIVER': 'x' } })]),
    toMesos,
    ['dcos/label="db"', 'dvdi/DRIVER="x"', 'shared=true'],
  ],
  [
    'marathon: the same, to dvdi',
    app([external({ shared: true, options: { 'dvdi/driver': 'rexray', 'dcos/label': 'db' } })]),
    toEnv,
    ['dcos/label="db"', 'shared=true'],
  ],
  [
    'marathon: an overridden size',
    app([external({ size: 5, options: { 'dvdi/driver': 'rexray', 'dvdi/size': '9' } })]),
    toMesos,
    ['dvdi/size="9"'],
  ],
  [
    'marathon: a volume of another kind',
    app([external({}), { containerPath: 'p', mode: 'RW', persistent: { size: 5 } }]),
    toMesos,
    ['volume={"containerPath":"p","mode":"RW","persistent":{"size":5}}'],
  ],
  [
    'marathon: a relative path that the caller replaces',
    app([external({}, { containerPath: 'data' })]),
    { ...toEnv, containerPath: '/mnt/{name}' },
    ['containerPath="data"'],
  ],
  [
    'marathon: what csi ignores',
    app([
      {
        containerPath: 'c',
        mode: 'RW',
        external: { ...csi({ accessType: 'block', fsType: 'xfs', mountFlags: ['x'] }), size: 5, shared: true },
      },
    ]),
    toMesos,
    ['size=5', 'shared=true', 'fsType="xfs"', 'mountFlags=["x"]'],
  ],
];

test.each(losses)('loses, and says so: %s', (_, input, options, expected) => {
  const result = convert(input, options);
  expect(result.output).toBeDefined();
  const told = result.losses.map(({ field, value, neutral }) => {
    const text = `${field}=${JSON.stringify(value)}`;
    return neutral ? `(${text})` : text;
  });
  expect(told).toEqual(expected);
  expect(result.losses.filter(({ reason }) => reason === '')).toEqual([]);
  const lost = result.diagnostics.filter(({ rule }) => rule === 'convert/loss');
  expect(lost.map(({ severity }) => severity).sort()).toEqual(
    result.losses.map(({ neutral }) => (neutral ? 'info' : 'warning')).sort(),
  );
});

const bare = { DVDI_VOLUME_NAME: 'v' };
const refusals: readonly Case[] = [
  [
    'dvdi without a path to mesos',
    bare,
    toMesos,
    ['volume `v` has no container path, which Mesos needs; supply one with containerPath (--container-path)'],
  ],
  [
    'dvdi without a path to marathon',
    bare,
    toMarathon,
    ['volume `v` has no container path, which Marathon needs; supply one with containerPath (--container-path)'],
  ],
  [
    'an option without =',
    { ...bare, DVDI_VOLUME_OPTS: 'thin', DVDI_VOLUME_CONTAINERPATH: '/d' },
    toMesos,
    ['volume `v`: option `thin` has no `=`; dvdcli dies of it, while Mesos would send it with an empty value'],
  ],
  [
    'volumes that differ in case only',
    [dockerVolume({}), dockerVolume({ name: 'V' })],
    toEnv,
    ['volume `V` repeats another one: DVDI compares driver and name without case'],
  ],
  [
    'a repeated volume to mesos',
    { ...bare, DVDI_VOLUME_CONTAINERPATH: '/d', DVDI_VOLUME_NAME1: 'v', DVDI_VOLUME_CONTAINERPATH1: '/e' },
    toMesos,
    ['volume `v` repeats another one of the same driver, which Mesos refuses'],
  ],
  [
    'a repeated name to marathon',
    [dockerVolume({}), dockerVolume({ driver: 'pxd' })],
    toMarathon,
    ['volume `v`: Marathon refuses a second volume of that name in one app'],
  ],
  [
    'no driver for a template',
    [dockerVolume({ driver: undefined }, { container_path: 'r' })],
    { ...toEnv, containerPath: '/mnt/{driver}' },
    ['volume `v` names no driver, which DVDI would read as `rexray`'],
  ],
  [
    'an eleventh volume',
    Array.from({ length: 11 }, (_, index) => dockerVolume({ name: `v${index}` })),
    toEnv,
    ['volume `v10` is one too many: DVDI has ten slots'],
  ],
  [
    'a read-only volume to dvdi',
    [dockerVolume({}, { mode: 'RO' })],
    toEnv,
    ['volume `v`: mode RO cannot be expressed, DVDI mounts read-write'],
  ],
  [
    'a read-only volume to marathon',
    [dockerVolume({}, { mode: 'RO' })],
    toMarathon,
    ['volume `v`: mode RO, but in a MESOS container Marathon takes RW only'],
  ],
  [
    'a relative path to dvdi',
    [dockerVolume({}, { container_path: 'volume1' })],
    toEnv,
    [
      'volume `v`: container path `volume1` is relative, but containerpaths must start with /; supply one with containerPath (--container-path)',
    ],
  ],
  [
    'no driver to dvdi',
    [dockerVolume({ driver: undefined })],
    toEnv,
    ['volume `v` names no driver, which DVDI would read as `rexray`'],
  ],
  [
    'no driver to marathon',
    [dockerVolume({ driver: undefined })],
    toMarathon,
    ['volume `v` names no driver, which Marathon needs as the option `dvdi/driver`'],
  ],
  [
    'a driver that is no label',
    [dockerVolume({ driver: 'vieux/sshfs' })],
    toMarathon,
    ['volume `v`: driver `vieux/sshfs` is no label (^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$), which Marathon demands'],
  ],
  ['no name', [dockerVolume({ name: '' })], toEnv, ['volume has an empty name, which DVDI reads as no volume']],
  [
    'no name to marathon',
    [dockerVolume({ name: '' })],
    toMarathon,
    ['volume has an empty name, which Marathon refuses'],
  ],
  [
    'a prohibited character',
    [dockerVolume({ name: 'a b', driver: 'x:y', ...parameters(['k', 'a/b']) })],
    toEnv,
    [
      'option `k=a/b` holds `/`, which DVDI prohibits',
      'driver `x:y` holds `:`, which DVDI prohibits',
      'name `a b` holds ` `, which DVDI prohibits',
    ],
  ],
  [
    'an empty piece between commas',
    [dockerVolume(parameters(['tags', 'a,']))],
    toEnv,
    ['option `tags=a,` has an empty piece between commas: dvdcli dies of it, the DVDI module drops it'],
  ],
  [
    'a path that Marathon refuses',
    [dockerVolume({}, { container_path: '..' })],
    toMarathon,
    ['volume `v`: Marathon refuses the container path `..`'],
  ],
  [
    'several instances',
    { id: '/a', instances: 3, env: { ...bare, DVDI_VOLUME_CONTAINERPATH: '/d' } },
    toMarathon,
    ['the app has 3 instances, but Marathon allows one when it declares DVDI volumes'],
  ],
  [
    'a DOCKER app to dvdi',
    app([external({})], { container: { type: 'DOCKER', docker: { image: 'i' }, volumes: [external({})] } }),
    toEnv,
    ['the Docker containerizer never calls the DVDI module, so variables would mount nothing'],
  ],
  [
    'an app with an image to dvdi',
    app([external({})], { container: { type: 'MESOS', docker: { image: 'i' }, volumes: [external({})] } }),
    toEnv,
    ['the container has an image, but the DVDI module mounts on the host, outside of it'],
  ],
  [
    'a CSI volume to dvdi',
    app([{ containerPath: '/c', mode: 'RW', external: csi({ accessType: 'block' }) }]),
    toEnv,
    ['volume `vol-1` is a CSI volume, which no DVDI variable can say'],
  ],
  [
    'a CSI mount without file system',
    app([{ containerPath: '/c', mode: 'RW', external: csi({ accessType: 'mount' }) }]),
    toMesos,
    ['volume `vol-1` has access type `mount` but no `fsType`, which Marathon needs'],
  ],
  [
    'a CSI access type of its own',
    app([{ containerPath: '/c', mode: 'RW', external: csi({ accessType: 'Block' }) }]),
    toMesos,
    ['volume `vol-1` has access type `Block`, which is neither `block` nor `mount`'],
  ],
  [
    'several apps to one list',
    { apps: [app([external({})]), app([external({})], { id: '/b' })] },
    toMesos,
    [
      'the document has 2 workloads with external volumes, but mesos-volume holds those of one; choose one with workload (--workload)',
    ],
  ],
  [
    'a workload that is not there',
    { apps: [app([external({})])] },
    { ...toMesos, workload: '/z' },
    ['unknown workload `/z`; use one of `/a`'],
  ],
  [
    'the shape volume for two',
    [dockerVolume({}), dockerVolume({ name: 'w' })],
    { ...toMesos, shape: 'volume' },
    ['the document has 2 external volumes, but the shape `volume` holds one; use the shape `volumes`'],
  ],
  [
    'a base without room',
    bare,
    { ...toEnv, base: [] },
    ['the base document is `mesos-volumes`, which has no room for dvdi-env'],
  ],
  [
    'a base of several apps',
    bare,
    { ...toEnv, base: { apps: [app([]), app([])] } },
    ['the base document has 2 workloads; give one with one'],
  ],
  [
    'a base that is nothing',
    bare,
    { ...toEnv, base: 5 },
    [
      'the base document, at ``: unknown document: recognised nothing in the value; expected a Marathon app, list of apps or group, Mesos volumes, ContainerInfo or TaskInfo, environment variables, a dvdcli command, or the flags, modules or REX-Ray configuration of an agent',
    ],
  ],
  [
    'a source that is nothing',
    null,
    toEnv,
    [
      'unknown document: recognised nothing in the value; expected a Marathon app, list of apps or group, Mesos volumes, ContainerInfo or TaskInfo, environment variables, a dvdcli command, or the flags, modules or REX-Ray configuration of an agent',
    ],
  ],
  ['a misshapen source', { id: '/a', cmd: 'xx', cpus: '1' }, toEnv, ['`cpus` must be a number, not `"1"`']],
  [
    'an unknown format',
    bare,
    { to: 'dvdi' as 'dvdi-env' },
    [`unknown target format \`dvdi\`; use one of ${formats.map(({ id }) => `\`${id}\``).join(', ')}`],
  ],
  [
    'an unknown source format',
    bare,
    { ...toEnv, from: 'x' as 'dvdi-env' },
    [
      'unknown source format `x`; use one of `docker-parameters`, `dvdcli`, `dvdi-env`, `flocker-env`, `marathon-external`, `mesos-volume`',
    ],
  ],
  [
    'an unknown shape',
    bare,
    { ...toMesos, shape: 'task' as 'volume' },
    ['unknown shape `task`; use one of `volumes`, `volume`, `container-info`'],
  ],
  [
    'an unknown field of the template',
    bare,
    { ...toMesos, containerPath: '/mnt/{volume}' },
    ['unknown field of the container path `volume`; use one of `name`, `driver`, `slot`'],
  ],
];

test.each(refusals)('refuses %s', (_, input, options, expected) => {
  const result = convert(input, options);
  expect(result).not.toHaveProperty('output');
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message).sort()).toEqual([...expected].sort());
  expect(result.diagnostics.filter(({ rule }) => rule === 'convert/changed')).toEqual([]);
});

describe('what the newcomer met', () => {
  const paths = (options: object) =>
    convert({ ...bare, DVDI_VOLUME_CONTAINERPATH: '/tmp/pg' }, options as ConvertOptions).diagnostics.map(
      ({ rule, message }) => `${rule} ${message}`,
    );

  test('the output is checked too', () => {
    expect(paths(toMesos)).toEqual([
      expect.stringContaining('convert/output in the output, at `/0/container_path`: absolute container path'),
    ]);
    expect(paths(toMarathon)).toContainEqual(
      expect.stringContaining('convert/output in the output, at `/container/volumes/0/containerPath`'),
    );
    const moved = convert(
      { id: '/a', cmd: 'touch /var/lib/rexray/volumes/v/x', env: bare },
      { ...toMarathon, containerPath: 'data' },
    );
    expect(moved.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'convert/old-path', pointer: '/cmd', severity: 'warning' }),
    );
  });

  test('a container keeps its type and its image', () => {
    const docker = { type: 'DOCKER', docker: { image: 'x' }, volumes: [dockerVolume(parameters(['a', 'b']))] };
    expect(convert(docker, toMarathon)).toMatchObject({
      output: { container: { type: 'DOCKER', docker: { image: 'x' } } },
      losses: [{ field: 'a', neutral: true }],
    });
    expect(convert(docker, toEnv)).not.toHaveProperty('output');
    const mesos = {
      type: 'MESOS',
      mesos: { image: { type: 'DOCKER', docker: { name: 'x' } } },
      volumes: [dockerVolume({})],
    };
    expect(convert(mesos, toMarathon)).toMatchObject({
      output: { container: { type: 'MESOS', docker: { image: 'x' } } },
    });
    expect(convert(mesos, toEnv)).not.toHaveProperty('output');
  });

  test('what no one reads of a volume is lost aloud', () => {
    const odd = dockerVolume({ driver_options: { size: '5' }, extra: 1 }, { host_path: '/h' });
    expect(convert([odd], toEnv).losses.map(({ field }) => field)).toEqual(['host_path', 'extra', 'size']);
    expect(
      convert(app([external({ nam: 'x' }, { hostPath: '/h' })]), toMesos).losses.map(({ field }) => field),
    ).toEqual(['nam', 'hostPath']);
  });

  test('a variable that a later one overrides is lost aloud', () => {
    expect(convert({ ...bare, DVDI_VOLUME_NAME0: 'w', DVDI_VOLUME_CONTAINERPATH: '/d' }, toMesos).losses).toMatchObject(
      [{ field: 'DVDI_VOLUME_NAME', value: 'v' }],
    );
  });

  test('what the shell of the module acts on is refused', () => {
    expect(convert([dockerVolume(parameters(['a', 'x(y)']))], toEnv)).not.toHaveProperty('output');
    expect(convert([dockerVolume({}, { container_path: '/tmp/a b' })], toEnv)).not.toHaveProperty('output');
  });

  test('a volume that the list has already is refused, and nothing empty is left behind', () => {
    const task = (name: string) => ({
      name: 't',
      task_id: { value: 't' },
      agent_id: { value: '' },
      command: { value: 'x', environment: { variables: [{ name: 'DVDI_VOLUME_NAME', value: name }] } },
      container: { type: 'MESOS', volumes: [dockerVolume({}), { container_path: 'h', mode: 'RW', host_path: '/h' }] },
    });
    expect(convert(task('v'), { ...toMesos, containerPath: 'd' })).not.toHaveProperty('output');
    expect(convert(task('w'), { ...toMesos, containerPath: 'd' })).toMatchObject({
      output: { command: { value: 'x' } },
    });
    expect(
      (convert(task('w') as unknown, { ...toMesos, containerPath: 'd' }).output as unknown as { command: object })
        .command,
    ).not.toHaveProperty('environment');
  });

  test('the output is checked for the cluster that it is for, as severely as there', () => {
    const group = { id: '/', apps: [{ id: 'a', cmd: 'xx', env: { ...bare, DVDI_VOLUME_NAME: 'v_1' } }] };
    const said = (options: object) => {
      const { output, diagnostics } = convert(group, { ...toMarathon, containerPath: 'd', ...options });
      const found = diagnostics.filter(({ severity }) => severity !== 'info');
      return [output !== undefined, found.map(({ rule, severity, pointer }) => `${severity} ${rule} ${pointer}`)];
    };
    expect(said({})).toEqual([true, []]);
    expect(said({ target: { marathon: { version: '1.6' } } })).toEqual([true, ['error convert/output /apps/0']]);
    expect(said({ target: { marathon: { version: '99' } } })).toEqual([false, ['error target/invalid ']]);
  });

  test('a shape is for Mesos, and a workload has two names', () => {
    const unnamed = { type: 'MESOS', volumes: [dockerVolume({})] };
    expect(convert(unnamed, { ...toMesos, workload: 'x' }).diagnostics).toMatchObject([
      { message: 'unknown workload `x`; use one of ' },
    ]);
    expect(convert(bare, { ...toEnv, shape: 'volume' }).diagnostics).toMatchObject([
      { message: 'a shape is for mesos-volume only, not for dvdi-env' },
    ]);
    const group = { id: '/g', apps: [app([external({})], { id: 'a' }), app([external({})], { id: 'b' })] };
    for (const workload of ['b', '/g/b'])
      expect(convert(group, { ...toMesos, workload })).toMatchObject({ output: [dockerVolume({})] });
  });
});

describe('in place', () => {
  test('an app with both keeps what is there already', () => {
    const both = app([external({})], { env: { A: '1', DVDI_VOLUME_NAME: 'w', DVDI_VOLUME_CONTAINERPATH: '/w' }, x: 1 });
    const { output } = convert(both, toMarathon);
    expect(output).toEqual(
      app([external({}), external({ name: 'w' }, { containerPath: '/w' })], { env: { A: '1' }, x: 1 }),
    );
    expect(convert(both, toEnv).output).toEqual({
      id: '/a',
      upgradeStrategy: both.upgradeStrategy,
      env: {
        A: '1',
        DVDI_VOLUME_NAME: 'w',
        DVDI_VOLUME_CONTAINERPATH: '/w',
        DVDI_VOLUME_NAME1: 'v',
        DVDI_VOLUME_DRIVER1: 'rexray',
        DVDI_VOLUME_CONTAINERPATH1: '/data',
      },
      x: 1,
    });
    expect(convert(both, { ...toMesos, from: 'dvdi-env' }).output).toEqual([
      dockerVolume({ name: 'w' }, { container_path: '/w' }),
    ]);
  });

  test('other volumes and other apps of a group stay', () => {
    const host = { containerPath: 'h', hostPath: '/h', mode: 'RO' };
    const group = { id: '/', apps: [app([host, external({})]), { id: '/b', cmd: 'xx' }] };
    const { output } = convert(group, toEnv) as unknown as { output: typeof group };
    expect(output.apps[1]).toEqual(group.apps[1]);
    expect(output.apps[0]).toMatchObject({
      container: { type: 'MESOS', volumes: [host] },
      env: { DVDI_VOLUME_NAME: 'v' },
    });
  });

  test('a strategy that Marathon would refuse is changed, and said', () => {
    const input = {
      id: '/a',
      env: { ...bare, DVDI_VOLUME_CONTAINERPATH: '/d' },
      upgradeStrategy: { minimumHealthCapacity: 1, maximumOverCapacity: 1 },
    };
    const { output, diagnostics } = convert(input, toMarathon);
    expect(output).toMatchObject({ upgradeStrategy: { minimumHealthCapacity: 1, maximumOverCapacity: 0 } });
    expect(
      diagnostics.filter(({ rule }) => rule === 'convert/changed').map(({ pointer, severity }) => [pointer, severity]),
    ).toEqual([
      ['', 'info'],
      ['/upgradeStrategy/maximumOverCapacity', 'warning'],
    ]);
  });

  test('options of a DOCKER app go, since Docker ignores them', () => {
    const input = {
      id: '/a',
      env: { ...bare, DVDI_VOLUME_OPTS: 'size=5', DVDI_VOLUME_CONTAINERPATH: '/d' },
      container: { docker: { image: 'i' } },
    };
    const { output, losses: lost } = convert(input, toMarathon);
    expect(output).toMatchObject({
      container: { docker: { image: 'i' }, volumes: [external({}, { containerPath: '/d' })] },
    });
    expect(lost).toMatchObject([{ field: 'size', neutral: true }]);
  });

  test('a wrapper of the API stays around the app', () => {
    const { output } = convert({ app: app([external({})]) }, toEnv);
    expect(output).toMatchObject({ app: { env: { DVDI_VOLUME_NAME: 'v' } } });
  });

  test('a TaskInfo between its two places', () => {
    const task = {
      name: 't',
      task_id: { value: 't' },
      agent_id: { value: '' },
      container: { type: 'MESOS', volumes: [dockerVolume({})] },
    };
    const { output } = convert(task, toEnv);
    expect(output).toMatchObject({
      command: {
        environment: {
          variables: [{ name: 'DVDI_VOLUME_NAME', value: 'v' }, {}, { name: 'DVDI_VOLUME_CONTAINERPATH' }],
        },
      },
      container: { type: 'MESOS' },
    });
    expect((output as typeof task).container).not.toHaveProperty('volumes');
    expect(convert(output, toMesos).output).toMatchObject({ container: { volumes: [dockerVolume({})] } });
  });

  test('a TaskInfo keeps volumes of another kind', () => {
    const host = { container_path: 'h', mode: 'RW', host_path: '/h' };
    const task = {
      name: 't',
      task_id: { value: 't' },
      agent_id: { value: '' },
      container: { type: 'MESOS', volumes: [host, dockerVolume({}), host, dockerVolume({ name: 'w' })] },
    };
    expect(convert(task, toEnv)).toMatchObject({ output: { container: { volumes: [host, host] } }, losses: [] });
  });

  describe('a new document has the host volumes too', () => {
    const hostOfMesos = { container_path: 'h', mode: 'RO', host_path: '/h' };
    const hostOfMarathon = { containerPath: 'h', mode: 'RO', hostPath: '/h' };
    const secret = { containerPath: 's', secret: 'k' };
    const image = { container_path: 'i', mode: 'RO', image: { type: 'DOCKER', docker: { name: 'i' } } };

    test('of Marathon for Mesos', () => {
      const { output, losses: lost } = convert(
        app([{ ...hostOfMarathon, mode: 'ro', note: 1 }, external({}), secret], { secrets: { k: { source: 's' } } }),
        toMesos,
      );
      expect(output).toEqual([dockerVolume({}), hostOfMesos]);
      expect(lost).toMatchObject([
        { field: 'note', pointer: '/container/volumes/0/note', reason: 'no field of a host volume says it' },
        { field: 'volume', pointer: '/container/volumes/2' },
      ]);
    });

    test('of Mesos for Marathon', () => {
      const bare = { container_path: '', mode: 'RW', host_path: '/h' };
      expect(convert([hostOfMesos, bare, dockerVolume({}), image], toMarathon)).toMatchObject({
        output: { container: { volumes: [external({}), hostOfMarathon] } },
        losses: [{ pointer: '/1' }, { pointer: '/3' }],
      });
    });

    test('and of Mesos for Mesos all others', () => {
      const list = [image, dockerVolume({}), hostOfMesos];
      expect(convert(list, { ...toMesos, shape: 'container-info' })).toMatchObject({
        output: { type: 'MESOS', volumes: [dockerVolume({}), image, hostOfMesos] },
        losses: [],
      });
      expect(convert(list, { ...toMesos, shape: 'volume' })).toMatchObject({
        output: dockerVolume({}),
        losses: [{ pointer: '/0' }, { pointer: '/2' }],
      });
    });

    test('but not one that is given', () => {
      const base = { type: 'MESOS', volumes: [] };
      expect(convert([hostOfMesos, dockerVolume({})], { ...toMesos, base })).toMatchObject({
        output: { volumes: [dockerVolume({})] },
        losses: [{ pointer: '/0' }],
      });
    });
  });

  test('a volume of Marathon may have no name', () => {
    const unnamed = {
      containerPath: '/d',
      mode: 'RW',
      external: { provider: 'dvdi', options: { 'dvdi/driver': 'd' } },
    };
    expect(convert(app([unnamed, unnamed]), { ...toMarathon, from: 'dvdi-env' })).toMatchObject({
      output: app([unnamed, unnamed]),
    });
    expect(
      convert(app([unnamed], { env: { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: '/d' } }), toMarathon),
    ).toMatchObject({ output: app([unnamed, external({}, { containerPath: '/d' })]) });
  });

  test('a single Mesos volume is a list of one', () => {
    const container = { type: 'MESOS', volumes: dockerVolume({}) };
    expect(convert(container, toEnv).output).toMatchObject({ DVDI_VOLUME_NAME: 'v' });
    const task = {
      name: 't',
      task_id: { value: 't' },
      agent_id: { value: '' },
      command: {
        environment: {
          variables: [
            { name: 'DVDI_VOLUME_NAME', value: 'w' },
            { name: 'DVDI_VOLUME_CONTAINERPATH', value: '/w' },
          ],
        },
      },
      container,
    };
    expect(convert(task, toMesos).output).toMatchObject({
      container: { volumes: [dockerVolume({}), dockerVolume({ name: 'w' }, { container_path: '/w' })] },
    });
  });
});

describe('into another document', () => {
  test('a ContainerInfo runs what the app runs', () => {
    const withDocker = (type: string) => ({
      id: '/a',
      container: { type, docker: { image: 'i' }, volumes: [external({})] },
    });
    const shape = { ...toMesos, shape: 'container-info' } as const;
    expect(convert(withDocker('MESOS'), shape).output).toEqual({
      type: 'MESOS',
      mesos: { image: { type: 'DOCKER', docker: { name: 'i' } } },
      volumes: [dockerVolume({})],
    });
    expect(convert(withDocker('DOCKER'), shape).output).toEqual({
      type: 'DOCKER',
      docker: { image: 'i' },
      volumes: [dockerVolume({})],
    });
    expect(convert({ ...bare, DVDI_VOLUME_CONTAINERPATH: '/data' }, shape).output).toEqual({
      type: 'MESOS',
      volumes: [dockerVolume({})],
    });
  });

  test('what there is nothing of makes an empty document', () => {
    expect(convert({ id: '/a', cmd: 'xx' }, toMesos)).toMatchObject({
      output: [],
      losses: [],
      diagnostics: [{ rule: 'convert/changed' }],
    });
    expect(convert(app([external({})]), { ...toEnv, from: 'mesos-volume' }).diagnostics).toMatchObject([
      { message: 'nothing was converted: the document declares no external volume in mesos-volume' },
    ]);
    expect(convert({ apps: [] }, toMesos).output).toEqual([]);
    expect(convert([], toEnv).output).toEqual({});
    expect(convert([], toMarathon).output).toEqual({});
  });

  test('one app of a list is chosen by its id', () => {
    const list = [app([external({})]), app([external({ name: 'w' })], { id: '/b' })];
    expect(convert(list, { ...toMesos, workload: '/b' }).output).toEqual([dockerVolume({ name: 'w' })]);
  });

  test('a CSI volume there and back', () => {
    const volume = {
      containerPath: 'c',
      mode: 'RW',
      external: csi(
        { accessType: 'mount', fsType: 'xfs', mountFlags: ['ro'] },
        { nodeStageSecret: { k: 's' }, nodePublishSecret: { p: 'q' }, volumeContext: { a: 'b' } },
      ),
    };
    const there = convert(app([volume]), toMesos).output;
    expect(convert(there, toMarathon).output).toEqual({ container: { type: 'MESOS', volumes: [volume] } });
    const block = { containerPath: 'c', mode: 'RO', external: csi({ accessType: 'block' }) };
    expect(convert(convert(app([block]), toMesos).output, toMarathon).output).toEqual({
      container: { type: 'MESOS', volumes: [block] },
    });
  });

  test('a size that the field cannot hold stays an option', () => {
    for (const size of ['10g', '0', '007', '9223372036854775807'])
      expect(convert([dockerVolume(parameters(['size', size]))], toMarathon).output).toMatchObject({
        container: { volumes: [{ external: { options: { 'dvdi/driver': 'rexray', 'dvdi/size': size } } }] },
      });
  });

  test('variables go behind those of the base, whatever their names', () => {
    const base = { DVDI_VOLUME_NAME: 'w', DVDI_VOLUME_NAMES: 'x', DVDI_VOLUME_DRIVER4: 'y' };
    expect(convert(bare, { ...toEnv, base, containerPath: '/mnt/{slot}' }).output).toEqual({
      ...base,
      DVDI_VOLUME_NAME5: 'v',
      DVDI_VOLUME_DRIVER5: 'rexray',
      DVDI_VOLUME_CONTAINERPATH5: '/mnt/5',
    });
  });

  test('Mesos volumes into another list keep what Mesos allows', () => {
    const odd = dockerVolume({ driver: undefined, driver_options: { parameter: { key: 'k', value: 'v' } } });
    const { output, losses: lost } = convert(
      [odd, { container_path: 'x', mode: 'RW', source: { type: 'DOCKER_VOLUME' } }],
      {
        ...toMesos,
        base: [],
      },
    );
    expect(output).toEqual([
      {
        container_path: '/data',
        mode: 'RW',
        source: { type: 'DOCKER_VOLUME', docker_volume: { name: 'v', ...parameters(['k', 'v']) } },
      },
    ]);
    expect(lost).toMatchObject([{ field: 'volume' }]);
  });

  test('a Mesos list takes volumes beside its own', () => {
    const { output } = convert(
      { ...bare, DVDI_VOLUME_CONTAINERPATH: '/tmp/v' },
      { ...toMesos, base: [dockerVolume({ name: 'w' })] },
    );
    expect(output).toEqual([dockerVolume({ name: 'w' }), dockerVolume({}, { container_path: '/tmp/v' })]);
  });
});

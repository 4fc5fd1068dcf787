import { describe, expect, test } from '@jest/globals';
import { convert } from '../../src/convert/convert.ts';
import type { FormatId } from '../../src/generated/catalogue.ts';
import { readValue } from '../../src/read/read.ts';

const driver = (value: string) => ({ key: 'volume-driver', value });
const volume = (value: string) => ({ key: 'volume', value });
const mount = (value: string) => ({ key: 'mount', value });
const docker = (...parameters: readonly object[]) => ({ image: 'busybox', parameters });
const app = (parameters: readonly object[], container: object = {}, rest: object = {}) => ({
  id: '/a',
  container: { docker: docker(...parameters), ...container },
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
  ...rest,
});
const host = (hostPath: string, rest: object = {}) => ({ containerPath: '/data', mode: 'RW', hostPath, ...rest });

/** What a workload declares: `driver name[options] path mode`, the unmapped, and what makes no volume. */
function decoded(value: unknown) {
  const { diagnostics, workloads } = readValue(value);
  expect(diagnostics).toEqual([]);
  return workloads.flatMap(({ volumes, otherDeclarations }) => [
    ...volumes.map(({ driver: by, name, options, containerPath, mode, unmapped }) =>
      [
        by,
        `${name}[${options.map(({ key, value: text }) => `${key}=${text}`)}]`,
        containerPath,
        mode,
        ...unmapped.map(({ field, value: text }) => `${field}=${text}`),
      ].join(' '),
    ),
    ...otherDeclarations.map(
      ({ field, value: text }) => `otherDeclarations ${field}=${typeof text === 'string' ? text : '…'}`,
    ),
  ]);
}

describe('decode', () => {
  test.each([
    ['name and path', 'rexray', 'v:/data', ['rexray v[] /data RW']],
    ['trailing slash', 'rexray', 'v:/data/', ['rexray v[] /data/ RW']],
    ['read-write', 'rexray', 'v:/data:rw', ['rexray v[] /data RW']],
    ['read-only', 'rexray', 'v:/data:ro', ['rexray v[] /data RO']],
    ['other flags', 'rexray', 'v:/data:z,ro,nocopy', ['rexray v[] /data RO mode=z mode=nocopy']],
    ['flags that are none', 'rexray', 'v:/data:RO', ['rexray v[] /data RW mode=RO']],
    ['a relative path', 'rexray', 'v:data', ['rexray v[] data RW']],
    ['NFS export', 'nfs', 'nfs.local/mnt/www:/var/www', ['nfs nfs.local/mnt/www[] /var/www RW']],
    ['rbd image with size', 'rbd', 'pg@20480:/data', ['rbd pg@20480[] /data RW']],
    ['Portworx', 'pxd', 'v:/data', ['pxd v[] /data RW']],
    ['Portworx spec', 'pxd', 'size=100G,repl=3,name=v:/data', ['pxd v[size=100G,repl=3] /data RW']],
    ['Portworx spec, name first', 'pxd', 'name=v,repl=3:/data', ['pxd name=v,repl=3[] /data RW']],
    ['Portworx spec, only a name', 'pxd', 'name=v:/data', ['pxd name=v[] /data RW']],
    ['Portworx spec, a key twice', 'pxd', 'repl=3,repl=2,name=v:/data', ['pxd repl=3,repl=2,name=v[] /data RW']],
    ['Portworx spec, two names', 'pxd', 'name=w,name=v:/data', ['pxd name=w,name=v[] /data RW']],
    ['Portworx spec, no value', 'pxd', 'repl,name=v:/data', ['pxd repl,name=v[] /data RW']],
    ['spec of another driver', 'rexray', 'size=5,name=v:/data', ['rexray size=5,name=v[] /data RW']],
    [
      'path of the host',
      'rexray',
      '/etc:/etc:ro',
      ['otherDeclarations volume-driver=rexray', 'otherDeclarations volume=/etc:/etc:ro'],
    ],
    [
      'path of the client',
      'rexray',
      './a:/a',
      ['otherDeclarations volume-driver=rexray', 'otherDeclarations volume=./a:/a'],
    ],
    ['without name', 'rexray', '/data', ['otherDeclarations volume-driver=rexray', 'otherDeclarations volume=/data']],
    ['without path', 'rexray', 'v:ro', ['otherDeclarations volume-driver=rexray', 'otherDeclarations volume=v:ro']],
    ['empty name', 'rexray', ':/data', ['otherDeclarations volume-driver=rexray', 'otherDeclarations volume=:/data']],
    [
      'four parts',
      'rexray',
      'v:/data:ro:z',
      ['otherDeclarations volume-driver=rexray', 'otherDeclarations volume=v:/data:ro:z'],
    ],
    ['no driver', '', 'v:/data', ['otherDeclarations volume-driver=', 'otherDeclarations volume=v:/data']],
  ])('%s', (_, by, spec, expected) => {
    expect(decoded(app([driver(by), volume(spec)]))).toEqual(expected);
  });

  test.each([
    ['all names', 'type=volume,source=v,target=/d,volume-driver=rexray', ['rexray v[] /d RW']],
    ['short names, no type', 'src=v,dst=/d,volume-driver=rexray,ro', ['rexray v[] /d RO']],
    ['capitals', 'Type=Volume,SRC=v,Destination=/d,Volume-Driver=rexray', ['rexray v[] /d RW']],
    [
      'the last counts',
      'src=v,src=w,dst=/d,volume-driver=a,volume-driver=b,ro,ro=0',
      ['b w[] /d RW source=v volume-driver=a readonly=true'],
    ],
    [
      'options',
      'src=v,dst=/d,volume-driver=a,volume-opt=k=1,volume-opt=k=2,volume-opt=flag,volume-opt==x,volume-opt=a==b',
      ['a v[k=1,k=2,flag=,a==b] /d RW volume-opt==x'],
    ],
    ['quotes', '"src=a,b",dst=/d,volume-driver=a,"volume-opt=o=""x"""', ['a a,b[o="x"] /d RW']],
    ['only the first line', '\nsrc=v,dst=/d,volume-driver=a\nro', ['a v[] /d RW']],
    ['Portworx', 'src="v",dst=/d,volume-driver=pxd', ['otherDeclarations mount=src="v",dst=/d,volume-driver=pxd']],
    ['Portworx spec', '"src=repl=2,name=v",dst=/d,volume-driver=pxd,volume-opt=a=1', ['pxd v[repl=2,a=1] /d RW']],
    [
      'what no other format says',
      'src=v,dst=/d,volume-driver=a,volume-nocopy,volume-label=x=y',
      ['a v[] /d RW mode=nocopy volume-label=x=y'],
    ],
    ['without driver', 'src=v,dst=/d', ['otherDeclarations mount=src=v,dst=/d']],
    ['without name', 'dst=/d,volume-driver=a', ['otherDeclarations mount=dst=/d,volume-driver=a']],
    ['a folder of the host', 'type=bind,src=/v,dst=/d', ['otherDeclarations mount=type=bind,src=/v,dst=/d']],
  ])('mount: %s', (_, spec, expected) => {
    expect(decoded(app([mount(spec)]))).toEqual(expected);
  });

  test('the driver of the container is not that of a mount', () => {
    const list = [driver('nfs'), mount('src=v,dst=/d,volume-driver=a,volume-opt=size=5')];
    expect(decoded(app(list))).toEqual(['a v[size=5] /d RW', 'otherDeclarations volume-driver=nfs']);
    const { output, losses } = convert(app(list), { to: 'mesos-volume' });
    expect(losses.map(({ field }) => field)).toEqual(['volume-driver']);
    expect(output).toMatchObject([{ source: { docker_volume: { driver: 'a', name: 'v' } } }]);
  });

  test.each([
    ['the last driver is that of all volumes', app([driver('a'), volume('v:/v'), driver('b')]), ['b v[] /v RW']],
    ['no driver at all', app([volume('v:/v')]), ['otherDeclarations volume=v:/v']],
    [
      'other parameters',
      app([
        { key: 'rm', value: 'true' },
        { key: 'mount', value: 'type=tmpfs' },
      ]),
      ['otherDeclarations mount=type=tmpfs'],
    ],
    ['no parameters', app([], { docker: { image: 'busybox' } }), []],
    ['a MESOS container', app([driver('a'), volume('v:/v')], { type: 'MESOS' }), []],
    ['no container', { id: '/a', cmd: 'true' }, []],
    [
      'host paths',
      app([driver('rexray')], { volumes: [host('v', { mode: 'RO', x: 1 }), host('/b'), host('c/d'), host('.')] }),
      ['rexray v[] /data RO x=1 hostPath=v', ...Array(3).fill('otherDeclarations volume=…')],
    ],
    ['a host path without driver', app([], { volumes: [host('v')] }), ['otherDeclarations volume=…']],
    [
      'volumes of other kinds',
      app([driver('a')], {
        volumes: [{ containerPath: 'p', mode: 'RW', persistent: { size: 1 } }, host('v', { secret: 's' })],
      }),
      ['otherDeclarations volume-driver=a', 'otherDeclarations volume=…', 'otherDeclarations volume=…'],
    ],
    [
      "Mesos's deprecated driver",
      {
        type: 'DOCKER',
        docker: { image: 'busybox', volume_driver: 'rexray', parameters: volume('v:/v') },
        volumes: [
          { container_path: '/w', mode: 'RO', host_path: 'a/w' },
          { container_path: '/x', mode: 'RW', host_path: '/x' },
        ],
      },
      ['rexray v[] /v RW', 'rexray a/w[] /w RO', 'otherDeclarations volume=…'],
    ],
    [
      'a lone Mesos volume stays',
      {
        type: 'DOCKER',
        docker: { image: 'busybox', volume_driver: 'rexray' },
        volumes: { container_path: '/w', mode: 'RO', host_path: 'w' },
      },
      ['otherDeclarations volume=…'],
    ],
  ])('%s', (_, value, expected) => {
    expect(decoded(value)).toEqual(expected);
  });
});

describe('erase', () => {
  const external = (name: string, by = 'rexray') => ({
    containerPath: '/data',
    mode: 'RW',
    external: { name, provider: 'dvdi', options: { 'dvdi/driver': by } },
  });

  test('all other parameters and volumes stay in their order', () => {
    const env = { key: 'env', value: 'A=b' };
    const before = app([env, driver('rexray'), volume('/b:/b'), volume('w:/data')], {
      volumes: [host('/c'), host('v'), host('/d')],
    });
    const { output, losses } = convert(before, { to: 'marathon-external' });
    expect(losses).toMatchObject([{ field: 'hostPath', value: 'v', pointer: '/container/volumes/1/hostPath' }]);
    expect(output).toEqual(
      app([env, volume('/b:/b')], { volumes: [host('/c'), host('/d'), external('w'), external('v')] }),
    );
  });

  test('a name in a host path leaves the list, and the deprecated driver its container', () => {
    const container = {
      type: 'DOCKER',
      docker: { image: 'busybox', volume_driver: 'rexray' },
      volumes: [
        { container_path: '/a', mode: 'RW', host_path: 'a' },
        { container_path: '/b', mode: 'RW', host_path: '/b' },
        {
          container_path: '/c',
          mode: 'RW',
          source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'rexray', name: 'c' } },
        },
      ],
    };
    const there = convert(container, { to: 'mesos-volume' });
    expect(there.output).toEqual({
      type: 'DOCKER',
      docker: { image: 'busybox' },
      volumes: [
        container.volumes[1],
        container.volumes[2],
        {
          container_path: '/a',
          mode: 'RW',
          source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'rexray', name: 'a' } },
        },
      ],
    });
  });

  test('of two instances none is chosen', () => {
    const { output, diagnostics } = convert(app([driver('nfs'), volume('v:/v')], {}, { instances: 2 }), {
      to: 'marathon-external',
    });
    expect(output).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'the app has 2 instances, but Marathon allows one when it declares DVDI volumes',
    ]);
  });
});

describe('encode', () => {
  const base = { container: { docker: { image: 'busybox' } } };
  const mesos = (name: string, fields: object = {}, rest: object = {}) => ({
    container_path: '/data',
    mode: 'RW',
    source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'rexray', name, ...fields } },
    ...rest,
  });
  const options = (...pairs: readonly string[]) => ({
    driver_options: { parameter: pairs.map((pair) => ({ key: pair.split('=')[0], value: pair.split('=')[1] })) },
  });
  const nowDriven =
    'warning the driver `rexray` is now that of `w:/w` too, which was a local volume: `docker run` has one driver for all';
  const parametersOf = (output: unknown) =>
    readValue(output).workloads.flatMap(({ app: made }) =>
      (made?.container?.docker?.parameters ?? []).map(({ key, value }) => `${key}=${value}`),
    );

  test.each([
    ['read-only', [mesos('v', {}, { mode: 'RO' })], ['volume-driver=rexray', 'volume=v:/data:ro'], []],
    [
      'a relative path',
      [mesos('v', {}, { container_path: 'data' })],
      ['volume-driver=rexray', 'volume=v:/mnt/mesos/sandbox/data'],
      ['(containerPath="data")'],
    ],
    [
      'options',
      [mesos('v', options('size=5', 'iops=100'))],
      ['mount=type=volume,source=v,target=/data,volume-driver=rexray,volume-opt=size=5,volume-opt=iops=100'],
      [],
    ],
    [
      'options and a mode',
      [mesos('v', options('size=5'), { mode: 'RO' })],
      ['mount=type=volume,source=v,target=/data,readonly,volume-driver=rexray,volume-opt=size=5'],
      [],
    ],
    [
      'options that only a record can separate',
      [mesos('v', options('o=a,b', 'p=say "x"'))],
      ['mount=type=volume,source=v,target=/data,volume-driver=rexray,"volume-opt=o=a,b","volume-opt=p=say ""x"""'],
      [],
    ],
    [
      'options that no mount says',
      [mesos('v', options('a=1', 'a=2', '=3', 'b=4 '))],
      ['mount=type=volume,source=v,target=/data,volume-driver=rexray,volume-opt=a=2'],
      ['(a="1")', '="3"', 'b="4 "'],
    ],
    [
      'options of Portworx',
      [mesos('v', { driver: 'pxd', ...options('size=5', 'repl=2') })],
      ['volume-driver=pxd', 'volume=size=5,repl=2,name=v:/data'],
      [],
    ],
    [
      'options that no name carries',
      [mesos('v', { driver: 'pxd', ...options('labels=a,b') })],
      ['mount=type=volume,source=v,target=/data,volume-driver=pxd,"volume-opt=labels=a,b"'],
      [],
    ],
    [
      'a name that carries no options',
      [mesos('a.b', { driver: 'pxd', ...options('repl=2') })],
      ['mount=type=volume,source=a.b,target=/data,volume-driver=pxd,volume-opt=repl=2'],
      [],
    ],
    ['unknown fields', [mesos('v', { x: 1 })], ['volume-driver=rexray', 'volume=v:/data'], ['x=1']],
    [
      'flags',
      app([driver('a'), volume('v:/data:ro,z')]),
      ['volume-driver=a', 'volume=v:/data:ro,z'],
      [],
      { ...base, id: '/b' },
    ],
    [
      'the driver that is there',
      [mesos('v')],
      ['volume-driver=rexray', 'volume=w:/w', 'volume=v:/data'],
      [],
      app([driver('rexray'), volume('w:/w')]),
    ],
    [
      'two drivers',
      [mesos('v'), mesos('w', { driver: 'pxd' })],
      ['volume-driver=rexray', 'volume=v:/data', 'mount=type=volume,source=w,target=/data,volume-driver=pxd'],
      [],
    ],
    [
      'another driver',
      app([driver('a'), volume('v:/data:ro,z,nocopy')]),
      ['volume-driver=nfs', 'mount=type=volume,source=v,target=/data,readonly,volume-nocopy,volume-driver=a'],
      ['mode="z"'],
      { ...app([driver('nfs')]), id: '/b' },
    ],
    [
      'fields of a mount',
      app([mount('source=v,target=/data,volume-driver=a,consistency=cached,volume-label=x=y,volume-subpath=s,ro')]),
      [
        'mount=type=volume,source=v,target=/data,readonly,consistency=cached,volume-label=x=y,volume-subpath=s,volume-driver=a',
      ],
      [],
      { ...base, id: '/b' },
    ],
  ])('%s', (_, source, expected, lost, into: object = base) => {
    const { output, losses } = convert(source, { to: 'docker-parameters', base: into });
    expect(parametersOf(output)).toEqual(expected);
    const shown = losses.map(({ field, value, neutral }) => {
      const text = `${field}=${JSON.stringify(value)}`;
      return neutral ? `(${text})` : text;
    });
    expect(shown).toEqual(lost);
  });

  test('no volume, no driver', () => {
    expect(convert([], { to: 'docker-parameters', base }).output).toEqual(base);
  });

  test('a single parameter of Mesos becomes one of several', () => {
    const single = { type: 'DOCKER', docker: { image: 'busybox', parameters: { key: 'rm', value: 'true' } } };
    expect(convert([mesos('v')], { to: 'docker-parameters', base: single }).output).toEqual({
      ...single,
      docker: docker({ key: 'rm', value: 'true' }, driver('rexray'), volume('v:/data')),
    });
  });

  test('a local volume that gets the driver too is told', () => {
    const { output, diagnostics } = convert([mesos('v')], {
      to: 'docker-parameters',
      base: app([volume('w:/w'), volume('/x')]),
    });
    expect(output).toBeDefined();
    expect(diagnostics.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'info the new parameters follow those that are there; Docker takes any order',
      nowDriven,
    ]);
  });

  test.each<FormatId>(['marathon-external', 'mesos-volume'])('so it is by volumes of %s', (to) => {
    const parameters = [volume('w:/w'), volume('/x')];
    const container = { type: 'DOCKER', docker: docker(...parameters) };
    const into = to === 'mesos-volume' ? container : app(parameters);
    const { diagnostics } = convert([mesos('v')], { to, base: into });
    expect(diagnostics.map(({ severity, message }) => `${severity} ${message}`)).toEqual([nowDriven]);
    const driven = to === 'mesos-volume' ? { ...container, docker: docker(driver('rexray'), ...parameters) } : into;
    const there = convert([mesos('v')], {
      to,
      base: to === 'mesos-volume' ? driven : app([driver('rexray'), ...parameters]),
    });
    expect(there.diagnostics).toEqual([]);
  });

  test('local volumes get no driver where no volume names one', () => {
    const container = { type: 'DOCKER', docker: docker(volume('w:/w')) };
    const source = [mesos('v', { driver: undefined })];
    expect(convert(source, { to: 'mesos-volume', base: container }).diagnostics).toMatchObject([
      { rule: 'convert/output', message: expect.stringContaining('volume `w:/w` has no driver') },
      { rule: 'convert/output', message: expect.stringContaining('volume `v` has no driver') },
    ]);
  });

  test.each([
    ['no driver', [mesos('v', { driver: null })], 'volume `v` names no driver'],
    ['a path for a name', [mesos('/v')], 'volume `/v`: Docker takes no such name'],
    ['an empty name', [mesos('')], 'volume ``: Docker takes no such name'],
    ['blanks around the name', [mesos(' v', options('size=5'))], 'volume ` v`: Docker takes no such name'],
    ['a colon in the name', [mesos('a:b')], 'volume `a:b`: Docker takes no such name'],
    ['a colon in the path', [mesos('v', {}, { container_path: '/a:b' })], 'takes no container path `/a:b`'],
    ['the root', [mesos('v', {}, { container_path: '/' })], 'takes no container path `/`'],
    ['the root by another name', [mesos('v', {}, { container_path: '/./' })], 'takes no container path `/./`'],
    ['no path', { DVDI_VOLUME_NAME: 'v' }, 'volume `v` has no container path, which Docker needs'],
    [
      'CSI',
      {
        id: '/c',
        container: {
          type: 'MESOS',
          volumes: [
            {
              containerPath: 'c',
              mode: 'RW',
              external: {
                provider: 'csi',
                name: 'v',
                options: {
                  pluginName: 'p',
                  capability: { accessMode: 'SINGLE_NODE_WRITER', accessType: 'block' },
                },
              },
            },
          ],
        },
      },
      'volume `v` is a CSI volume',
    ],
    ['nothing to put it into', [mesos('v')], 'the document has no room for docker-parameters', undefined],
  ])('%s', (...[, source, message, into = base]) => {
    const into2 = message.includes('no room') ? {} : { base: into };
    const { output, diagnostics } = convert(source, { to: 'docker-parameters', ...into2 });
    expect(output).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === 'error').map((found) => found.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });
});

describe('options of Portworx where Docker runs the container', () => {
  const name = 'size=100G,repl=3,name=v';
  const source = app([driver('pxd'), volume(`${name}:/data:ro`)], { type: 'DOCKER' });

  test('are kept in the name by Marathon, and come back as they were', () => {
    const { output, losses } = convert(source, { to: 'marathon-external' });
    expect(losses).toEqual([]);
    expect(output).toMatchObject({
      container: { volumes: [{ mode: 'RO', external: { name, options: { 'dvdi/driver': 'pxd' } } }] },
    });
    expect(convert(output, { to: 'docker-parameters' }).output).toEqual(source);
  });

  test('are kept in the name by Mesos, and come back as they were', () => {
    const container = { type: 'DOCKER', docker: docker(driver('pxd'), volume(`${name}:/data:ro`)) };
    const { output, losses } = convert(container, { to: 'mesos-volume' });
    expect(losses).toEqual([]);
    expect(output).toMatchObject({ volumes: [{ source: { docker_volume: { driver: 'pxd', name } } }] });
    expect(convert(output, { to: 'docker-parameters' }).output).toEqual(container);
  });

  test('are options where Mesos runs it', () => {
    const base = { id: '/b', cmd: 'true', container: { type: 'MESOS', volumes: [] } };
    const { output } = convert(app([driver('pxd'), volume('size=100,repl=3,name=v:/data')]), {
      to: 'marathon-external',
      base,
    });
    expect(output).toMatchObject({
      container: {
        volumes: [{ external: { size: 100, name: 'v', options: { 'dvdi/driver': 'pxd', 'dvdi/repl': '3' } } }],
      },
    });
  });
});

describe('there and back', () => {
  const external = (name: string, rest: object = {}) => ({
    containerPath: `/${name}`,
    mode: 'RW',
    external: { name, provider: 'dvdi', options: { 'dvdi/driver': 'rexray' }, ...rest },
  });
  const rm = { key: 'rm', value: 'true' };
  const there = (value: unknown, to: FormatId) => {
    const { output, diagnostics } = convert(value, { to });
    const said = diagnostics.map(({ rule, severity, pointer }) => `${severity} ${rule} ${pointer}`);
    return { output, said };
  };
  const container = (parameters: readonly object[], volumes: readonly object[]) => ({
    type: 'DOCKER',
    docker: docker(...parameters),
    volumes,
  });
  const declared = (name: string, by: string | null = 'rexray') => ({
    container_path: `/${name}`,
    mode: 'RW',
    source: { type: 'DOCKER_VOLUME', docker_volume: { driver: by, name } },
  });

  test.each<[string, FormatId, FormatId, unknown, unknown, readonly string[], readonly string[]]>([
    [
      'the same values',
      'marathon-external',
      'docker-parameters',
      app([rm, driver('rexray'), volume('v:/v'), volume('w:/w:ro')]),
      undefined,
      [],
      ['info convert/changed /container/docker/parameters'],
    ],
    [
      'other parameters behind: the order differs, which is told',
      'marathon-external',
      'docker-parameters',
      app([driver('rexray'), volume('v:/v'), rm]),
      app([rm, driver('rexray'), volume('v:/v')]),
      [],
      ['info convert/changed /container/docker/parameters'],
    ],
    [
      'a name in a host path, which is told',
      'marathon-external',
      'docker-parameters',
      app([driver('rexray')], { volumes: [host('v')] }),
      app([driver('rexray'), volume('v:/data')]),
      ['warning convert/loss /container/volumes/0/hostPath'],
      [],
    ],
    [
      'external volumes',
      'docker-parameters',
      'marathon-external',
      app([rm], { volumes: [external('v')], type: 'DOCKER' }),
      undefined,
      ['info convert/changed /container/docker/parameters'],
      [],
    ],
    [
      'a directory of the sandbox that looks like a name, which is told',
      'docker-parameters',
      'marathon-external',
      app([rm], { volumes: [external('v'), host('logs')], type: 'DOCKER' }),
      app([rm], { volumes: [external('v'), { ...external('logs'), containerPath: '/data' }], type: 'DOCKER' }),
      ['error convert/output ', 'info convert/changed /container/docker/parameters'],
      ['warning convert/loss /container/volumes/0/hostPath'],
    ],
    [
      'a parameter that has the driver of another volume',
      'docker-parameters',
      'marathon-external',
      app([rm, volume('w:/w')], { volumes: [external('v')], type: 'DOCKER' }),
      app([rm], { volumes: [external('w'), external('v')], type: 'DOCKER' }),
      ['info convert/changed /container/docker/parameters'],
      [],
    ],
    [
      'the same of Mesos',
      'docker-parameters',
      'mesos-volume',
      container([volume('w:/w')], [declared('v')]),
      { type: 'DOCKER', docker: { image: 'busybox' }, volumes: [declared('w'), declared('v')] },
      ['info convert/changed /docker/parameters'],
      [],
    ],
  ])('%s', (_, to, back, source, expected, saidThere, saidBack) => {
    const first = there(source, to);
    expect(first.said).toEqual(saidThere);
    const second = there(first.output, back);
    expect(second.said).toEqual(saidBack);
    expect(second.output).toEqual(expected ?? source);
  });

  test.each([
    ['of Marathon', app([volume('w:/w')], { volumes: [external('v', { provider: 'x' }), external('v')] })],
    ['of Mesos', container([volume('w:/w')], [declared('u', null), declared('v')])],
  ])('the driver of a volume is that of the parameters, too: %s', (_, value) => {
    const volumes = readValue(value).workloads[0]?.volumes.filter(({ name }) => name === 'w');
    expect(volumes).toMatchObject([{ driver: 'rexray', origin: { driver: expect.stringContaining('/volumes/1/') } }]);
  });

  test('no volume names a driver', () => {
    const value = container([volume('w:/w')], [declared('u', null)]);
    expect(decoded(value)).toEqual([' u[] /u RW', 'otherDeclarations volume=w:/w']);
  });
});

test('an option that reaches the driver is no small loss in a DOCKER container of Marathon', () => {
  const document = {
    id: '/a',
    cmd: 'xx',
    container: {
      type: 'DOCKER',
      docker: { image: 'a', parameters: [mount('src=v,dst=/d,volume-driver=rexray,volume-opt=size=5')] },
    },
  };
  const { losses, diagnostics } = convert(document, { to: 'marathon-external' });
  expect(losses).toMatchObject([{ field: 'size', value: '5', neutral: false }]);
  expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'convert/loss', severity: 'warning' }));
});

test('a relative path becomes the one at which Mesos mounts it, which is said', () => {
  const external = { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'd' } };
  const container = {
    type: 'DOCKER',
    docker: { image: 'x' },
    volumes: [{ containerPath: 'data', mode: 'RW', external }],
  };
  expect(convert({ id: '/a', container }, { to: 'docker-parameters' }).losses).toEqual([
    {
      volume: 'v',
      field: 'containerPath',
      value: 'data',
      pointer: '/container/volumes/0/containerPath',
      reason:
        'Docker needs an absolute path, and `/mnt/mesos/sandbox/data` is where Mesos mounts it in a Docker container',
      neutral: true,
    },
  ]);
});

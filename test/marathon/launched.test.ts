import { describe, expect, test } from '@jest/globals';
import { dryRun } from '../../src/dry-run/dry-run.ts';
import type { MesosAnswer } from '../../src/dry-run/mesos-answer.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Located } from '../../src/model/volume.ts';
import { detectDocument } from '../../src/read/detect.ts';
import { decodeWorkloads } from '../../src/read/workloads.ts';
import { addVolumeVariables } from '../../src/systems/marathon/generations/pre-raml/volume-variables.ts';

interface Wanted {
  readonly name: string;
  readonly driver?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly mode?: string;
  readonly size?: number;
}

const volume = ({ name, driver = 'rexray', options = {}, path = `/tmp/${name}`, mode = 'RW', size }: Wanted) => ({
  containerPath: path,
  mode,
  external: { name, provider: 'dvdi', options: { 'dvdi/driver': driver, ...options }, ...(size && { size }) },
});

const mesosApp = (volumes: readonly Wanted[], env: Readonly<Record<string, string>> = {}) => ({
  id: '/db',
  cmd: 'sleep 100',
  env,
  container: { type: 'MESOS', volumes: volumes.map(volume) },
});

const dockerApp = (volumes: readonly Wanted[]) => ({
  id: '/db',
  cmd: 'sleep 100',
  container: { type: 'DOCKER', docker: { image: 'busybox' }, volumes: volumes.map(volume) },
});

const run = (app: unknown, version = '1.1.7') => dryRun(app, { target: { marathon: { version } } });

const answersOf = (app: unknown, version?: string): readonly MesosAnswer[] =>
  run(app, version).answers.filter((answer) => answer.authority !== 'marathon');

/** What is mounted by whom, each mount in a line. */
const mountsOf = (app: unknown, version?: string): readonly string[] =>
  answersOf(app, version).flatMap(({ authority, mounts = [] }) =>
    mounts.map(({ driver, name, mode, effectiveOptions }) =>
      [
        authority,
        driver,
        name,
        mode,
        ...Object.entries(effectiveOptions).map(([key, value]) => `${key}=${value}`),
      ].join(' '),
    ),
  );

describe('Marathon 1.1 tells the module of the volumes of a MESOS container', () => {
  test('one volume after the other, and Mesos nothing', () => {
    expect(mountsOf(mesosApp([{ name: 'a' }, { name: 'b', driver: 'convoy' }]))).toEqual([
      'dvdi-module rexray a RW',
      'dvdi-module convoy b RW',
    ]);
  });

  test('from 1.3 on Mesos is told', () => {
    expect(mountsOf(mesosApp([{ name: 'a', path: 'a' }]), '1.3.0')).toEqual(['mesos-agent rexray a RW']);
  });

  test('the size and the other options, without the prefix of the provider', () => {
    const app = mesosApp([{ name: 'a', size: 10, options: { 'dvdi/iops': '100', 'dvdi/fs': 'xfs' } }]);
    expect(mountsOf(app)).toEqual(['dvdi-module rexray a RW iops=100 fs=xfs size=10']);
  });

  test('numbered on from the variables of the app', () => {
    expect(mountsOf(mesosApp([{ name: 'b' }], { DVDI_VOLUME_NAME: 'a' }))).toEqual([
      'dvdi-module rexray a RW',
      'dvdi-module rexray b RW',
    ]);
  });

  test('the module fails at a number above 9', () => {
    const ten = [...'abcdefghij'].map((name) => ({ name }));
    expect(mountsOf(mesosApp(ten))).toHaveLength(10);
    for (const app of [mesosApp([...ten, { name: 'k' }]), mesosApp([{ name: 'b' }], { DVDI_VOLUME_NAME9: 'a' })])
      expect(answersOf(app).at(-1)).toMatchObject({
        authority: 'dvdi-module',
        ok: false,
        error: 'prepare() failed due to illegal VOL_CPATH_ENV_VAR_NAME',
      });
  });

  test('a variable that has no number behind it breaks the launch', () => {
    const app = mesosApp([{ name: 'b' }], { DVDI_VOLUME_NAME_OLD: 'a' });
    expect(answersOf(app)).toEqual([]);
    expect(run(app).answers).toMatchObject([{ authority: 'marathon', status: 201 }]);
    expect(run(app).diagnostics).toMatchObject([{ rule: 'marathon/volume-variable-number' }]);
  });

  test('the paths are those of the module, which takes other ones than Mesos', () => {
    expect(answersOf(mesosApp([{ name: 'b', path: 'relative' }]))).toMatchObject([
      { authority: 'mesos-master', ok: true },
      { authority: 'mesos-agent', ok: true },
      { authority: 'dvdi-module', ok: false },
    ]);
    const linted = lint(mesosApp([{ name: 'b', path: 'relative' }]), { target: { marathon: { version: '1.1.7' } } });
    expect(linted.diagnostics.filter(({ authority }) => authority === 'dvdi-module')).toMatchObject([
      { pointer: '/container/volumes/0/containerPath' },
    ]);
  });
});

test('a volume without a driver, a path and options has empty variables, and none for options', () => {
  const found = detectDocument(mesosApp([{ name: 'a' }]));
  const workloads = 'document' in found ? decodeWorkloads(found) : [];
  const bare = workloads
    .flatMap(({ volumes }) => volumes)
    .map((each) => ({ ...each, driver: undefined, containerPath: undefined }) as Located);
  expect(addVolumeVariables([], bare).map(({ name, value }) => `${name}=${value}`)).toEqual([
    'DVDI_VOLUME_CONTAINERPATH=',
    'DVDI_VOLUME_NAME=a',
    'DVDI_VOLUME_DRIVER=',
  ]);
});

describe('Marathon 1.1 tells Docker of one driver', () => {
  test('that of the last volume', () => {
    const app = dockerApp([
      { name: 'a', path: '/a' },
      { name: 'b', path: '/b', driver: 'convoy' },
    ]);
    expect(mountsOf(app)).toEqual(['docker-containerizer convoy a RW', 'docker-containerizer convoy b RW']);
  });

  test('for volumes in parameters too', () => {
    const { container, ...app } = dockerApp([{ name: 'a', path: '/a', driver: 'convoy' }]);
    const docker = { ...container.docker, parameters: [{ key: 'volume', value: 'b:/b' }] };
    expect(mountsOf({ ...app, container: { ...container, docker } })).toEqual(
      expect.arrayContaining(['docker-containerizer convoy a RW', 'docker-containerizer convoy b RW']),
    );
  });
});

test('an app without external volumes is launched as it is written', () => {
  const app = { id: '/db', cmd: 'sleep 100', env: { DVDI_VOLUME_NAME: 'a' } };
  expect(mountsOf(app)).toEqual(['dvdi-module rexray a RW']);
});

test('of two apps of one id in a group one is launched', () => {
  const apps = ['a', 'b'].map((name) => ({ ...mesosApp([{ name, path: name }]), id: 'db' }));
  const group = { id: '/g', apps };
  expect(mountsOf(group, '1.3.14')).toEqual(['mesos-agent rexray a RW']);
  expect(mountsOf(group, '1.4.0')).toEqual(['mesos-agent rexray b RW']);
});

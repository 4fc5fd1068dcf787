import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { convert } from '../src/convert/convert.ts';
import { dryRun } from '../src/dry-run/dry-run.ts';
import { agentTarget } from '../src/lint/agent-target.ts';
import { lint } from '../src/lint/lint.ts';
import { lintText } from '../src/lint/lint-text.ts';
import { detect } from '../src/read/detect.ts';
import { readDocuments } from '../src/read/read-documents.ts';
import type { Syntax } from '../src/text/text.ts';
import { describeDiagnostics } from './support/describe-diagnostics.ts';
import { expectFile } from './support/expect-file.ts';

const [dvdi, flocker] = ['com_emccode_mesos_DockerVolumeDriverIsolator', 'com_clusterhq_flocker_FlockerIsolator'];
const read = (...path: string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
const syntaxes: Readonly<Record<string, Syntax>> = { '.json': 'json', '.yml': 'yaml', '.yaml': 'yaml' };
const syntaxOf = (name: string): { syntax?: Syntax } => {
  const syntax = syntaxes[extname(name)];
  return syntax === undefined ? {} : { syntax };
};

/** The only value in a text. */
const onlyValue = async (name: string, ...folder: string[]): Promise<unknown> =>
  (await readDocuments(read(...folder, name), syntaxOf(name))).parts[0]?.value;

// test/agents/: the forms in which agents are configured in the guides of Hedvig, Mesos, the DVDI module, its
// forerunner and the Flocker module, with what is said of each alone in .out.
describe('what guides tell of agents', () => {
  const names = readdirSync(join(__dirname, 'agents')).filter((name) => !name.endsWith('.out'));

  test.each(names)('%s', async (name) => {
    const { document, agent, diagnostics } = await lintText(read('agents', name), syntaxOf(name));
    const { flags, libraries, rexray } = agent ?? {};
    const facts = JSON.stringify({ document, flags: flags?.map(({ name: flag, value }) => [flag, value]), rexray });
    const modules = libraries?.flatMap((library) => library.modules.map((module) => module.name));
    expectFile(
      join(__dirname, 'agents', `${name}.out`),
      `${facts}\n${modules === undefined ? '' : `${JSON.stringify(modules)}\n`}${describeDiagnostics(diagnostics)}`,
    );
  });

  test.each<[string, readonly string[], object, readonly string[]]>([
    [
      'the DVDI module',
      ['dvdi-modules.json', 'dvdi-slave.sh', 'dvdi-rexray.yml'],
      { isolation: [dvdi], containerizers: ['docker', 'mesos'], modules: [dvdi] },
      ['/1 advice/blank-after-backslash', '/1 advice/default-isolators-replaced'],
    ],
    [
      'the Flocker module',
      ['flocker-modules.json', 'flocker-enable.sh'],
      { isolation: [flocker], modules: [flocker] },
      ['/0/libraries/0/modules/0/parameters/0/value advice/placeholder-left', '/1 advice/default-isolators-replaced'],
    ],
    [
      'the forerunner of the DVDI module, whose isolation has another name than its module',
      ['dvdi-modules.json', 'docker-volume-driver-slave.sh', 'docker-volume-driver-modules-file.txt'],
      { isolation: ['com_emc_mesos_DockerVolumeDriverIsolator'], containerizers: ['docker', 'mesos'], modules: [dvdi] },
      [
        '/0/libraries/0/modules/0/name mesos-agent/module-not-isolated',
        '/1 advice/default-isolators-replaced',
        '/1 dvdi-module/module-name',
      ],
    ],
  ])('%s, its documents together', async (_, files, mesos, found) => {
    const { target, diagnostics } = agentTarget(await Promise.all(files.map((name) => onlyValue(name, 'agents'))));
    expect(target).toEqual({ mesos });
    expect(diagnostics.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(found);
  });
});

describe('examples/agents', () => {
  const folder = ['..', 'examples', 'agents'];
  test.each(readdirSync(join(__dirname, ...folder)))(
    '%s is clean, and its files are what their names say',
    async (name) => {
      const files = readdirSync(join(__dirname, ...folder, name));
      const values = await Promise.all(files.map((file) => onlyValue(file, ...folder, name)));
      expect(values.map(detect)).toEqual(files.map((file) => file.slice(0, file.indexOf('.'))));
      expect(agentTarget(values).diagnostics).toEqual([]);
    },
  );
});

describe('agentTarget', () => {
  test('adds to a target, the documents before it, the later before the earlier', () => {
    const given = {
      mesos: { version: '1.9.0', isolation: ['posix/cpu'], modules: ['m'] },
      dvdcli: { version: '0.1.0' },
    };
    const modules = { libraries: { name: 'dvdi', modules: { name: dvdi } } };
    const { target, diagnostics } = agentTarget(
      [{ isolation: 'cgroups/cpu' }, { isolation: `cgroups/mem,${dvdi}`, containerizers: 'mesos' }, modules],
      given,
    );
    expect(target).toEqual({
      mesos: {
        version: '1.9.0',
        isolation: ['cgroups/mem', dvdi],
        containerizers: ['mesos'],
        modules: ['m', dvdi],
      },
      dvdcli: { version: '0.1.0' },
    });
    expect(diagnostics).toEqual([]);
    expect(given.mesos.isolation).toEqual(['posix/cpu']);
  });

  test('of nothing is the target', () => {
    const target = { mesos: { version: '1.4' } };
    expect(agentTarget([], target)).toEqual({ target, diagnostics: [] });
    expect(agentTarget([{ rexray: {} }])).toEqual({ target: {}, diagnostics: [] });
  });

  test('says which document is wrong', () => {
    const { target, diagnostics } = agentTarget([
      { id: '/a', cmd: 'xx' },
      { isolation: 5 },
      { isolation: 'posix/cpu' },
      { x: 1 },
      { id: '/a', env: { A: 5 } },
    ]);
    expect(target).toEqual({ mesos: { isolation: ['posix/cpu'] } });
    expect(diagnostics.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([
      '/0 document/no-agent',
      '/1/isolation document/schema',
      '/3 document/unknown',
      '/4/env/A document/schema',
    ]);
  });

  test('a wrong target is told and left out', () => {
    const { target, diagnostics } = agentTarget([{ isolation: 'posix/cpu' }], { mesos: { modules: 'm' } } as object);
    expect(target).toEqual({ mesos: { isolation: ['posix/cpu'] } });
    expect(diagnostics).toEqual([
      {
        rule: 'target/invalid',
        severity: 'error',
        message: '`target.mesos.modules` must be a list of names, not `"m"`',
        pointer: '',
      },
    ]);
  });
});

describe('an app and its agents', () => {
  const rulesOf = (value: unknown, agents: readonly unknown[]): readonly string[] =>
    lint(value, { target: agentTarget(agents).target }).diagnostics.map(({ rule, stage }) => `${rule} ${stage}`);
  const app = (env: object): object => ({ id: '/a', cmd: 'xx', env });
  const docker = [
    { container_path: 'd', mode: 'RW', source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'd', name: 'n' } } },
  ];

  test.each<[string, unknown, readonly unknown[], readonly string[]]>([
    [
      'variables, no module',
      app({ DVDI_VOLUME_NAME: 'v' }),
      [{ isolation: 'posix/cpu' }],
      ['dvdi-module/not-enabled never-reported'],
    ],
    ['variables, the module', app({ DVDI_VOLUME_NAME: 'v' }), [{ isolation: `posix/cpu,${dvdi}` }], []],
    [
      'bad variables, no module',
      app({ DVDI_VOLUME_NAME: 'a b' }),
      [{ isolation: 'posix/cpu' }],
      ['dvdi-module/not-enabled never-reported'],
    ],
    ['a volume, no isolator', docker, ['filesystem/linux'], ['mesos-agent/docker-volume-not-enabled never-reported']],
    ['a volume, no file systems', docker, ['docker/volume'], ['mesos-agent/filesystem-posix agent-prepare']],
    ['a volume, its isolator', docker, ['filesystem/linux,docker/volume'], []],
  ])('%s', (_, value, agents, found) => {
    expect(rulesOf(value, agents)).toEqual(found);
  });
});

// As in issue 63 of the module: it is loaded, and `--isolation` left out.
describe('a whole command line without its isolation', () => {
  const command =
    '/usr/sbin/mesos-slave --master=zk://zk1/mesos --containerizers=docker,mesos --modules=file:///m.json';
  const modules = { libraries: [{ file: '/usr/lib/libmesos_dvdi_isolator.so', modules: [{ name: dvdi }] }] };
  const job = { id: '/job', cmd: 'sleep 1', env: { DVDI_VOLUME_NAME: 'job1', DVDI_VOLUME_DRIVER: 'myplugin' } };

  test('has that of Mesos, which mounts nothing', () => {
    const { target, diagnostics } = agentTarget([command, modules]);
    expect(target.mesos).toMatchObject({ isolation: ['posix/cpu', 'posix/mem'], modules: [dvdi] });
    expect(diagnostics.map(({ pointer, rule, severity }) => `${pointer} ${severity} ${rule}`)).toEqual([
      '/0 warning mesos-agent/isolation-default',
      '/1/libraries/0/modules/0/name error mesos-agent/module-not-isolated',
    ]);
    const { answers, diagnostics: found } = dryRun(job, { target });
    expect(answers.at(-1)).toMatchObject({ authority: 'dvdi-module', ok: true, stage: 'never-reported' });
    expect(found.map(({ rule }) => rule)).toContain('dvdi-module/not-enabled');
  });

  test('but for what another document or the target gives', () => {
    const own = { mesos: { isolation: [dvdi] } };
    for (const { target, diagnostics } of [
      agentTarget([command, modules, { isolation: dvdi }]),
      agentTarget([command, modules], own),
    ]) {
      expect(target.mesos?.isolation).toEqual([dvdi]);
      expect(diagnostics.map(({ rule }) => rule)).not.toContain('mesos-agent/isolation-default');
    }
  });

  test.each([
    ['--modules=file:///m.json --isolation='],
    [{ modules: 'file:///m.json' }],
    ['mesos-slave --modules=file:///m.json $FLAGS'],
    ['mesos-slave --modules=file:///m.json --isolation x'],
  ])('%j is a fragment, or says what', (value) => {
    expect(agentTarget([value]).target.mesos?.isolation).not.toEqual(['posix/cpu', 'posix/mem']);
  });
});

test('a document that configures an agent is not converted', () => {
  expect(convert({ isolation: 'posix/cpu' }, { to: 'mesos-volume' })).toMatchObject({
    losses: [],
    diagnostics: [
      {
        rule: 'convert/refused',
        message: 'the document configures an agent and declares no volumes; convert an app or a task',
      },
    ],
  });
});

describe('detection', () => {
  test.each<[string | undefined, unknown]>([
    ['mesos-modules', { libraries: [] }],
    [undefined, { libraries: 5 }],
    ['mesos-agent-flags', { isolation: 'posix/cpu' }],
    ['mesos-agent-flags', { modules: 'file:///m.json' }],
    ['mesos-agent-flags', { modules: { libraries: [] } }],
    [undefined, { modules: ['m'] }],
    ['mesos-agent-flags', '/usr/sbin/mesos-slave --work_dir=/x'],
    ['mesos-agent-flags', 'x --isolation=posix/cpu'],
    ['mesos-agent-flags', 'posix/cpu,posix/mem'],
    ['mesos-agent-flags', 'com_emc_mesos_DockerVolumeDriverIsolator'],
    [undefined, 'mesos-agent'],
    [undefined, 'process'],
    [undefined, ''],
    [undefined, 'tee /etc/mesos-slave/isolation'],
    [undefined, 'x,'.repeat(10)],
    [undefined, 'posix/cpu --x'],
    ['rexray-config', { rexray: null }],
    ['rexray-config', { libStorage: { service: 'ebs' } }],
    [undefined, { rexray: 'x' }],
    ['environment', { MESOS_MASTER: 'zk://m/mesos', MESOS_SANDBOX: '/s' }],
    ['environment', { MESOS_WORK_DIR: '/x', DVDI_VOLUME_NAME: 'v' }],
    ['mesos-agent-flags', { MESOS_ISOLATION: 'posix/cpu', path: 'x' }],
    ['mesos-agent-flags', { MESOS_ISOLATION: 'posix/cpu', $schema: 'x' }],
    [undefined, { MESOS_ISOLATION: 'posix/cpu', 'a-b': 'x' }],
  ])('%s: %j', (kind, value) => {
    expect(detect(value)).toBe(kind);
  });
});

test('a long text is no file of a flag', () => {
  expect(detect('x,'.repeat(10_000))).toBe(undefined);
});

test('flags of a map: what they hold, lists joined, the schema left out', () => {
  const { agent } = lint({
    $schema: 'x',
    isolation: ['a', 'b'],
    docker_volume_chown: true,
    x: null,
    y: { z: 1 },
    port: 5051,
  });
  expect(agent?.flags?.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'isolation=a,b',
    'docker_volume_chown=true',
    'x=',
    'y=',
    'port=5051',
  ]);
});

test('of flags given twice the last counts', () => {
  const { agent } = lint('mesos-agent --isolation=posix/cpu --ip=1 --isolation=posix/mem');
  expect(agent?.flags?.map(({ name, value }) => `${name}=${value}`)).toEqual(['ip=1', 'isolation=posix/mem']);
});

import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { makeFolder, runIn, type Surroundings } from '../support/command-line.ts';

let cwd = '';
beforeEach(() => {
  cwd = makeFolder();
});
afterEach(() => {
  jest.restoreAllMocks();
});

const path = (name: string): string => join(cwd, name);
function file(name: string, content: unknown): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content, null, 1));
}
const read = (name: string): string => readFileSync(path(name), 'utf8');

/** Run the command line in this process, below `cwd`. */
const extvol = (line: string, around: Surroundings & { folder?: string } = {}) =>
  runIn(join(cwd, around.folder ?? ''), line.split(' '), { env: { HOME: cwd }, ...around });

const relative = { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: 'data' };
const clean = { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: '/tmp/v' };
const rule = 'dvdi-module/container-path-absolute';
const app = (id: string, name: string) => ({
  id,
  cmd: 'xx',
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
  container: {
    type: 'MESOS',
    volumes: [
      { containerPath: 'd', mode: 'RW', external: { name, provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } } },
    ],
  },
});

describe('configuration', () => {
  test('is found above each file, and none is needed', async () => {
    file('a/b/bad.json', relative);
    file('c/bad.json', relative);
    expect((await extvol('lint a/b/bad.json')).code).toBe(1);
    file('a/extvol.config.yaml', `rules:\n  ${rule}: warning\nmaxWarnings: 0\n`);
    const { code, out } = await extvol('lint a/b/bad.json c/bad.json');
    expect([code, out]).toMatchObject([
      1,
      expect.stringMatching(/^a\/b\/bad.json:3:\d+ warning .*\nc\/bad.json:3:\d+ error /),
    ]);
    expect(await extvol('lint a/b/bad.json')).toMatchObject({ code: 1, out: expect.stringContaining(' warning ') });
    expect((await extvol('lint --max-warnings 1 a/b/bad.json')).code).toBe(0);
    expect((await extvol('lint --no-config a/b/bad.json')).out).toContain(' error ');
    expect((await extvol('lint --config a/extvol.config.yaml c/bad.json')).out).toContain(' warning ');
    expect((await extvol('lint --fail-on error --max-warnings 9 bad.json', { folder: 'a/b' })).code).toBe(0);
    expect((await extvol('lint -', { folder: 'a', input: JSON.stringify(relative) })).out).toContain(' warning ');
  });

  test('is not looked for above a repository or the home folder', async () => {
    file('extvol.config.yml', `rules: {"${rule}": "off"}`);
    file('a/bad.json', relative);
    expect((await extvol('lint a/bad.json')).code).toBe(0);
    expect((await extvol('lint a/bad.json', { env: { HOME: path('a') } })).code).toBe(1);
    expect((await extvol('lint a/bad.json', { env: {} })).code).toBe(0);
    mkdirSync(path('a/.git'));
    expect((await extvol('lint a/bad.json')).code).toBe(1);
    rmSync(path('extvol.config.yml'));
    expect((await extvol('lint bad.json', { folder: 'a', env: {} })).code).toBe(1);
  });

  test('that is wrong says where', async () => {
    file('a.json', clean);
    for (const [name, text, error] of [
      [
        'extvol.config.json',
        '{\n "targt": {}\n}',
        'extvol.config.json:2:11 unknown `targt`; did you mean `target`? (at /targt)',
      ],
      ['extvol.config.json', '[]', 'extvol.config.json:1:1 the document must be an object, not a list (at (root))'],
      ['extvol.config.json', '{', 'extvol.config.json:1:2 unexpected end of the text, expected `}`'],
      [
        'extvol.config.json',
        '{"failOn": "info", "failOn": "error"}',
        'extvol.config.json:1:20 duplicate key `failOn`, expected each key once; the last one wins',
      ],
      [
        'extvol.config.yaml',
        'rules:\n  marathon/docker-check: off\n',
        'extvol.config.yaml:2:26 unknown rule `marathon/docker-check`; did you mean `marathon/docker-checks`? (at /rules/marathon~1docker-check)',
      ],
    ]) {
      file(name as string, text);
      expect(await extvol('lint a.json')).toEqual({ code: 2, out: '', err: `extvol: ${error}\n` });
      rmSync(path(name as string));
    }
    expect((await extvol('lint --config none.json a.json')).err).toBe(
      'extvol: cannot read the configuration none.json: no such file\n',
    );
  });

  test('holds for some files: targets, groups, ignored ones; the command line goes first', async () => {
    file('extvol.config.json', {
      target: { mesos: { version: '1.4', isolation: ['a'] } },
      ignore: ['vendor/'],
      baseline: 'known.json',
      overrides: [{ files: ['old/*'], target: { mesos: { version: '1.0' } }, groupRoot: '/old' }],
    });
    const held = async (options: string) => JSON.parse((await extvol(`lint ${options}`)).out);
    expect(await held('--print-config old/a.json')).toEqual({
      baseline: 'known.json',
      config: 'extvol.config.json',
      groupRoot: '/old',
      ignored: false,
      severities: {},
      target: { marathon: {}, mesos: { version: '1.0', isolation: ['a'] }, host: {} },
      together: false,
    });
    expect(
      await held(
        '--print-config old/a.json --target mesos=1.9 --isolation b --group-root /x --together --fail-on info',
      ),
    ).toMatchObject({
      groupRoot: '/x',
      together: true,
      failOn: 'info',
      target: { mesos: { version: '1.9', isolation: ['b'] } },
    });
    expect(await held('--print-config vendor/a.json')).toMatchObject({ ignored: true });
    const status = async (options: string) =>
      JSON.parse((await extvol(`dry-run --format json ${options}`)).out)[0].answers[0].status;
    file('old/slot.json', app('/a', 'v_1'));
    file('extvol.config.yml', 'overrides: [{files: ["old/*"], target: {marathon: {version: 1.6.0}}}]');
    expect(await status('--config extvol.config.yml old/slot.json')).toBe(422);
    expect(await status('--config extvol.config.yml --target marathon=1.10 old/slot.json')).toBe(201);
    expect(await status('--no-config old/slot.json')).toBe(201);
    file('old/env.json', { id: '/a', cmd: 'xx', env: { DVDI_VOLUME_NAME: 'v_1', DVDI_VOLUME_DRIVER: 'rexray' } });
    const convert = 'convert --to marathon-external --container-path d old/env.json';
    expect((await extvol(`${convert} --config extvol.config.yml`)).code).toBe(1);
    expect((await extvol(`${convert} --config extvol.config.yml --target marathon=1.10`)).code).toBe(0);
    file('agents/one.json', { isolation: 'filesystem/posix' });
    expect((await extvol(`${convert} --no-config --agent agents/one.json`)).err).toContain('convert/output');
    expect((await extvol(`${convert} --no-config --agent none.json`)).code).toBe(3);
    file('vendor/a.json', relative);
    file('known.json', { findings: {} });
    expect(await extvol('lint vendor/a.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--allow-empty'),
    });
    expect(await extvol('lint --allow-empty *.json')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^0 files/),
    });
  });

  test('holds for the files of agents', async () => {
    file('extvol.config.json', { rules: { 'text/duplicate-key': 'off' } });
    file('flags.yaml', 'isolation: posix/cpu\nisolation: cgroups/cpu,cgroups/mem\n');
    file('a.json', { id: '/a', cmd: 'xx' });
    expect((await extvol('lint --agent flags.yaml a.json')).out).not.toContain('duplicate-key');
    expect((await extvol('lint --no-config --agent flags.yaml a.json')).out).toContain('duplicate-key');
  });
});

describe('baseline', () => {
  test('makes a legacy clean, also when every file is indented anew', async () => {
    file('apps/bad.json', {
      apps: [
        { id: '/a', env: relative, cmd: 5 },
        { id: '/b', env: relative, cmd: 'xx' },
      ],
    });
    file('apps/broken.json', '{"id": "/a",,}');
    file('apps/odd.yaml', 'id: /y\ncmd: xx\ncmd: yy\nenv:\n  DVDI_VOLUME_NAME: v\n  DVDI_VOLUME_CONTAINERPATH: data\n');
    expect((await extvol('lint apps/*')).code).toBe(1);
    expect(await extvol('lint --baseline base.json --update-baseline apps/*')).toMatchObject({ code: 0, out: '' });
    expect(read('base.json')).toContain(`"/b /env/DVDI_VOLUME_CONTAINERPATH"`);
    const again = await extvol('lint --baseline base.json --fail-on info apps/*');
    expect(again).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/0 errors, 0 warnings, 0 info, \d suppressed/),
    });
    file('apps/bad.json', `\n\n${JSON.stringify(JSON.parse(read('apps/bad.json')), null, '\t\t\t')}`);
    file('apps/broken.json', '\n\n   {\n\n   "id": "/a"  ,,}');
    file(
      'apps/odd.yaml',
      '\n# new\nid: /y\ncmd: xx\n\ncmd: yy\nenv:\n      DVDI_VOLUME_NAME: v\n      DVDI_VOLUME_CONTAINERPATH: data\n',
    );
    expect(await extvol('lint --baseline base.json --fail-on info apps/*')).toEqual(again);
    const text = read('base.json');
    expect((await extvol('lint --baseline base.json --update-baseline apps/*')).code).toBe(0);
    expect(read('base.json')).toBe(text);
  });

  test('a new finding is told, and an entry for none', async () => {
    file('base.json', {
      findings: { 'a.json': { [rule]: ['(root)'] }, 'gone.json': { x: ['y'] }, 'b.json': { x: ['z'] } },
    });
    file('a.json', relative);
    file('b.json', clean);
    const { code, out } = await extvol('lint --baseline base.json a.json');
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      `a.json:3:31 error ${rule}`,
      'base.json:5:5 info baseline/unused',
      'base.json:10:5 info baseline/unused',
      '',
    ]);
    await extvol('lint --baseline base.json --update-baseline a.json');
    expect(JSON.parse(read('base.json'))).toEqual({
      findings: { 'a.json': { [rule]: ['/DVDI_VOLUME_CONTAINERPATH'] }, 'b.json': { x: ['z'] } },
    });
    expect((await extvol('lint --baseline base.json -', { input: JSON.stringify(relative) })).code).toBe(1);
  });

  test('one in the configuration is relative to it', async () => {
    file('sub/extvol.config.json', { baseline: 'base.json' });
    file('sub/a.json', relative);
    file('b.json', clean);
    expect((await extvol('lint --update-baseline a.json b.json', { folder: 'sub' })).code).toBe(3);
    expect((await extvol('lint --update-baseline ../b.json a.json', { folder: 'sub' })).code).toBe(0);
    expect(Object.keys(JSON.parse(read('sub/base.json')).findings)).toEqual(['a.json']);
    expect((await extvol('lint --format sarif sub/a.json')).out).toContain('"kind": "external"');
    expect(JSON.parse((await extvol('lint --format json sub/a.json')).out).files[0].suppressed).toHaveLength(1);
  });

  test('there must be something else to check', async () => {
    file('a.json', clean);
    expect((await extvol('lint --baseline a.json --update-baseline a.json')).err).toBe(
      'extvol: no files to check: a.json is the baseline (use --allow-empty to allow this)\n',
    );
    file('extvol.config.json', {});
    expect((await extvol('lint extvol.config.json')).err).toBe(
      'extvol: no files to check: extvol.config.json is the configuration (use --allow-empty to allow this)\n',
    );
  });

  test('one that is none stops the run', async () => {
    file('a.json', clean);
    mkdirSync(path('folder'));
    file('broken.json', '{"findings":');
    file('other.json', { findings: [] });
    const error = async (options: string) => {
      const { code, err } = await extvol(`lint ${options} a.json`);
      return [code, err];
    };
    expect(await error('--baseline none.json')).toEqual([
      2,
      'extvol: there is no baseline none.json; --update-baseline writes one\n',
    ]);
    expect(await error('--baseline folder')).toEqual([2, 'extvol: cannot read the baseline folder: is a directory\n']);
    expect(await error('--baseline broken.json --update-baseline')).toEqual([
      2,
      'extvol: broken.json:1:12 unexpected end of the text, expected a value, in a baseline\n',
    ]);
    expect(await error('--baseline other.json')).toMatchObject([
      2,
      expect.stringMatching(/^extvol: other.json is no baseline/),
    ]);
    expect(await error('--update-baseline')).toMatchObject([2, expect.stringMatching(/needs --baseline/)]);
    expect(await error('--baseline no/base.json --update-baseline')).toMatchObject([
      3,
      expect.stringMatching(/no such folder/),
    ]);
  });
});

test('what comments suppress is counted, and in SARIF', async () => {
  file('a.yaml', `DVDI_VOLUME_NAME: v\n# extvol-ignore ${rule} — a link\nDVDI_VOLUME_CONTAINERPATH: data\n`);
  const { code, out, err } = await extvol('lint --format sarif a.yaml');
  expect([code, err]).toEqual([0, '1 file, 1 workload, 1 volume: 0 errors, 0 warnings, 0 info, 1 suppressed\n']);
  expect(JSON.parse(out).runs[0].results).toMatchObject([
    { ruleId: rule, suppressions: [{ kind: 'inSource', justification: 'a link' }] },
  ]);
});

describe('together', () => {
  test('only where it is asked for, with both places', async () => {
    file('a.json', app('/a', 'pg'));
    file('b.json', app('/b', 'pg'));
    expect((await extvol('lint a.json b.json')).code).toBe(0);
    const { code, out } = await extvol('lint --together --format pretty a.json b.json none.json');
    expect([code, out]).toMatchObject([
      3,
      expect.stringMatching(
        /a.json:\d+:\d+ error marathon\/group-volume-name-unique.*also b.json:\d+:\d+ the volume of that name in `\/b`/s,
      ),
    ]);
    const sarif = JSON.parse((await extvol('lint --together --format sarif a.json b.json')).out);
    expect(sarif.runs[0].results[0].relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('b.json');
    const rdjson = JSON.parse((await extvol('lint --together --format rdjson a.json b.json')).out);
    expect(rdjson.diagnostics[0].related_locations[0].location).toMatchObject({
      path: 'b.json',
      range: { start: { line: 15 } },
    });
    expect(rdjson.diagnostics[0].related_locations[0].location.range.start).not.toHaveProperty('column');
    file('extvol.config.json', {
      together: true,
      overrides: [{ files: ['b.json'], target: { marathon: { version: '1.9' } } }],
    });
    expect((await extvol('lint a.json b.json')).code).toBe(0);
    file('extvol.config.json', { together: true });
    expect((await extvol('lint a.json b.json')).code).toBe(1);
  });

  test('a group root makes apps of one name two', async () => {
    file('one/a.json', app('a', 'pg'));
    file('two/a.json', app('a', 'pg'));
    expect((await extvol('lint --together one/a.json two/a.json')).code).toBe(0);
    file('extvol.config.json', { overrides: [{ files: ['two/'], groupRoot: '/prod' }] });
    expect((await extvol('lint --together one/a.json two/a.json')).out).toContain('`/prod/a`');
    expect((await extvol('lint --group-root /x --together one/a.json two/a.json')).code).toBe(0);
    expect(await extvol('lint --group-root x one/a.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('slash'),
    });
  });
});

describe('conduct', () => {
  test('nothing matched is wrong, unless it may be', async () => {
    expect((await extvol('lint *.yaml')).code).toBe(2);
    expect(await extvol('lint --allow-empty --format json *.yaml')).toMatchObject({
      code: 0,
      err: '0 files, 0 workloads, 0 volumes: 0 errors, 0 warnings, 0 info\n',
    });
  });

  test('a file that is gone is one finding, and the others are checked', async () => {
    file('a.json', relative);
    symlinkSync(path('gone.json'), path('b.json'));
    file('c.json', relative);
    const { code, out } = await extvol('lint a.json b.json c.json');
    expect(code).toBe(3);
    expect(out.match(/file\/unreadable/g)).toHaveLength(1);
    expect(out.match(new RegExp(rule, 'g'))).toHaveLength(2);
  });

  test('10,000 files that cannot be read are 10,000 lines', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `${index}.json`);
    const { code, out, err } = await extvol(`lint ${names.join(' ')}`);
    expect([code, out.split('\n').length, err.split('\n').length]).toEqual([3, 10_001, 2]);
    expect(out).not.toContain(' at ');
  });

  test('a run that takes long shows on a terminal how far it is', async () => {
    file('a.json', clean);
    let now = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => {
      now += 700;
      return now;
    });
    const { err } = await extvol('lint a.json a.json - b.json c.json', { isTTY: true });
    // The line makes room for each finding.
    expect(err.split('\r\u001b[K')).toEqual([
      '',
      '3 of 4 files',
      '',
      '4 of 4 files',
      expect.stringMatching(/^4 files, /),
    ]);
    expect((await extvol('lint a.json b.json c.json d.json e.json')).err).not.toContain('\r');
  });
});

describe('init', () => {
  test('writes a configuration and a workflow that work', async () => {
    expect(await extvol('init')).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^wrote extvol.config.json\nwrote .github\/workflows\/extvol.yml\nThe workflow .* not published yet; .*\n$/,
      ),
      err: '',
    });
    expect(read('.github/workflows/extvol.yml')).toContain("npx --yes extvol@1.2.3 lint '**/*.{json,yaml,yml}'");
    file('package.json', { name: 'x' });
    file('node_modules/a/b.json', relative);
    file('app.json', app('/a', 'pg'));
    expect(await extvol('lint **/*.{json,yaml,yml}')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^2 files/),
    });
  });

  test('names the package alone once it is published', async () => {
    // Commands are loaded when they run, so the modules of this test are apart from those of the others.
    await jest.isolateModulesAsync(async () => {
      jest.doMock('../../src/generated/pages.ts', () => ({ pages: 'https://example.com', version: '1.2.3' }));
      const { runIn: runPublished } = await import('../support/command-line.ts');
      expect((await runPublished(cwd, ['init'])).out).toBe(
        'wrote extvol.config.json\nwrote .github/workflows/extvol.yml\n',
      );
    });
    expect(JSON.parse(read('extvol.config.json')).$schema).toBe(
      'https://unpkg.com/extvol/schemas/extvol-config.schema.json',
    );
    jest.dontMock('../../src/generated/pages.ts');
  });

  test('overwrites nothing', async () => {
    file('extvol.config.yaml', '{}');
    expect(await extvol('init')).toMatchObject({
      code: 2,
      err: 'extvol: extvol.config.yaml would be overwritten; nothing is written\n',
    });
    expect(existsSync(path('.github'))).toBe(false);
  });

  test('says what it cannot write', async () => {
    file('.github', 'a file');
    expect(await extvol('init')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^extvol: cannot write .*extvol.yml: no such folder/),
    });
    chmodSync(path('.github'), 0o644);
  });
});

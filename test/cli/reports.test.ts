import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolder, runIn } from '../support/command-line.ts';

let cwd = '';
const path = (name: string): string => join(cwd, name);
const read = (name: string): string => readFileSync(path(name), 'utf8');
beforeEach(() => {
  cwd = makeFolder();
  writeFileSync(path('error.json'), '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"data"}');
  writeFileSync(path('warning.json'), '{"id":"/a","cmd":"xx","cmd":"yy"}');
  writeFileSync(path('info.json'), '{"id":"/a","cmd":"xx","extra":1}');
  writeFileSync(path('clean.json'), '{"id":"/a","cmd":"xx"}');
});
const extvol = (line: string, around = {}) => runIn(cwd, line.split(' '), around);

describe('--format', () => {
  test('writes several in one run, one of them to standard output', async () => {
    const { code, out, err } = await extvol(
      'lint --format pretty --format sarif=out.sarif --format json=out.json error.json gone.json',
    );
    expect(code).toBe(3);
    expect(out).toContain('    1 | {"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"data"}\n');
    expect(JSON.parse(read('out.sarif')).runs[0].results).toHaveLength(1);
    expect(JSON.parse(read('out.json')).counts).toEqual({ error: 2, warning: 0, info: 0 });
    expect(err).toBe('2 files, 1 workload, 1 volume: 2 errors, 0 warnings, 0 info\n');
    expect(readdirSync(cwd).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('writes nothing to standard output where every format has a file', async () => {
    expect(await extvol('lint --format sarif=out.sarif error.json')).toMatchObject({ code: 1, out: '' });
  });

  test('`-` is standard output, and --output the place of the format without a file', async () => {
    expect((await extvol('lint --format tap=- error.json')).out).toMatch(/^TAP version 13\n1\.\.1\nnot ok 1/);
    expect((await extvol('lint --format tap --format text=o.txt --output o.tap error.json')).out).toBe('');
    expect([read('o.tap').slice(0, 3), read('o.txt').slice(0, 10)]).toEqual(['TAP', 'error.json']);
  });

  test.each([
    ['--format json --format text', 'json and --format text would both be written to standard output'],
    ['--format json=- --format text', 'json and --format text would both be written to standard output'],
    ['--format json=a --format text=./a', 'json and --format text would both be written to'],
    ['--format json --format text=a --output a', 'json and --format text would both be written to'],
    [
      '--format json=a --output b',
      'nothing would be written to --output, since every --format names a file of its own',
    ],
  ])('%s is refused', async (flags, message) => {
    const { code, out, err } = await extvol(`lint ${flags} error.json`);
    expect([code, out, err.includes(message)]).toEqual([2, '', true]);
  });

  test('of a conversion, one goes to standard error', async () => {
    const { code, err } = await extvol('convert --to mesos-volume --format json --format text error.json');
    expect([code, err.includes('would both be written to standard error')]).toEqual([2, true]);
  });

  test('unknown names are refused with the nearest', async () => {
    expect((await extvol('lint --format jsno error.json')).err).toContain(
      'pretty, rdjson, sarif, tap, text; did you mean `json`?',
    );
    expect((await extvol('lint --format nothing-like-it error.json')).err).toContain('sarif, tap, text.\n');
    expect(await extvol('lint --format sarif= error.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Expected the path of a file behind `=`.'),
    });
  });

  test('without it, annotations in GitHub Actions, frames on a terminal, lines elsewhere and in files', async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    expect((await extvol('lint error.json', { env })).out).toMatch(/^::error file=error\.json,line=1,col=53/);
    expect((await extvol('lint error.json', { env, isTTY: true })).out).toMatch(/^::error/);
    expect((await extvol('lint --format text error.json', { env })).out).toMatch(/^error\.json:1:53 error/);
    expect((await extvol('lint error.json', { isTTY: true })).out).toContain('| {"DVDI');
    expect((await extvol('lint error.json')).out).toMatch(/^error\.json:1:53 error/);
    await extvol('lint --output o.txt error.json', { env, isTTY: true });
    expect(read('o.txt')).toMatch(/^error\.json:1:53 error/);
    const { err } = await extvol('convert --to mesos-volume warning.json', { isTTY: true });
    expect(err).toContain('1 | {"id":"/a","cmd":"xx","cmd":"yy"}');
  });

  test('a conversion reports to standard error and to files', async () => {
    const line = 'convert --to marathon-external --format text --format json=o.json --format tap=o.tap error.json';
    writeFileSync(path(`o.tap.${process.pid}.tmp`), 'in the way');
    const { code, out, err } = await extvol(line);
    expect([code, JSON.parse(out).container.type]).toEqual([3, 'MESOS']);
    expect(err).toContain('extvol: cannot write ');
    expect(JSON.parse(read('o.json')).files).toHaveLength(1);
  });
});

describe('what counts', () => {
  test.each([
    ['error.json', 0, [1, 1, 1]],
    ['warning.json', 0, [0, 1, 1]],
    ['info.json', 0, [0, 0, 1]],
    ['clean.json', 0, [0, 0, 0]],
  ])('%s by --fail-on', async (file, _, codes) => {
    const results = ['error', 'warning', 'info'].map(async (severity) => extvol(`lint --fail-on ${severity} ${file}`));
    expect((await Promise.all(results)).map(({ code }) => code)).toEqual(codes);
  });

  test('a severity that is none is refused', async () => {
    expect((await extvol('lint --fail-on warnings error.json')).err).toContain('did you mean `warning`?');
    expect((await extvol('lint --fail-on everything error.json')).err).toContain('one of error, warning, info.\n');
    expect((await extvol('lint --target kubernetes=1 error.json')).err).toContain(
      'in --target `kubernetes`; use one of `marathon`, ',
    );
  });

  test('--quiet shows errors only, and counts all', async () => {
    const { code, out, err } = await extvol('lint --quiet --max-warnings 0 warning.json info.json');
    expect([code, out, err]).toEqual([1, '', '2 files, 2 workloads, 0 volumes: 0 errors, 1 warning, 1 info\n']);
    expect((await extvol('lint --quiet error.json warning.json')).out.split('\n')).toHaveLength(2);
  });
});

describe('files', () => {
  test('are replaced whole, keeping their mode, and links stay links', async () => {
    writeFileSync(path('real.txt'), 'x'.repeat(10_000), { mode: 0o600 });
    symlinkSync('real.txt', path('link.txt'));
    await extvol('lint --output link.txt error.json');
    expect(read('real.txt')).toMatch(/^error\.json:1:53/);
    expect([lstatSync(path('link.txt')).isSymbolicLink(), statSync(path('real.txt')).mode & 0o777]).toEqual([
      true,
      0o600,
    ]);
  });

  test('what is no ordinary file is written to as it is', async () => {
    expect((await extvol('lint --output /dev/null error.json')).code).toBe(1);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('nothing is left where one cannot be written', async () => {
    mkdirSync(path('folder'));
    for (const [file, why] of [
      ['folder', 'is a directory'],
      ['no/out.sarif', 'no such folder'],
      ['no/', 'no such folder'],
    ])
      expect(await extvol(`lint --format sarif=${file} error.json`)).toEqual({
        code: 2,
        out: '',
        err: `extvol: cannot write ${file}: ${why}\n`,
      });
    writeFileSync(path(`out.sarif.${process.pid}.tmp`), 'in the way');
    expect((await extvol('lint --format sarif=out.sarif error.json')).err).toContain('it exists already');
    expect(existsSync(path('no'))).toBe(false);
  });
});

describe('options', () => {
  test.each([
    '--output a --output b',
    '--config a --config a',
    '--input json --input yaml',
    '--fail-on info --fail-on info',
  ])('%s is refused', async (line) => {
    const { code, err } = await extvol(`lint ${line} clean.json`);
    expect([code, err]).toEqual([2, `extvol: ${line.split(' ')[0]} is given twice; give it once\n`]);
  });

  test('some add up', async () => {
    const line =
      'lint --features a --features secrets --isolation a --isolation b --host-path /a --host-path /b clean.json';
    expect((await extvol(line)).err).toContain('unknown Marathon feature `a`');
    expect((await extvol(line.replace('features a', 'features vips'))).code).toBe(0);
  });

  test.each(['--fix', '--update-baseline', '--format json', '--output o', 'a.json'])(
    'where only a configuration is printed, %s is refused',
    async (line) => {
      const { code, err } = await extvol(`lint --print-config clean.json ${line}`);
      const [word] = line.split(' ');
      expect([code, err]).toEqual([2, `extvol: --print-config checks nothing, so ${word} is of no use with it\n`]);
    },
  );
});

test('control characters of arguments are not printed', async () => {
  const codes = ['l\u001b[31m', '--\u009b'].map(async (word) => runIn(cwd, [word]));
  const named = runIn(cwd, ['explain', 'a\u001b[2J']);
  for (const { code, err } of await Promise.all([...codes, named])) {
    expect(code).toBe(2);
    expect(err).not.toMatch(/(?!\n)\p{Cc}/u);
  }
});

test('an interrupt ends a run without a word', async () => {
  const child = spawn(process.execPath, [join(__dirname, '../../dist/cli/main.js'), 'lint']);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk);
    });
  // more than a pipe holds, so that the command is reading when it has gone
  child.stdin.write(' '.repeat(1 << 20), () => child.kill('SIGINT'));
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
  expect([signal, said]).toEqual(['SIGINT', '']);
});

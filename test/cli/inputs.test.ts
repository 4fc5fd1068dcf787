import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Surroundings } from '../support/command-line.ts';
import { makeFolder, runIn } from '../support/command-line.ts';

// What the command line reads, and what it prints of it.
const clean = '{"id": "/a", "cmd": "xx"}';
const relative = '{"id": "/a", "cmd": "xx", "env": {"DVDI_VOLUME_NAME": "v", "DVDI_VOLUME_CONTAINERPATH": "data"}}';
const finding = 'dvdi-module/container-path-absolute';

let cwd = '';
beforeEach(() => {
  cwd = makeFolder();
});
const file = (name: string, text: string): void => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
const extvol = (line: string, around?: Surroundings) => runIn(cwd, line.split(' '), around);
const files = async (line: string): Promise<readonly string[]> =>
  JSON.parse((await extvol(`lint --format json ${line}`)).out).files.map(({ file }: { file: string }) => file);

describe('folders', () => {
  beforeEach(() => {
    for (const name of ['apps/b.json', 'apps/deep/a.yaml', 'apps/c.jsonc', 'apps/d.yml']) file(name, clean);
    for (const name of ['apps/x.txt', 'apps/node_modules/n.json', 'apps/.git/g.json']) file(name, clean);
  });

  test('are walked for manifests', async () => {
    const found = ['apps/b.json', 'apps/c.jsonc', 'apps/d.yml', 'apps/deep/a.yaml'];
    expect(await files('apps')).toEqual(found);
    expect(await files('apps/')).toEqual(found);
    expect(await files('.')).toEqual(found);
    expect(await files('./apps/deep')).toEqual(['./apps/deep/a.yaml']);
    expect(await files(join(cwd, 'apps/deep'))).toEqual([join(cwd, 'apps/deep/a.yaml')]);
  });

  test('links in a circle, and to what is read anyway, are not followed twice', async () => {
    symlinkSync('.', join(cwd, 'apps/self'));
    symlinkSync('..', join(cwd, 'apps/deep/up'));
    symlinkSync('b.json', join(cwd, 'apps/a-link.json'));
    symlinkSync('gone.json', join(cwd, 'apps/z-link.json'));
    expect(await files('apps')).toEqual([
      'apps/b.json',
      'apps/c.jsonc',
      'apps/d.yml',
      'apps/deep/a.yaml',
      'apps/z-link.json',
    ]);
    mkdirSync(join(cwd, 'links'));
    for (const name of ['one.json', 'two.json']) symlinkSync('../apps/b.json', join(cwd, 'links', name));
    expect(await files('links')).toEqual(['links/one.json']);
  });

  test('without a manifest are a usage error, and keep nothing else from being checked', async () => {
    mkdirSync(join(cwd, 'empty'));
    expect(await extvol('lint empty')).toEqual({
      code: 2,
      out: '',
      err: 'extvol: no manifest (.json, .jsonc, .yaml, .yml) is in "empty"\n',
    });
    expect(await extvol('lint empty --allow-empty')).toMatchObject({ code: 0 });
    file('bad.json', relative);
    for (const command of ['lint', 'dry-run', 'convert --to mesos-volume'])
      expect(await extvol(`${command} none/*.json bad.json`)).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^extvol: no file matches "none\/\*\.json"\n.*1 file, /s),
      });
  });
});

describe('patterns', () => {
  test.each([
    ['*.json', ['a.json', 'b.json']],
    ['./?.json', ['a.json', 'b.json']],
    ['**/*.json', ['a.json', 'b.json', 'x/c.json', 'x/y/d.json']],
    ['**/**/**/*.json', ['a.json', 'b.json', 'x/c.json', 'x/y/d.json']],
    ['x/**', ['x/c.json', 'x/y/d.json']],
    ['{a,x/c}.json', ['a.json', 'x/c.json']],
    ['*/y/../c.json', ['x/y/../c.json']],
    ['x/*/d.json', ['x/y/d.json']],
    ['.h*/*.json', ['.hidden/e.json']],
  ])('%s', async (pattern, expected) => {
    for (const name of ['a.json', 'b.json', 'x/c.json', 'x/y/d.json', '.hidden/e.json']) file(name, clean);
    expect(await files(pattern)).toEqual(expected);
  });

  test('hostile ones end', async () => {
    for (let index = 0; index < 50; index++) file(`${'a'.repeat(200)}${index}.json`, clean);
    for (const pattern of ['@(a|a*)*(a*)*b*', `${'*a'.repeat(60)}b`, `${'**/'.repeat(200)}x`, '{a*,b*}'.repeat(12)])
      expect(await extvol(`lint ${pattern}`)).toMatchObject({ code: 2 });
  });
});

describe('sizes', () => {
  test.each(['lint', 'dry-run', 'convert --to mesos-volume'])('%s reads no more than --max-size', async (command) => {
    file('big.json', `${clean}${' '.repeat(2000)}`);
    const message = 'error text/size the document is larger than 0.001 MB; split it, or raise `--max-size`';
    const { code, out, err } = await extvol(`${command} --max-size 1kb big.json`);
    expect([code, out + err]).toEqual([3, expect.stringContaining(message)]);
    expect((await extvol(`${command} --max-size 1 big.json`)).out + err).not.toContain('expected');
    expect((await extvol(`${command} --max-size 3kB -`, { input: ' '.repeat(4000) })).code).toBe(3);
  });

  test('a line is as long as a document may be large', async () => {
    const input = `${clean}\n${' '.repeat(2000)}\n${clean}\n`;
    expect(await extvol('lint --input ndjson --max-size 1kB -', { input })).toMatchObject({
      code: 1,
      out: '<stdin>:2:1 error text/line-length the line has 2000 characters, more than the 1000 that are read; split it\n',
    });
  });

  test.each(['', '1TB', 'x', '-1', '1.5'])('%j is no size', async (size) => {
    expect((await runIn(cwd, ['lint', '--max-size', size])).code).toBe(2);
  });
});

test('a named pipe is refused, since it may never end', async () => {
  execFileSync('mkfifo', [join(cwd, 'pipe.json')]);
  expect(await extvol('lint pipe.json')).toMatchObject({
    code: 3,
    out: 'pipe.json error file/unreadable cannot read: it is a named pipe, which may never end; pass its content with `-`\n',
  });
});

test('a report does not replace an input under another name', async () => {
  file('a.json', clean);
  linkSync(join(cwd, 'a.json'), join(cwd, 'b.json'));
  expect(await extvol('lint --format json=b.json a.json')).toEqual({
    code: 2,
    out: '',
    err: 'extvol: the report would replace a.json\n',
  });
  expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe(clean);
});

describe('rules on the command line', () => {
  beforeEach(() => file('a.json', relative));

  test.each<[string, number, string]>([
    [`--rule ${finding}`, 1, finding],
    ['--rule dvdi-module/*', 1, finding],
    ['--rule marathon/app-id-pattern', 0, ''],
    [`--off ${finding}`, 0, ''],
    ['--off dvdi-module/*', 0, ''],
    [`--severity ${finding}=info`, 0, `info ${finding}`],
    [`--severity dvdi-module/*=warning --fail-on warning`, 1, `warning ${finding}`],
    [`--severity ${finding}=info --off ${finding}`, 0, ''],
    ['--exit-zero', 0, `error ${finding}`],
  ])('%s', async (options, code, out) => {
    const found = await extvol(`lint ${options} a.json`);
    expect([found.code, found.out.includes(out), out === '' ? found.out : '']).toEqual([code, true, '']);
  });

  test('go over those of the configuration', async () => {
    file('extvol.config.json', `{"rules": {"${finding}": "info"}}`);
    expect((await extvol('lint a.json')).code).toBe(0);
    expect((await extvol(`lint --severity ${finding}=error a.json`)).code).toBe(1);
  });

  test.each([
    ['--rule dvdi-module/container-path-absolut', `There is no such rule; did you mean \`${finding}\`?`],
    ['--rule text/syntax', 'There is no such rule'],
    ['--off nonsense', 'There is no such rule; `extvol rules` lists them.'],
    [`--severity ${finding}=fatal`, 'Expected RULE=SEVERITY, with one of off, error, warning, info.'],
    [`--severity ${finding}`, 'Expected RULE=SEVERITY'],
  ])('%s is refused', async (options, message) => {
    const { code, err } = await extvol(`lint ${options} a.json`);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(err).toMatch(/^extvol: /);
  });

  test('--exit-zero leaves usage errors and unreadable files alone', async () => {
    expect((await extvol('lint --exit-zero none.json')).code).toBe(3);
    expect((await extvol('dry-run --exit-zero a.json')).code).toBe(0);
    expect((await extvol('dry-run a.json')).code).toBe(1);
  });
});

test('the nearest format is named, also by how it begins', async () => {
  expect((await extvol('convert --to marathon')).err).toContain('did you mean `marathon-external`?');
  expect((await extvol('convert --to dvd')).err).toContain('did you mean `dvdcli`?');
});

test('--color colours, or does not', async () => {
  file('a.json', relative);
  expect((await extvol('lint --color always a.json')).out).toContain('\u001b[31merror');
  expect((await extvol('lint --color never a.json', { isTTY: true })).out).not.toContain('\u001b');
  expect((await extvol('dry-run --color always a.json')).out).toContain('\u001b[31m');
});

test('an option of all drivers is explained by its name', async () => {
  const { code, out } = await extvol('explain size');
  expect([code, out]).toEqual([0, expect.stringMatching(/^convoy\/size .*rexray\/size /s)]);
});

describe('what a terminal acts on', () => {
  const hostile = '\u009b31m\u202e\u{e0041}';
  const shown = '\\u009b31m\\u202e\\udb40\\udc41';
  const app = (id: string) =>
    `id: "/a"\r\ncmd: xx # ${id}\r\nenv: {DVDI_VOLUME_NAME: v, DVDI_VOLUME_CONTAINERPATH: /tmp/v}\r\n`;

  test.each(['convert --to marathon-external a.yaml', 'convert --to marathon-external --diff a.yaml'])(
    'is made visible by %s',
    async (line) => {
      file('a.yaml', app(hostile));
      const { out } = await extvol(line, { isTTY: true });
      expect(stripVTControlCharacters(out)).toContain(shown);
      expect(out).not.toMatch(/[\u202e\u009b]/);
      expect((await extvol(line)).out).toContain(hostile);
    },
  );

  test('is made visible by dry-run --format json', async () => {
    file(
      'b.json',
      JSON.stringify({
        id: '/a',
        cmd: 'xx',
        env: { DVDI_VOLUME_NAME: 'a\u202eb', DVDI_VOLUME_CONTAINERPATH: '/tmp/v' },
      }),
    );
    const { out } = await extvol('dry-run --format json b.json', { isTTY: true });
    expect(out).not.toContain('\u202e');
    expect(JSON.stringify(JSON.parse(out))).toContain('a\u202eb');
  });
});

describe('many files', () => {
  beforeEach(() => {
    for (const name of ['a', 'b', 'c'])
      file(
        `${name}.json`,
        `{"id": "/${name}", "cmd": "xx", "env": {"DVDI_VOLUME_NAME": "${name}"}, "instances": ${name === 'a' ? 2 : 1}}`,
      );
  });
  const line = 'convert --to marathon-external --container-path data --diff a.json b.json c.json';

  test('what they have in common is printed once, refusals last and by name', async () => {
    const { code, err } = await extvol(line);
    expect([code, err.split('\n').map((each) => each.slice(0, 30))]).toEqual([
      1,
      [
        '2 files info convert/changed a',
        '2 files info convert/changed a',
        'a.json:1:74 error convert/refu',
        'refused: a.json',
        '3 files: 1 error, 0 warnings, ',
        '',
      ],
    ]);
  });

  test('machines get each finding of each file', async () => {
    const { err } = await extvol(`${line} --format ndjson`);
    expect(err.split('\n').filter((each) => each.startsWith('{'))).toHaveLength(5);
  });
});

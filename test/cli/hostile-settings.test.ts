import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolder, runIn } from '../support/command-line.ts';

let cwd = '';
beforeEach(() => {
  cwd = makeFolder();
  writeFileSync(join(cwd, 'a.json'), '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"data"}');
});

const extvol = (args: readonly string[]) => runIn(cwd, args, { env: { HOME: cwd } });
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const off = '"dvdi-module/*":"off"';

/** A configuration, and what is said of it; nothing where it is right. */
const configurations: Record<'json' | 'yaml', Record<string, readonly [content: string | Buffer, told: string]>> = {
  json: {
    'a byte order mark': [`\ufeff{"rules":{${off}}}`, ''],
    CRLF: [`{\r\n"rules":{\r\n${off}}\r\n}\r\n`, ''],
    empty: ['', ':1:1 the text is empty, expected a JSON or YAML document'],
    blank: [' \r\n\t', ':1:1 the text is empty, expected a JSON or YAML document'],
    'no object': ['"x"', ':1:1 the document must be an object, not `"x"` (at (root))'],
    'Latin-1': [latin1('{"ignore":["caf\u00e9/**"]}'), ':1:16 byte 0xe9 is not UTF-8'],
    'UTF-16': [utf16('\ufeff{}'), ':1:1 the text is UTF-16, but Marathon and Mesos read UTF-8'],
    NUL: ['{"ignore":["\0"]}', ':1:13 this is not a text, expected JSON or YAML in UTF-8'],
    'a key __proto__': ['{"__proto__":{"rules":{}}}', ':1:14 unknown `__proto__` (at /__proto__)'],
    'a rule __proto__': ['{"rules":{"__proto__":"off"}}', ':1:23 unknown rule `__proto__` (at /rules/__proto__)'],
    'a target __proto__': [
      '{"target":{"marathon":{"__proto__":{"version":"1.4"}}}}',
      ':1:36 unknown `__proto__` (at /target/marathon/__proto__)',
    ],
    'a version __proto__': ['{"target":{"mesos":{"version":"__proto__"}}}', ':1:31 unknown mesos version `__proto__`'],
    depth: ['['.repeat(100_000), ':1:201 objects and arrays are nested too deep, expected at most 200 levels'],
    'a control character': [
      '{"rules":{"\\u001b[31m":"off"}}',
      ':1:24 unknown rule `\\u001b[31m` (at /rules/\\u001b[31m)',
    ],
    'a long key': [`{"${'k'.repeat(1_000_000)}":1}`, ':1:1000005 unknown `kkk'],
    'a pattern of too many': [JSON.stringify({ ignore: ['x', '{a,b}'.repeat(60)] }), ':1:16 pattern `{a,b}{a,b}'],
    'a pattern of too many in an override': [
      JSON.stringify({ overrides: [{ files: ['{a,b}'.repeat(60)] }] }),
      ':1:25 pattern `{a,b}{a,b}',
    ],
    'a group root without a slash': [
      '{"groupRoot":"x"}',
      ':1:14 `groupRoot` must be a string that matches `^/`, not `"x"`',
    ],
    'a group root that is none': [
      '{"overrides":[{"files":[],"groupRoot":"/a/B c"}]}',
      ':1:39 `B c` in the group root `/a/B c` is no part of an id; use lower-case letters, digits, hyphens and dots',
    ],
    'a baseline that is a folder': ['{"baseline":"."}', 'extvol: cannot read the baseline .: is a directory\n'],
    'a baseline that is no path': [
      '{"baseline":"a\\u0000"}',
      'extvol: cannot read the baseline a\\u0000: no such file\n',
    ],
  },
  yaml: {
    'a byte order mark': ['\ufeffrules: {dvdi-module/*: off}\n', ''],
    CRLF: ['rules:\r\n  dvdi-module/*: off\r\n', ''],
    empty: ['# nothing\n', ':1:1 the text is empty, expected a JSON or YAML document'],
    'a second document': [
      'rules: {}\n---\nrules: {dvdi-module/*: off}\n',
      ':3:1 a second document begins here, but a configuration is one',
    ],
    'a list in itself': [
      'ignore: &a [*a]\n',
      ':1:13 unexpected alias `*a`, expected an anchor `&a` that ends before it',
    ],
    'a map in itself': [
      'overrides: &o\n  - {files: [], target: *o}\n',
      ':2:25 unexpected alias `*o`, expected an anchor `&o` that ends before it',
    ],
    'aliases that grow': [
      `a: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((key, index) => `${key}: &${key} [${Array(10).fill(`*${'abcdefgh'[index]}`).join()}]\n`).join('')}`,
      ' the aliases mean too many values, expected at most 1000000',
    ],
    'Latin-1': [latin1('ignore: [caf\u00e9]\n'), ':1:13 byte 0xe9 is not UTF-8'],
    'a key __proto__': ['rules: {__proto__: "off"}\n', ':1:20 unknown rule `__proto__` (at /rules/__proto__)'],
    'keys that are no strings': ['rules: {5: "off"}\n', ':1:12 unknown rule `5` (at /rules/5)'],
  },
};

describe.each(['json', 'yaml'] as const)('a configuration in %s', (syntax) => {
  test.each(Object.entries(configurations[syntax]))('%s', async (_, [content, told]) => {
    const name = `extvol.config.${syntax}`;
    writeFileSync(join(cwd, name), content);
    const { code, out, err } = await extvol(['lint', 'a.json']);
    expect([code, out]).toEqual([told === '' ? 0 : 2, '']);
    expect(err).toContain(told.startsWith(':') ? `extvol: ${name}${told}` : told);
    expect(err.length).toBeLessThan(1000);
    expect(err.split('\n')).toHaveLength(2);
  });

  test('a folder', async () => {
    mkdirSync(join(cwd, `extvol.config.${syntax}`));
    expect((await extvol(['lint', 'a.json'])).err).toBe(
      `extvol: cannot read the configuration extvol.config.${syntax}: is a directory\n`,
    );
  });
});

test('the folder itself for a configuration', async () => {
  expect(await extvol(['lint', '--config', '.', 'a.json'])).toEqual({
    code: 2,
    out: '',
    err: 'extvol: cannot read the configuration .: is a directory\n',
  });
});

test('of many mistakes in a configuration some are told', async () => {
  const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
  writeFileSync(join(cwd, 'extvol.config.json'), JSON.stringify(keys));
  const { err } = await extvol(['lint', 'a.json']);
  expect(err.split('\n').slice(99)).toEqual([expect.stringContaining('`k99`'), '… and 19900 more', '']);
});

/** A baseline, and what is said of it; nothing where it is one. */
const baselines: Record<string, readonly [content: string | Buffer, told: string]> = {
  'a byte order mark': ['\ufeff{"findings":{}}', ''],
  CRLF: ['{\r\n"findings":{}\r\n}\r\n', ''],
  empty: ['', ':1:1 the text is empty'],
  'no object': ['5', ' is no baseline'],
  'no files': ['{"findings":null}', ' is no baseline'],
  'no rules': ['{"findings":{"a.json":5}}', ' is no baseline'],
  'no places': ['{"findings":{"a.json":{"x/y":"z"}}}', ' is no baseline'],
  'no place': ['{"findings":{"a.json":{"x/y":[5]}}}', ' is no baseline'],
  'findings of a prototype': ['{"__proto__":{"findings":{}}}', ' is no baseline'],
  'a file __proto__': ['{"findings":{"__proto__":{"__proto__":["__proto__"]}}}', ''],
  'a file constructor': ['{"findings":{"constructor":{"toString":["constructor"]}}}', ''],
  'a file that is no path': ['{"findings":{"a\\u0000":{"x/y":["z"]}}}', ''],
  'control characters': ['{"findings":{"\\u001b[31m":{"\\u001b":["\\u001b]0;x\\u0007"]}}}', ''],
  'a file twice': [
    '{"findings":{"a.json":{"x/y":["z"]},"a.json":{}}}',
    ':1:37 duplicate key `a.json`, expected each key once; the last one wins, in a baseline',
  ],
  'Latin-1': [latin1('{"findings":{"caf\u00e9":{}}}'), ':1:18 byte 0xe9 is not UTF-8'],
  'UTF-16': [utf16('\ufeff{"findings":{}}'), ':1:1 the text is UTF-16, but Marathon and Mesos read UTF-8'],
  depth: [`{"findings":${'['.repeat(100_000)}`, ':1:212 objects and arrays are nested too deep'],
};

describe('a baseline', () => {
  test.each(Object.entries(baselines))('%s', async (_, [content, told]) => {
    writeFileSync(join(cwd, 'b.json'), content);
    const found = await extvol(['lint', '--no-config', '--baseline', 'b.json', 'a.json']);
    const update = await extvol(['lint', '--no-config', '--baseline', 'b.json', '--update-baseline', 'a.json']);
    expect([found.code, update.code]).toEqual(told === '' ? [1, 0] : [2, 2]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come out
    expect(found.out + found.err).not.toMatch(/[\u0000\u0007\u001b]/);
    for (const { err } of told === '' ? [] : [found, update]) expect(err).toContain(`extvol: b.json${told}`);
    if (told === '') expect((await extvol(['lint', '--no-config', '--baseline', 'b.json', 'a.json'])).code).toBe(0);
  });

  test('many entries', async () => {
    const places = Array.from({ length: 100_000 }, (_, index) => `/a /${index % 1000}`);
    writeFileSync(join(cwd, 'b.json'), JSON.stringify({ findings: { 'a.json': { 'x/y': places } } }));
    const { err } = await extvol(['lint', '--no-config', '--baseline', 'b.json', 'a.json']);
    expect(err).toBe('1 file, 1 workload, 1 volume: 1 error, 0 warnings, 100000 info\n');
  });
});

describe('--group-root', () => {
  test.each<[string, string]>([
    ['', 'The group root must be a path that begins with a slash, not `""`.'],
    ['x', 'The group root must be a path that begins with a slash, not `"x"`.'],
    ['/A', '`A` in the group root `/A` is no part of an id; use lower-case letters, digits, hyphens and dots'],
    ['/a b', '`a b` in the group root `/a b`'],
    ['/a/.', '`.` in the group root `/a/.`'],
    ['/\u001b[31m', '`\\u001b[31m` in the group root `/\\u001b[31m`'],
    ['/__proto__', '`__proto__` in the group root `/__proto__`'],
    [`/${'x'.repeat(100_000)}-`, '`xxx'],
  ])('%j is refused', async (root, told) => {
    const { code, err } = await extvol(['lint', '--no-config', '--group-root', root, 'a.json']);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });

  test.each(['/', '//', '/a/', '/a//b', '/a/../b.c', `/${'a/'.repeat(50_000)}`])('%j is right', async (root) => {
    expect((await extvol(['lint', '--no-config', '--group-root', root, 'a.json'])).code).toBe(1);
  });
});

test.each([
  ['--config', 'the configuration'],
  ['--baseline', 'the baseline'],
])('%s of a file without an end is refused', async (flag, what) => {
  if (process.platform === 'win32') return;
  const { code, err } = await extvol(['lint', flag, '/dev/zero', 'a.json']);
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringMatching(/^extvol: the \w+ \S+zero is larger than 64 MB\n$/),
  });
  expect(err).toContain(what);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from '../../src/text/read.ts';
import { showProblems } from './show.ts';

test.each<[string, string, unknown]>([
  ['{"a":1}', 'json', { a: 1 }],
  [' \n\t[1]', 'json', [1]],
  ['\ufeff {"a":1}', 'json', { a: 1 }],
  ['"a: b"', 'json', 'a: b'],
  ['12', 'json', 12],
  ['null', 'json', null],
  ['a: 1', 'yaml', { a: 1 }],
  ['\ufeffa: 1', 'yaml', { a: 1 }],
  ['- 1', 'yaml', [1]],
  ['# {\n{a: 1}', 'yaml', { a: 1 }],
  ['---\n{"a":1}', 'yaml', { a: 1 }],
])('%j is taken for %s', async (text, syntax, value) => {
  const read = await readText(text);
  expect(read.syntax).toBe(syntax);
  expect(read.parts.map((part) => part.value)).toEqual([value]);
  expect(showProblems(read)).toEqual([]);
});

test.each([['{a: 1}'], ['[a]'], ['// a\n{"a": 1}'], ['/* a */ [1]']])(
  '%j is JSON with errors, not YAML',
  async (text) => {
    const { syntax, parts } = await readText(text);
    expect(syntax).toBe('json');
    expect(parts[0]?.problems[0]?.rule).toBe('text/syntax');
  },
);

test.each([
  ['"env": {"A": "b"},', 'json'],
  ['... \n"env": {\n"A": "b"},', 'json'],
  ['"volumes": [\n\t{}\n]', 'json'],
  ['“env”: {},', 'json'],
  ['TaskInfo {\n  "a": 1,\n}', 'json'],
  ['var app = {\n  "id": "a"\n};', 'json'],
  ['"env": {"A": "b"}', 'yaml'],
  ['env: {\n  A: b,\n}', 'yaml'],
  ['a: b: c\n', 'yaml'],
  ['# {\na: b: c\n', 'yaml'],
])('%j is taken for %s', async (text, expected) => {
  const { syntax } = await readText(text);
  expect(syntax).toBe(expected);
});

describe('a text that is no YAML', () => {
  test.each([
    ['a Markdown page', '# Title\n\nProse: with a colon: twice.\n\n- item\n- `code`\n\n> quote: here\n| a | b |\n'],
    ['a log', '10:00 INFO Starting: app\nException: foo\n\tat a.b(c:1)\n\tat d\n'.repeat(1000)],
    ['prose', 'It is: as it is.\nThat: is what: it is.\n'.repeat(1000)],
  ])('%s has a few findings', async (_, text) => {
    const { problems } = await readText(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(12);
    expect(new Set(problems.map(({ position }) => position.start.line)).size).toBe(problems.length);
  });

  test('is told how many more there are', async () => {
    const { problems } = await readText('a:\n\tb: 1\n---\n'.repeat(30));
    expect(problems.map(({ message }) => message)).toEqual([
      ...Array(10).fill('unexpected tab in the indentation, expected blanks'),
      '20 more errors from here on, expected YAML or JSON',
    ]);
  });
});

test('what the caller says goes before what the text looks like', async () => {
  expect((await readText('{a: 1}', { syntax: 'yaml' })).parts[0]?.value).toEqual({ a: 1 });
  expect((await readText('{"a":1}', { syntax: 'yaml' })).syntax).toBe('yaml');
  expect((await readText('a: 1', { syntax: 'json' })).syntax).toBe('json');
});

const empty = 'error text/empty : the text is empty, expected a JSON or YAML document';
const noText = 'error text/encoding : this is not a text, expected JSON or YAML in UTF-8';

describe.each([[undefined], ['json'], ['yaml']] as const)('as %s', (syntax) => {
  test.each([
    ['', `1:1-1:1 ${empty}`],
    [' \r\n\t\n', `1:1-1:1 ${empty}`],
    ['\ufeff', `1:1-1:1 ${empty}`],
    ['\ufeff \n', `1:1-1:1 ${empty}`],
    ['\u00a0\u2028', `1:1-1:1 ${empty}`],
    ['{"a":\n"\0"}', `2:2-2:3 ${noText}`],
    [`a: 1\n${' '.repeat(10_000)}\0`, `2:10001-2:10002 ${noText}`],
    ['\u0001\u0002\u0003', `1:1-1:2 ${noText}`],
    ['a\ufffd\u001b\n', `1:2-1:3 ${noText}`],
    ['P\ud800K\u0003\u0004\u0014\u0008\u0088', `1:4-1:5 ${noText}`],
  ])('%j is refused', async (text, expected) => {
    const read = await readText(text, syntax && { syntax });
    expect(read.parts).toEqual([]);
    expect(showProblems(read)).toEqual([expected]);
  });
});

test.each([
  ['some control characters', '"\u007f\u0080\u0085 but mostly text"'],
  ['many line breaks and tabs', '\t\t\n\n\r\n\f\v"a"'],
])('%s do not make it no text', async (_, text) => {
  expect(showProblems(await readText(text)).filter((line) => line.includes('text/encoding'))).toEqual([]);
});

const scrap = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '- ',
    '? ',
    'a',
    '"',
    "'",
    '&a ',
    '*a',
    '<<: ',
    '!x ',
    '|',
    '>',
    '%',
    '@',
    '#',
    '---',
    '...',
    '\n',
    '  ',
    '\t',
    '\r',
    '\ufeff',
    '\u0001',
    '\ud800',
    '1e999',
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
);

test.each([[undefined], ['json'], ['yaml']] as const)(
  'as %s any text is read or has a problem, and problems lie in it',
  async (syntax) => {
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 20 }), async (scraps) => {
        const text = scraps.join('');
        const { parts, problems } = await readText(text, syntax && { syntax });
        expect(parts.length + problems.length).toBeGreaterThan(0);
        for (const { position, message } of [...problems, ...parts.flatMap((part) => part.problems)]) {
          expect(position.start.offset).toBeLessThanOrEqual(position.end.offset);
          expect(position.end.offset).toBeLessThanOrEqual(text.length);
          expect(message).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u);
        }
        for (const part of parts) {
          expect(part.locate(['', '/a/0']).size).toBe(2);
          expect(() => JSON.stringify(part.value)).not.toThrow();
        }
      }),
    );
  },
);

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from '../../src/text/read.ts';
import { detectStyle, stringifyText, type TextStyle } from '../../src/text/stringify.ts';

describe('the style of a text', () => {
  test.each<[string, 'json' | 'yaml', Partial<TextStyle>]>([
    ['{"a":1}', 'json', { finalNewline: false, lineEnding: '\n' }],
    ['{"a":1}\n', 'json', { finalNewline: true, lineEnding: '\n' }],
    ['{\n  "a": {\n    "b": 1\n  }\n}\n', 'json', { indent: '  ', finalNewline: true, lineEnding: '\n' }],
    ['{\r\n\t"a": 1\r\n}', 'json', { indent: '\t', finalNewline: false, lineEnding: '\r\n' }],
    ['{\n"a": 1\n}  ', 'json', { indent: 2, finalNewline: false, lineEnding: '\n' }],
    ['\n\n   {"a":1} \n ', 'json', { finalNewline: true, lineEnding: '\n' }],
    ['', 'json', { finalNewline: false, lineEnding: '\n' }],
    ['# x\n   # y\na:\n    b: 1\n', 'yaml', { indent: '    ', finalNewline: true, lineEnding: '\n' }],
  ])('%j', (text, syntax, expected) => {
    const style = detectStyle(text, syntax);
    expect(style).toMatchObject({ syntax, ...expected });
    expect('indent' in style).toBe('indent' in expected);
  });
});

const value = { a: [1, { b: 'x' }], c: {} };

test.each<[string, readonly unknown[], TextStyle, string]>([
  ['one line', [value], { syntax: 'json', finalNewline: false }, '{"a":[1,{"b":"x"}],"c":{}}'],
  ['lines', [{ a: [1] }], { syntax: 'json', indent: '\t', finalNewline: true }, '{\n\t"a": [\n\t\t1\n\t]\n}\n'],
  [
    'CRLF',
    [{ a: 'x\ny' }],
    { syntax: 'json', indent: 2, lineEnding: '\r\n', finalNewline: true },
    '{\r\n  "a": "x\\ny"\r\n}\r\n',
  ],
  ['several', [1, [2]], { syntax: 'json', finalNewline: true }, '1\n[2]\n'],
  ['nothing', [undefined], { syntax: 'json', finalNewline: false }, 'null'],
  ['YAML', [value], { syntax: 'yaml', finalNewline: true }, 'a:\n  - 1\n  - b: x\nc: {}\n'],
  ['YAML, indented', [{ a: { b: 1 } }], { syntax: 'yaml', indent: '    ', finalNewline: true }, 'a:\n    b: 1\n'],
  ['YAML, tabs', [{ a: { b: 1 } }], { syntax: 'yaml', indent: '\t', finalNewline: true }, 'a:\n  b: 1\n'],
  ['YAML, no indent', [{ a: { b: 1 } }], { syntax: 'yaml', indent: 0, finalNewline: false }, 'a:\n b: 1\n'],
  ['a YAML stream', [{ a: 1 }, 'x', [2]], { syntax: 'yaml', finalNewline: true }, 'a: 1\n---\nx\n---\n- 2\n'],
  [
    'YAML, CRLF',
    [{ a: 'x\ny\n' }],
    { syntax: 'yaml', lineEnding: '\r\n', finalNewline: true },
    'a: |\r\n  x\r\n  y\r\n',
  ],
  [
    'YAML that older readers understand',
    [{ y: 'yes', a: '1:30', b: '012', c: '2001-01-01', d: 'null' }],
    { syntax: 'yaml', finalNewline: true },
    '"y": "yes"\na: "1:30"\nb: "012"\nc: "2001-01-01"\nd: "null"\n',
  ],
  [
    'YAML, special characters and a key that merges nothing',
    [{ '<<': { a: '\u001b\u0085\u2028\ufeff' } }],
    { syntax: 'yaml', finalNewline: true },
    '"<<":\n  a: "\\e\\u0085\\u2028\\ufeff"\n',
  ],
  [
    'YAML, long lines',
    [{ a: 'word '.repeat(40).trim() }],
    { syntax: 'yaml', finalNewline: true },
    `a: ${'word '.repeat(40).trim()}\n`,
  ],
])('%s', async (_, values, like, expected) => {
  expect(await stringifyText(values, like)).toBe(expected);
});

test('the same object twice is written twice', async () => {
  const shared = { x: 1 };
  expect(await stringifyText([{ a: shared, b: shared }], { syntax: 'yaml', finalNewline: true })).toBe(
    'a:\n  x: 1\nb:\n  x: 1\n',
  );
});

const style = fc.record({
  indent: fc.constantFrom<string | number>(1, 2, 4, '\t', '   '),
  lineEnding: fc.constantFrom('\n' as const, '\r\n' as const),
  finalNewline: fc.boolean(),
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\t',
      '\r',
      ':',
      '#',
      '-',
      '"',
      "'",
      '\\',
      '|',
      '\u0085',
      '\u2028',
      '\ud800',
      '1',
      '~',
    ),
  }),
  fc.constantFrom(
    '<<',
    '__proto__',
    'yes',
    'null',
    '1e3',
    '0x1',
    '.inf',
    '---',
    '...',
    '!!str',
    '&a',
    '*a',
    '%',
    '@',
    '2001-01-01',
    '=',
  ),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.array(fc.tuple(text, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
})).map;

test.each(['json', 'yaml'] as const)('what is written as %s is read again', async (syntax) => {
  await fc.assert(
    fc.asyncProperty(json, style, async (written, like) => {
      const { parts, problems } = await readText(await stringifyText([written], { syntax, ...like }), { syntax });
      expect(problems).toEqual([]);
      expect(JSON.stringify(parts.map((part) => part.value))).toBe(JSON.stringify([written]));
      expect(parts[0]?.problems.filter(({ rule }) => rule !== 'text/number')).toEqual([]);
    }),
  );
});

test('a JSON text that JSON.stringify made is made again in its own style', async () => {
  await fc.assert(
    fc.asyncProperty(json, style, async (written, { indent, lineEnding, finalNewline }) => {
      const source = (JSON.stringify(written, undefined, indent) + (finalNewline ? '\n' : '')).replaceAll(
        '\n',
        lineEnding,
      );
      const { parts } = await readText(source, { syntax: 'json' });
      expect(await stringifyText([parts[0]?.value], detectStyle(source, 'json'))).toBe(source);
    }),
  );
});

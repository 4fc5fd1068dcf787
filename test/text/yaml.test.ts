import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonPointer } from '../../src/text/pointer.ts';
import { readText } from '../../src/text/read.ts';
import type { TextContent } from '../../src/text/text.ts';
import { showPosition, showProblem, showProblems } from './show.ts';

const read = (text: string): Promise<TextContent> => readText(text, { syntax: 'yaml' });

describe('values', () => {
  test.each<[string, string, unknown]>([
    ['a block map', 'a: 1\nb:\n  c: [x, "y"]\n', { a: 1, b: { c: ['x', 'y'] } }],
    ['JSON', '{"a": [1, true, null, "x\\u0041"]}', { a: [1, true, null, 'xA'] }],
    ['a scalar', 'just text', 'just text'],
    ['nothing as null', 'a:\nb: ~\nc: null\n? d\n', { a: null, b: null, c: null, d: null }],
    [
      'YAML 1.2 words',
      'a: yes\nb: on\nc: 1_000\nd: 1:30\ne: 010\nf: 0o10\ng: 0x10',
      { a: 'yes', b: 'on', c: '1_000', d: '1:30', e: 10, f: 8, g: 16 },
    ],
    ['YAML 1.2 under a 1.1 directive', '%YAML 1.1\n---\na: yes', { a: 'yes' }],
    ['dates as strings', 'a: 2001-01-01\nb: 2001-12-14T21:59:43Z', { a: '2001-01-01', b: '2001-12-14T21:59:43Z' }],
    ['blocks of text', 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', { a: 'x\ny\n', b: 'x y' }],
    [
      'keys as JSON writes them',
      '1: a\n2.50: b\ntrue: c\nnull: d\n"5": e\n0x10: f',
      { 1: 'a', 2.5: 'b', true: 'c', null: 'd', 5: 'e', 16: 'f' },
    ],
    [
      'an alias as a copy',
      'a: &x {b: [1]}\nc: *x\nd: [*x, *x]',
      { a: { b: [1] }, c: { b: [1] }, d: [{ b: [1] }, { b: [1] }] },
    ],
    ['an alias as a key', 'a: &x k\n*x : 1', { a: 'k', k: 1 }],
    ['the last anchor of a name', '- &a 1\n- *a\n- &a 2\n- *a', [1, 1, 2, 2]],
    ['an anchor of nothing', 'a: &x\nb: *x', { a: null, b: null }],
    ['a merge key', 'a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3', { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } }],
    ['a merge key behind', 'a: &x {p: 1, q: 2}\nb:\n  q: 3\n  <<: *x', { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } }],
    ['a list of merges, the first before', 'b:\n  <<: [{p: 1}, {p: 2, q: 2}]\n  r: 3', { b: { p: 1, q: 2, r: 3 } }],
    [
      'merges of merges',
      'a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b}',
      { a: { x: 1 }, b: { x: 1, y: 2 }, c: { x: 1, y: 2 } },
    ],
    ['several merge keys', 'c:\n  <<: {x: 1}\n  <<: {y: 2}', { c: { x: 1, y: 2 } }],
    ['an anchored list of merges', 'l: &l [{x: 1}]\nc: {<<: *l}', { l: [{ x: 1 }], c: { x: 1 } }],
    ['a quoted merge key as a key', '"<<": {x: 1}', { '<<': { x: 1 } }],
    ['a pair in a list', '[a: 1]', [{ a: 1 }]],
  ])('%s', async (_, text, value) => {
    const result = await read(text);
    expect(showProblems(result)).toEqual([]);
    expect(result.parts.map((part) => part.value)).toEqual([value]);
  });

  test('__proto__ is a key like any other', async () => {
    const { parts } = await read('__proto__: {x: 1}\na: &m {__proto__: 2}\nb: {<<: *m}');
    expect(JSON.stringify(parts[0]?.value)).toBe('{"__proto__":{"x":1},"a":{"__proto__":2},"b":{"__proto__":2}}');
  });

  test('copies share nothing', async () => {
    const value = (await read('a: &x {b: [1]}\nc: *x\nd: {<<: *x}')).parts[0]?.value as Record<string, { b: number[] }>;
    value.c?.b.push(2);
    expect(value).toEqual({ a: { b: [1] }, c: { b: [1, 2] }, d: { b: [1] } });
  });
});

describe('streams', () => {
  test.each<[string, readonly unknown[]]>([
    ['a: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['---\n---\na: 1\n---\n# nothing\n---\nb: 2\n...\n---\n', [{ a: 1 }, { b: 2 }]],
    ['--- null\n--- ""\n--- x\n', [null, '', 'x']],
  ])('%j', async (text, values) => {
    const result = await read(text);
    expect(showProblems(result)).toEqual([]);
    expect(result.parts.map((part) => part.value)).toEqual(values);
  });

  test('a document that cannot be read does not keep the others from it', async () => {
    const { parts, problems } = await read('a: 1\n---\nb: *x\n---\nc: 3\nc: 4\n');
    expect(parts.map((part) => part.value)).toEqual([{ a: 1 }, { c: 4 }]);
    expect(problems.map(showProblem)).toEqual([
      '3:4-3:6 error text/alias : unexpected alias `*x`, expected an anchor `&x` before it',
    ]);
    expect(parts.map((part) => part.problems.map(({ rule, pointer }) => `${rule} ${pointer}`))).toEqual([
      [],
      ['text/duplicate-key /c'],
    ]);
  });

  test('pointers are relative to their document', async () => {
    const { parts } = await read('a: 1\n---\na: 2\n');
    expect(parts.map((part) => [...part.locate(['/a']).values()].map(showPosition))).toEqual([
      ['1:4-1:5'],
      ['3:4-3:5'],
    ]);
  });
});

const empty = 'error text/empty : the text is empty, expected a JSON or YAML document';
const deep = 'error text/depth : objects and arrays are nested too deep, expected at most 200 levels';
const control = (position: string, shown: string): string =>
  `${position} error text/syntax : unexpected control character \`${shown}\`, expected its escape`;
const collectionKey = 'error text/syntax : unexpected list or map as a key, expected a string';
const merge = 'error text/syntax : unexpected value of the merge key `<<`, expected a map or a list of maps';

describe('what is not read', () => {
  test.each<[string, readonly string[]]>([
    ['# only a comment', [`1:1-1:1 ${empty}`]],
    ['---\n...\n', [`1:1-1:1 ${empty}`]],
    ['\ufeff# x', [`1:1-1:1 ${empty}`]],
    ['%FOO\n', ['1:1-1:5 warning text/syntax : unknown directive %FOO', `1:1-1:1 ${empty}`]],
    ['a: "\u0002"\nb: \u001b[31m', [control('1:5-1:6', '\\u0002'), control('2:4-2:5', '\\u001b')]],
    ['\ta: 1', ['1:1-1:2 error text/syntax : unexpected tab in the indentation, expected blanks']],
    [
      'a: 1\nb: c: d',
      [
        '2:4-2:5 error text/syntax : unexpected `:` within a value, expected the value in quotes, or its map on lines of its own',
      ],
    ],
    ['@a: 1', ['1:1-1:2 error text/syntax : unexpected `@` at the start of a value, expected the value in quotes']],
    ['a: "\\q"', ['1:5-1:6 error text/syntax : unexpected escape `\\q`, expected one that YAML knows, or `\\\\`']],
    ['a: *x', ['1:4-1:6 error text/alias : unexpected alias `*x`, expected an anchor `&x` before it']],
    ['a: *x\nb: &x 1', ['1:4-1:6 error text/alias : unexpected alias `*x`, expected an anchor `&x` before it']],
    ['a: &x [*x]', ['1:8-1:10 error text/alias : unexpected alias `*x`, expected an anchor `&x` that ends before it']],
    [
      '- &x 1\n- &x {<<: *x}',
      [
        '2:11-2:13 error text/alias : unexpected alias `*x`, expected an anchor `&x` that ends before it',
        `2:11-2:13 ${merge}`,
      ],
    ],
    ['? [a]\n: b', [`1:3-1:6 ${collectionKey}`]],
    ['&k {a: 1}: 1\nb: {*k : 2}', [`2:5-2:7 ${collectionKey}`, `1:4-1:10 ${collectionKey}`]],
    ['<<: 3', [`1:5-1:6 ${merge}`]],
    ['<<: [{a: 1}, 3]', [`1:5-1:16 ${merge}`]],
    ['? <<', [`1:3-1:5 ${merge}`]],
  ])('%j', async (text, expected) => {
    const result = await read(text);
    expect(result.parts).toEqual([]);
    expect(result.problems.map(showProblem)).toEqual(expected);
  });

  test('an error at the end of the text lies in the text', async () => {
    const text = 'a: {b: 1';
    const { parts, problems } = await read(text);
    expect(parts).toEqual([]);
    expect(problems.map(({ position }) => showPosition(position))).toEqual(['1:9-1:9']);
  });

  test('a flood of control characters is cut off', async () => {
    expect((await read(`a: ${'\u0001 xxxx '.repeat(150_000)}`)).problems).toHaveLength(100_001);
  });
});

describe('nesting', () => {
  const nest = (depth: number, open: string, close = ''): string => `${open.repeat(depth)}1${close.repeat(depth)}`;

  test.each([
    ['flow lists', '[', ']', '1:201-1:202'],
    ['flow maps', '{a: ', '}', '1:801-1:802'],
    ['block lists', '- ', '', '1:401-1:402'],
    ['block keys', '? ', '', undefined],
  ])('200 %s are not too deep, 201 are, and so are 100,000', async (_, open, close, position) => {
    expect((await read(nest(200, open, close))).problems.filter(({ rule }) => rule === 'text/depth')).toEqual([]);
    for (const depth of [201, 100_000]) {
      const { parts, problems } = await read(nest(depth, open, close));
      expect(parts).toEqual([]);
      expect(problems.map(({ rule }) => rule)).toEqual(['text/depth']);
      if (position !== undefined) expect(problems.map(showProblem)).toEqual([`${position} ${deep}`]);
    }
  });

  test('pairs in lists count as maps', async () => {
    expect((await read(nest(100, '[a: ', ']'))).parts).toHaveLength(1);
    const { parts, problems } = await read(`[${nest(100, '[a: ', ']')}]`);
    expect(parts).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toEqual(['text/depth']);
  });

  test('an alias brings its own levels', async () => {
    const chain = Array.from(
      { length: 300 },
      (_, index) => `a${index}: &a${index} [${index ? `*a${index - 1}` : 'x'}]`,
    );
    const { parts, problems } = await read(chain.join('\n'));
    expect(parts).toEqual([]);
    // The map and the 200 lists of a199 are 201 levels; the last of them comes in by the alias in a1.
    expect(problems.map(showProblem)).toEqual([`2:10-2:13 ${deep}`]);
    expect((await read(chain.slice(0, 199).join('\n'))).parts).toHaveLength(1);
    expect((await read(chain.slice(0, 200).join('\n'))).parts).toEqual([]);
  });
});

describe('aliases that stand for too many values', () => {
  const tooMany = 'the aliases mean too many values, expected at most 1000000';

  test('a billion laughs', async () => {
    const lines = Array.from(
      { length: 10 },
      (_, index) =>
        `a${index}: &a${index} [${Array(9)
          .fill(index ? `*a${index - 1}` : 'lol')
          .join(',')}]`,
    );
    const { parts, problems } = await read(lines.join('\n'));
    expect(parts).toEqual([]);
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([['text/alias', tooMany]]);
  });

  test('a big map that is merged again and again', async () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `k${index}: 1`).join(', ');
    const { parts, problems } = await read(`a: &a {${keys}}\nb: {<<: [${Array(2000).fill('*a').join(', ')}]}`);
    expect(parts).toEqual([]);
    expect(problems.map(({ rule, message, position }) => [rule, message, showPosition(position)])).toEqual([
      ['text/alias', tooMany, '2:5-2:7'],
    ]);
  });

  test('a merged member that is big', async () => {
    const maps = Array.from({ length: 1100 }, (_, index) => `b${index}: {<<: *a}`).join('\n');
    const { problems } = await read(`a: &a {x: [${Array(1000).fill(1).join(', ')}]}\n${maps}`);
    expect(problems.map(({ rule }) => rule)).toEqual(['text/alias']);
  });

  test('many aliases of a small map are fine', async () => {
    const { parts } = await read(`a: &a {x: 1}\nb: [${Array(10_000).fill('*a').join(', ')}]`);
    expect(parts).toHaveLength(1);
  });

  test('a long chain of merges does not recurse', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `  a${index}: &a${index} {${index ? `<<: *a${index - 1}` : 'x: 1'}}`,
    );
    const { parts } = await read(`m:\n${lines.join('\n')}\n  <<: *a9999\n`);
    expect(parts[0]?.value).toHaveProperty('m.x', 1);
  });
});

describe('problems of a document that is read', () => {
  const duplicate = (position: string, pointer: string, key: string, first: string): string =>
    `${position} warning text/duplicate-key ${pointer}: duplicate key \`${key}\`, expected each key once; the last one wins <- ${first} ${pointer}: the first \`${key}\``;
  const number = (position: string, pointer: string, written: string, value: string): string =>
    `${position} warning text/number ${pointer}: \`${written}\` is read as \`${value}\`, expected a number that a double can hold`;

  test.each<[string, unknown, readonly string[]]>([
    [
      'a: 1\na: 2\n"a": 3',
      { a: 3 },
      [duplicate('2:1-2:2', '/a', 'a', '1:1-1:2'), duplicate('3:1-3:4', '/a', 'a', '1:1-1:2')],
    ],
    ['1: x\n"1": y', { 1: 'y' }, [duplicate('2:1-2:4', '/1', '1', '1:1-1:2')]],
    ['- b: {c/d: 1, c/d: 2}', [{ b: { 'c/d': 2 } }], [duplicate('1:15-1:18', '/0/b/c~1d', 'c/d', '1:7-1:10')]],
    [
      'a: &x {k: 1, k: 2}\nb: *x\nc: {<<: *x}',
      { a: { k: 2 }, b: { k: 2 }, c: { k: 2 } },
      [duplicate('1:14-1:15', '/a/k', 'k', '1:8-1:9')],
    ],
    [
      'n: 9007199254740993\nm: 0x20000000000001',
      { n: 2 ** 53, m: 2 ** 53 },
      [
        number('1:4-1:20', '/n', '9007199254740993', '9007199254740992'),
        number('2:4-2:20', '/m', '0x20000000000001', '9007199254740992'),
      ],
    ],
    [
      '- .inf\n- .nan\n- 1e400',
      [Infinity, NaN, Infinity],
      [
        number('1:3-1:7', '/0', '.inf', 'Infinity'),
        number('2:3-2:7', '/1', '.nan', 'NaN'),
        number('3:3-3:8', '/2', '1e400', 'Infinity'),
      ],
    ],
    [
      '9007199254740993: 1',
      { 9007199254740992: 1 },
      [number('1:1-1:17', '/9007199254740992', '9007199254740993', '9007199254740992')],
    ],
    ['a: "9007199254740993"', { a: '9007199254740993' }, []],
    ['a: !foo x', { a: 'x' }, ['1:4-1:8 warning text/syntax : unexpected tag `!foo`, expected none']],
    [
      'a: !!timestamp 2001-01-01',
      { a: '2001-01-01' },
      ['1:4-1:15 warning text/syntax : unexpected tag `tag:yaml.org,2002:timestamp`, expected none'],
    ],
  ])('%j', async (text, value, expected) => {
    const { parts, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(parts.map((part) => part.value)).toEqual([value]);
    expect(parts[0]?.problems.map(showProblem)).toEqual(expected);
  });

  test('100,000 same keys, and more than are reported', async () => {
    expect((await read('a: 1\n'.repeat(100_010))).parts[0]?.problems).toHaveLength(100_001);
  });
});

describe('positions', () => {
  test.each<[string, Record<JsonPointer, string>]>([
    [
      'a: 1\nb:\n  - x\n  - c: "y"\n\n# end\nd: |\n  z\n\ne: {f: [1, 2]}\n',
      {
        '/a': '1',
        '/b': '- x\n  - c: "y"',
        '/b/0': 'x',
        '/b/1': 'c: "y"',
        '/b/1/c': '"y"',
        '/d': '|\n  z',
        '/e/f/1': '2',
        '/b/2': '- x\n  - c: "y"',
        '/b/-': '- x\n  - c: "y"',
        '/b/01': '- x\n  - c: "y"',
        '/a/x': '1',
        '/b/1/x/y': 'c: "y"',
      },
    ],
    [
      'a: &x {p: 1, q: [2]}\nb: *x\nc: {<<: *x, p: 3}',
      {
        '/b': '{p: 1, q: [2]}',
        '/b/q/0': '2',
        '/c/p': '3',
        '/c/q': '[2]',
        '/c': '{<<: *x, p: 3}',
        '/b/z': '{p: 1, q: [2]}',
      },
    ],
    ['a: 1\na: 2', { '/a': '2' }],
    ['1: x\ntrue: y\n__proto__: z', { '/1': 'x', '/true': 'y', '/__proto__': 'z' }],
    ['a:\nb: 1', { '/a': '', '/a/x': '' }],
    ['{a, b: 1}', { '/a': 'a' }],
    ['a: !!str &x 1', { '/a': '1' }],
    ['x', { '': 'x', '/a': 'x' }],
  ])('in %j', async (text, expected) => {
    const positions = (await read(text)).parts[0]?.locate(Object.keys(expected));
    const found = Object.keys(expected).map((pointer) => {
      const position = positions?.get(pointer);
      return [pointer, text.slice(position?.start.offset, position?.end.offset)];
    });
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('a missing member of the whole lies in the whole', async () => {
    const positions = (await read('\ufeff# x\r\na: 1\r\nb: 2\r\n')).parts[0]?.locate(['', '/x', '/b']);
    expect([...(positions?.values() ?? [])].map(showPosition)).toEqual(['2:1-3:5', '2:1-3:5', '3:4-3:5']);
  });
});

test('JSON read as YAML is what JSON.parse makes of it, and stands where JSON stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 })),
      fc.constantFrom('', 2),
      async (object, indent) => {
        const text = JSON.stringify(object, undefined, indent);
        const yaml = await read(text);
        const json = await readText(text, { syntax: 'json' });
        expect(yaml.problems).toEqual([]);
        expect(yaml.parts[0]?.value).toEqual(json.parts[0]?.value);
        const pointers = [
          '',
          '/a',
          ...Object.keys(object).map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
        ];
        expect(yaml.parts[0]?.locate(pointers)).toEqual(json.parts[0]?.locate(pointers));
      },
    ),
  );
});

describe('errors of YAML', () => {
  test.each([
    ['key\nb: 1\n', '1:1-2:2 unexpected text without a `:`, expected a key and `:` on one line, or deeper indentation'],
    ['a: - b\n', '1:4-1:5 unexpected `-` behind a value, expected a line of its own, or the value in quotes'],
    [
      'x: y: z\n- c\n',
      '1:4-1:5 unexpected `:` within a value, expected the value in quotes, or its map on lines of its own',
    ],
    ['a: [1\n', '2:1-2:1 unexpected end of a sequence in brackets, expected `]`'],
    ['a: {b: 1\n', '2:1-2:1 unexpected end of a map in brackets, expected `}`'],
    ['a: 1\nb:\n  c: "x\nd: 2\n', '3:6-5:1 the string is not closed, expected `"`'],
    ["a: 'x\n", "1:4-2:1 the string is not closed, expected `'`"],
    ['a: {b: 1}}\n', '1:10-1:11 unexpected `}` behind a value, expected a line of its own, or the value in quotes'],
    ['a: "x" y\n', '1:8-1:9 unexpected text behind a value, expected a line of its own, or the value in quotes'],
    ['a: |x\n b\n', '1:5-1:6 unexpected text behind `|` or `>`, expected the block on the next line'],
    [
      'a: [\n  b:\n    c: 1]\n',
      '3:5-3:9 unexpected lines of a map or list within brackets, expected `,` between the members',
    ],
    [`${'x'.repeat(1100)}: 1\n`, '1:1-1:1101 the key is too long, expected `:` within 1024 characters'],
    ['a: &x &y 1\n', '1:7-1:9 unexpected second anchor, expected one'],
    ['&a *b\n', '1:4-1:6 unexpected anchor or tag before an alias, expected the alias alone'],
    ['%YAML 3.0\n---\na: 1\n', '1:7-1:10 unexpected YAML version `3.0`, expected 1.2'],
    ['a:\n  b: 1\n c: 2\n', '3:1-3:2 unexpected indentation, expected that of the items above'],
    ['a:\r\n\tb: 1\r\n', '2:1-2:2 unexpected tab in the indentation, expected blanks'],
    ['\ufeffa: @\r\n', '1:4-1:5 unexpected `@` at the start of a value, expected the value in quotes'],
  ])('%j', async (text, expected) => {
    const { problems, parts } = await read(text);
    const [first] = [...problems, ...parts.flatMap((part) => part.problems)];
    expect(first && `${showPosition(first.position)} ${first.message}`).toBe(expected);
  });

  test('a list where a map is', async () => {
    const { problems } = await read('Prose: a: b\n\n- item\n');
    expect(problems.map(({ message }) => message)[1]).toBe(
      'unexpected list behind text, expected a key and `:` before it',
    );
  });
});

test('more than 8 MB are not read, since they would take all memory', async () => {
  const { parts, problems } = await readText('a: 1\n'.repeat(1_600_001), { syntax: 'yaml' });
  expect([parts.length, problems.map(showProblem)]).toEqual([
    0,
    ['1:1-1:1 error text/size : the YAML text is larger than 8 MB; split it, or write it as JSON'],
  ]);
});

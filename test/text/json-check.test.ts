import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from '../../src/text/read.ts';
import { showPosition, showProblem, showProblems } from './show.ts';

const duplicate = (position: string, pointer: string, key: string, first: string): string =>
  `${position} warning text/duplicate-key ${pointer}: duplicate key \`${key}\`, expected each key once; the last one wins <- ${first} ${pointer}: the first \`${key}\``;

const number = (position: string, pointer: string, written: string, read: string): string =>
  `${position} warning text/number ${pointer}: \`${written}\` is read as \`${read}\`, expected a number that a double can hold`;

test.each<[string, readonly string[]]>([
  ['{"a":1,"b":2}', []],
  ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', []],
  ['{"a":1,"a":2}', [duplicate('1:8-1:11', '/a', 'a', '1:2-1:5')]],
  ['{"a":1,"a":2,"a":3}', [duplicate('1:8-1:11', '/a', 'a', '1:2-1:5'), duplicate('1:14-1:17', '/a', 'a', '1:2-1:5')]],
  ['{"a":1,"\\u0061":2}', [duplicate('1:8-1:16', '/a', 'a', '1:2-1:5')]],
  ['[0,\n{"x":[{"a/b":1,\n"a/b":2}]}]', [duplicate('3:1-3:6', '/1/x/0/a~1b', 'a/b', '2:8-2:13')]],
  ['{"a":{"b":1},"c":{"b":1,"d":{},"b":2}}', [duplicate('1:32-1:35', '/c/b', 'b', '1:19-1:22')]],
  ['{"":1,"":2}', [duplicate('1:7-1:9', '/', '', '1:2-1:4')]],
  ['{"a\\"b":1,"a\\"b":2}', [duplicate('1:11-1:17', '/a"b', 'a"b', '1:2-1:8')]],
  ['{"__proto__":1,"__proto__":2}', [duplicate('1:16-1:27', '/__proto__', '__proto__', '1:2-1:13')]],
  ['{"__proto__":1,"constructor":2,"toString":3}', []],
  ['{"\\u001b":1,"\\u001b":2}', [duplicate('1:13-1:21', '/\u001b', '\\u001b', '1:2-1:10')]],
  ['\ufeff{"a":1,"a":2}', [duplicate('1:8-1:11', '/a', 'a', '1:2-1:5')]],
  ['"a"', []],
  ['[1,-1,0.5,1e10,123456789012345,9007199254740991,true,false,null]', []],
  ['{"n":9007199254740993}', [number('1:6-1:22', '/n', '9007199254740993', '9007199254740992')]],
  ['[0,1e400 ]', [number('1:4-1:9', '/1', '1e400', 'Infinity')]],
  ['-1E400', [number('1:1-1:7', '', '-1E400', '-Infinity')]],
])('%s', async (text, expected) => {
  const { syntax, parts, problems } = await readText(text);
  expect(syntax).toBe('json');
  expect(problems).toEqual([]);
  expect(parts.map(({ value }) => value)).toEqual([JSON.parse(text.replace('\ufeff', ''))]);
  expect(parts[0]?.problems.map(showProblem)).toEqual(expected);
});

const nested = (depth: number, open: string, close: string): string => `${open.repeat(depth)}1${close.repeat(depth)}`;

test.each([
  ['arrays', '[', ']', '/0'.repeat(200), 201],
  ['objects', '{"a":', '}', '/a'.repeat(200), 1001],
])('200 %s inside each other are read, 201 are not, nor 100,000', async (_, open, close, pointer, column) => {
  expect((await readText(nested(200, open, close))).parts).toHaveLength(1);
  for (const depth of [201, 100_000]) {
    const read = await readText(nested(depth, open, close));
    expect(read.parts).toEqual([]);
    expect(showProblems(read)).toEqual([
      `1:${column}-1:${column + 1} error text/depth ${pointer}: objects and arrays are nested too deep, expected at most 200 levels`,
    ]);
  }
});

test('what was found before the nesting is kept', async () => {
  const { parts, problems } = await readText(`{"a":1,"a":${nested(300, '[', ']')}}`);
  expect(parts).toEqual([]);
  expect(problems.map(({ rule }) => rule)).toEqual(['text/duplicate-key', 'text/depth']);
});

test('100,000 same keys are all reported, more are not', async () => {
  const same = (count: number): string => `{${Array.from({ length: count }, () => '"a":1').join(',')}}`;
  expect((await readText(same(100_000))).parts[0]?.problems).toHaveLength(99_999);
  const problems = (await readText(same(200_000))).parts[0]?.problems ?? [];
  expect(problems).toHaveLength(100_001);
  expect(problems.at(-1)?.message).toBe('more than 100000 problems, those from here on are not reported');
});

test('a key as long as the text is shortened', async () => {
  const key = 'k'.repeat(1_000_000);
  const message = (await readText(`{"${key}":1,"${key}":2}`)).parts[0]?.problems[0]?.message;
  expect(message).toBe(`duplicate key \`${'k'.repeat(119)}…\`, expected each key once; the last one wins`);
});

const key = fc.constantFrom('a', 'b', '__proto__', '"', '\\', '\u0000', 'constructor', '1');

test('every key that is there again is reported, whatever the others are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(key, fc.oneof(fc.integer(), fc.constant(null), fc.array(fc.boolean())))),
      async (members) => {
        const text = `{${members.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')}}`;
        const part = (await readText(text)).parts[0];
        const found = part?.problems.filter(({ rule }) => rule === 'text/duplicate-key') ?? [];
        const names = members.map(([name]) => name);
        expect(found.map(({ pointer }) => pointer)).toEqual(
          names.filter((name, index) => names.indexOf(name) < index).map((name) => `/${name}`),
        );
        for (const { position, related } of found) {
          const written = text.slice(position.start.offset, position.end.offset);
          const first = related?.[0]?.position;
          expect(text.slice(first?.start.offset, first?.end.offset)).toBe(written);
          expect(text.indexOf(`${written}:`)).toBe(first?.start.offset);
          expect(showPosition(position)).toMatch(/^1:/);
        }
      },
    ),
  );
});

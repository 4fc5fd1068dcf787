import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type JsonPointer, joinPointer } from '../../src/text/pointer.ts';
import { readText } from '../../src/text/read.ts';
import { showPosition } from './show.ts';

/** What stands in the text at each pointer. */
async function find(text: string, pointers: readonly JsonPointer[]): Promise<readonly string[]> {
  const part = (await readText(text)).parts[0];
  const positions = part?.locate(pointers);
  return pointers.map((pointer) => {
    const position = positions?.get(pointer);
    return text.slice(position?.start.offset, position?.end.offset);
  });
}

describe.each<[string, Record<JsonPointer, string>]>([
  [
    ' {"a": 1, "b" : [ true , {"c":"x\\"]"}, []], "d":{}}\n',
    {
      '': '{"a": 1, "b" : [ true , {"c":"x\\"]"}, []], "d":{}}',
      '/a': '1',
      '/b': '[ true , {"c":"x\\"]"}, []]',
      '/b/0': 'true',
      '/b/1': '{"c":"x\\"]"}',
      '/b/1/c': '"x\\"]"',
      '/b/2': '[]',
      '/d': '{}',
      // Missing ones: the nearest thing above.
      '/b/3': '[ true , {"c":"x\\"]"}, []]',
      '/b/-': '[ true , {"c":"x\\"]"}, []]',
      '/b/00': '[ true , {"c":"x\\"]"}, []]',
      '/b/1/x/y/z': '{"c":"x\\"]"}',
      '/a/x': '1',
      '/d/x': '{}',
      '/b/2/0': '[]',
      '/x': '{"a": 1, "b" : [ true , {"c":"x\\"]"}, []], "d":{}}',
      '/length': '{"a": 1, "b" : [ true , {"c":"x\\"]"}, []], "d":{}}',
    },
  ],
  ['{"a":{"b":1,"c":2},"a":{"b":3}}', { '/a': '{"b":3}', '/a/b': '3', '/a/c': '{"b":3}' }],
  ['{"a":{"b":{"c":1}},"a":{"b":2}}', { '/a/b/c': '2' }],
  ['{"a":{"b":{"c":1}},"a":{"b":{"d":2}}}', { '/a/b/c': '{"d":2}', '/a/b/d': '2' }],
  ['{"a":[1,2],"a":3}', { '/a/1': '3' }],
  ['{"a":3,"a":[1,2]}', { '/a/1': '2' }],
  [
    '{"a~b":1,"c/d":2,"":3,"\\u0065":4,"__proto__":{"x":5}}',
    { '/a~0b': '1', '/c~1d': '2', '/': '3', '/e': '4', '/__proto__/x': '5' },
  ],
  ['[[1,2],{"0":3},[4]]', { '/0/1': '2', '/1/0': '3', '/2/0': '4', '/2/1': '[4]' }],
  ['-1.5e3', { '': '-1.5e3', '/a': '-1.5e3' }],
  ['"a"', { '': '"a"' }],
])('in %s', (text, expected) => {
  test('one by one', async () => {
    for (const [pointer, written] of Object.entries(expected)) expect(await find(text, [pointer])).toEqual([written]);
  });
  test('all at once', async () => {
    expect(await find(text, Object.keys(expected))).toEqual(Object.values(expected));
  });
});

test('no pointers, no positions', async () => {
  expect((await readText('{}')).parts[0]?.locate([])).toEqual(new Map());
});

test('lines, columns and a byte order mark', async () => {
  const part = (await readText('\ufeff{\r\n\t"a": "é😀",\r"b": 2}')).parts[0];
  const positions = part?.locate(['', '/a', '/b']);
  expect([...(positions?.values() ?? [])].map(showPosition)).toEqual(['1:1-3:8', '2:7-2:12', '3:6-3:7']);
  expect(positions?.get('')?.start.offset).toBe(1);
});

const members = (value: unknown, base: JsonPointer = ''): readonly [JsonPointer, unknown][] => [
  [base, value],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => members(member, joinPointer(base, key)))
    : []),
];

const layout = fc.record({
  indent: fc.constantFrom<string | number>('', 1, 2, '\t'),
  lineEnding: fc.constantFrom('\n', '\r\n', '\r'),
  before: fc.constantFrom('', '\ufeff', ' ', '\n\t'),
  after: fc.constantFrom('', '\n', ' \r\n'),
});

test('what stands at the position of a member is the member', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue({ stringUnit: 'binary' }),
      layout,
      async (value, { indent, lineEnding, before, after }) => {
        const text = before + JSON.stringify(value, undefined, indent).replaceAll('\n', lineEnding) + after;
        const part = (await readText(text, { syntax: 'json' })).parts[0];
        const expected = members(JSON.parse(JSON.stringify(value)));
        const positions = part?.locate(expected.map(([pointer]) => pointer));
        for (const [pointer, member] of expected) {
          const position = positions?.get(pointer);
          expect(JSON.parse(text.slice(position?.start.offset, position?.end.offset))).toEqual(member);
        }
      },
    ),
  );
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from '../../src/text/read.ts';
import { showPosition, showProblems } from './show.ts';

/** Position and message of each syntax error. */
async function findErrors(text: string): Promise<readonly string[]> {
  const { parts, problems } = await readText(text, { syntax: 'json' });
  expect(parts).toEqual([]);
  expect(problems.every(({ rule, severity }) => rule === 'text/syntax' && severity === 'error')).toBe(true);
  return problems.map(({ position, message }) => `${showPosition(position)} ${message}`);
}

const table: Record<string, Record<string, readonly string[]>> = {
  commas: {
    '{"a":1,}': ['1:7-1:8 unexpected `,` before `}`, expected a key in double quotes'],
    '[1 , ]': ['1:4-1:5 unexpected `,` before `]`, expected a value'],
    '[1,\n2,\n]': ['2:2-2:3 unexpected `,` before `]`, expected a value'],
    '[,1]': ['1:2-1:3 unexpected `,`, expected a value or `]`'],
    '[1,,2]': ['1:4-1:5 unexpected `,`, expected a value'],
    '{,}': ['1:2-1:3 unexpected `,`, expected a key in double quotes or `}`'],
    '{"a":1,,"b":2}': ['1:8-1:9 unexpected `,`, expected a key in double quotes'],
    '{"a":1 "b":2}': ['1:8-1:11 unexpected `"b"`, expected `,` or `}`'],
    '[1 {} [] "x"]': [
      '1:4-1:5 unexpected `{`, expected `,` or `]`',
      '1:7-1:8 unexpected `[`, expected `,` or `]`',
      '1:10-1:13 unexpected `"x"`, expected `,` or `]`',
    ],
    ',1': ['1:1-1:2 unexpected `,`, expected a value'],
  },
  colons: {
    '{"a" 1}': ['1:6-1:7 unexpected `1`, expected `:`'],
    '{"a"}': ['1:5-1:6 unexpected `}`, expected `:`'],
    '{"a",1:2}': ['1:5-1:6 unexpected `,`, expected `:`', '1:6-1:7 unexpected `1`, expected a key in double quotes'],
    '{"a"::1}': ['1:6-1:7 unexpected `:`, expected a value'],
    '{:1}': ['1:2-1:3 unexpected `:`, expected a key in double quotes or `}`'],
    '{"a":1,:2}': ['1:8-1:9 unexpected `:`, expected a key in double quotes'],
    '["a":1]': ['1:5-1:6 unexpected `:`, expected `,` or `]`'],
    '{"a":}': ['1:6-1:7 unexpected `}`, expected a value'],
    '{"a":,"b":}': ['1:6-1:7 unexpected `,`, expected a value', '1:11-1:12 unexpected `}`, expected a value'],
  },
  keys: {
    '{a: 1, b: 2}': [
      '1:2-1:3 unexpected `a`, expected a key in double quotes or `}`',
      '1:8-1:9 unexpected `b`, expected a key in double quotes',
    ],
    '{1:2}': ['1:2-1:3 unexpected `1`, expected a key in double quotes or `}`'],
    '{{"a":1}}': ['1:2-1:3 unexpected `{`, expected a key in double quotes or `}`'],
    "{'a': 'b c: d'}": [
      "1:2-1:5 unexpected `'a'`, expected a string in double quotes",
      "1:7-1:15 unexpected `'b c: d'`, expected a string in double quotes",
    ],
    '{...}': ['1:2-1:5 unexpected `...`, expected a key in double quotes or `}`'],
  },
  words: {
    '[True, None, NaN, .5, +1, 1., 01, 0x1F, 1e, -]': [
      '1:2-1:6 unexpected `True`, expected a value or `]`',
      '1:8-1:12 unexpected `None`, expected a value',
      '1:14-1:17 unexpected `NaN`, expected a value',
      '1:19-1:21 unexpected `.5`, expected a value',
      '1:23-1:25 unexpected `+1`, expected a value',
      '1:27-1:29 unexpected `1.`, expected a value',
      '1:31-1:33 unexpected `01`, expected a value',
      '1:35-1:39 unexpected `0x1F`, expected a value',
      '1:41-1:43 unexpected `1e`, expected a value',
      '1:45-1:46 unexpected `-`, expected a value',
    ],
    '{"a": foo bar baz, "b": 1}': ['1:7-1:10 unexpected `foo`, expected a value'],
    '{"a": 1 foo}': ['1:9-1:12 unexpected `foo`, expected `,` or `}`'],
    '[1, / ]': ['1:5-1:6 unexpected `/`, expected a value'],
    '{"a":1\u00a0}': ['1:7-1:8 unexpected `\\u00a0`, expected `,` or `}`'],
    "['": [
      "1:2-1:3 unexpected `'`, expected a string in double quotes",
      '1:3-1:3 unexpected end of the text, expected `,` or `]`',
    ],
    'foo bar': ['1:1-1:4 unexpected `foo`, expected a value'],
    '\ufeff\ufeff1': ['1:1-1:2 unexpected `\\ufeff`, expected a value'],
  },
  strings: {
    '["a\tb"]': ['1:4-1:5 unexpected control character `\\u0009`, expected its escape'],
    '["\\x", "\\u12", "\\"]': [
      '1:3-1:5 unexpected escape `\\x`, expected one of `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`',
      '1:9-1:13 unexpected escape `\\u12`, expected one of `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`',
      '1:16-1:20 the string `"\\"]` is not closed, expected `"`',
      '1:20-1:20 unexpected end of the text, expected `,` or `]`',
    ],
    '{"a": "x,\n"b": 1}': ['1:7-1:10 the string `"x,` is not closed, expected `"`'],
    '["\\': [
      '1:2-1:4 the string `"\\` is not closed, expected `"`',
      '1:4-1:4 unexpected end of the text, expected `,` or `]`',
    ],
  },
  brackets: {
    '{"a":1}}': ['1:8-1:9 unexpected `}`, expected the end of the text'],
    '[1,2}': ['1:5-1:6 unexpected `}`, expected `,` or `]`'],
    '{"a":[{"b":[1,2}': [
      '1:16-1:17 unexpected `}`, expected `,` or `]`',
      '1:17-1:17 unexpected end of the text, expected `,` or `]`',
    ],
    '{"a":[1,2},"b":1]': [
      '1:10-1:11 unexpected `}`, expected `,` or `]`',
      '1:11-1:12 unexpected `,`, expected the end of the text',
    ],
    '}{"a":1}': ['1:1-1:2 unexpected `}`, expected a value'],
    ']': ['1:1-1:2 unexpected `]`, expected a value'],
    '[1, }, 2]': ['1:3-1:4 unexpected `,` before `}`, expected a value'],
  },
  comments: {
    '// a\n{ /* b\n */ "c": 1, # d\n}': [
      '1:1-1:5 unexpected comment `// a`, expected JSON without comments',
      '2:3-3:4 unexpected comment `/* b\\u000a */`, expected JSON without comments',
      '3:11-3:12 unexpected `,` before `}`, expected a key in double quotes',
      '3:13-3:16 unexpected comment `# d`, expected JSON without comments',
    ],
    '1 /* x': ['1:3-1:7 unexpected comment `/* x`, expected JSON without comments'],
  },
  ends: {
    '{"a":1': ['1:7-1:7 unexpected end of the text, expected `,` or `}`'],
    '{"a": \n': ['1:6-1:6 unexpected end of the text, expected a value'],
    '{"a"': ['1:5-1:5 unexpected end of the text, expected `:`'],
    '[': ['1:2-1:2 unexpected end of the text, expected a value or `]`'],
    '{': ['1:2-1:2 unexpected end of the text, expected a key in double quotes or `}`'],
    '{"a":1,': ['1:8-1:8 unexpected end of the text, expected a key in double quotes'],
    '# x': [
      '1:1-1:4 unexpected comment `# x`, expected JSON without comments',
      '1:4-1:4 unexpected end of the text, expected a value',
    ],
    '{"a":1}\n{"a":2}\n': ['2:1-2:2 unexpected `{`, expected the end of the text'],
  },
};

describe.each(Object.entries(table))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%j', async (text, expected) => {
    expect(await findErrors(text)).toEqual(expected);
  });
});

test('the end names the bracket that is open', async () => {
  const [problem] = (await readText('{\n "a": [1', { syntax: 'json' })).problems;
  expect(problem?.related?.map(({ message, position }) => `${showPosition(position)} ${message}`)).toEqual([
    '2:7-2:8 the open `[`',
  ]);
});

test('lines end as in an editor', async () => {
  expect(await findErrors('{\r\n"a":1,\r}')).toEqual([
    '2:6-2:7 unexpected `,` before `}`, expected a key in double quotes',
  ]);
});

test('nesting that is too deep ends the search', async () => {
  const text = `[oops, ${'['.repeat(100_000)}`;
  expect(showProblems(await readText(text))).toEqual([
    '1:2-1:6 error text/syntax : unexpected `oops`, expected a value or `]`',
    '1:207-1:208 error text/depth : objects and arrays are nested too deep, expected at most 200 levels',
  ]);
});

test.each([
  ['commas', `[${','.repeat(200_000)}]`],
  ['control characters', `["${'\t'.repeat(200_000)}"]`],
  ['brackets', '}'.repeat(200_000)],
])('a flood of %s is cut off, and said to be', async (_, text) => {
  const { problems } = await readText(text, { syntax: 'json' });
  expect(problems).toHaveLength(100_001);
  expect(problems.at(-1)?.message).toBe('more than 100000 problems, those from here on are not reported');
});

const scrap = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"',
  '\\',
  '1',
  '-',
  '0',
  '.',
  'e',
  'true',
  'x',
  "'",
  '/',
  '//',
  '/*',
  '*/',
  '#',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\ud800',
  '\u0001',
);

test('a text is read if and only if JSON.parse accepts it, else it has errors in their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { minLength: 1 }), async (scraps) => {
      const text = `[${scraps.join('')}`;
      let isValid = true;
      try {
        JSON.parse(text);
      } catch {
        isValid = false;
      }
      const { parts, problems } = await readText(text, { syntax: 'json' });
      expect(parts).toHaveLength(isValid ? 1 : 0);
      expect(problems.length > 0).toBe(!isValid);
      const offsets = problems.map(({ position }) => position.start.offset);
      expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
      expect(problems.every(({ position }) => position.end.offset <= text.length)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a valid text that loses or gains a character is read or has errors', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.nat(), scrap, async (json, where, added) => {
      const at = where % (json.length + 1);
      for (const text of [json.slice(0, at) + json.slice(at + 1), json.slice(0, at) + added + json.slice(at)]) {
        const { parts, problems } = await readText(text, { syntax: 'json' });
        expect(parts.length === 1).toBe(problems.length === 0);
      }
    }),
    { numRuns: 500 },
  );
});

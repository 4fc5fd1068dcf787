import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from '../../src/text/read.ts';
import { showProblems } from './show.ts';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => readFileSync(join('examples', name), 'utf8'))
  .filter((text) => text.length < 3000 && typeof JSON.parse(text) === 'object');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What becomes of texts from which marks are taken: the shares that are read as they were, and as something else. */
async function share(deletions: number, indents: readonly (string | number | undefined)[]): Promise<[number, number]> {
  let [count, restored, other] = [0, 0, 0];
  const places = fc.array(fc.nat(), { minLength: deletions, maxLength: deletions });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...examples), fc.constantFrom(...indents), places, async (example, indent, at) => {
      const value = JSON.parse(example);
      let text = indent === undefined ? example : JSON.stringify(value, null, indent);
      for (const place of at) {
        const marks = [...text.matchAll(/[{}[\],:"]/g)];
        const { index = 0 } = marks[place % marks.length] ?? {};
        text = text.slice(0, index) + text.slice(index + 1);
      }
      if (parse(text) !== undefined) return;
      const { parts, problems } = await readText(text, { syntax: 'json' });
      const [part] = parts;
      expect(problems.length + (part?.problems.length ?? 0)).toBeGreaterThan(0);
      count++;
      if (part === undefined) return;
      if (JSON.stringify(part.value) === JSON.stringify(value)) restored++;
      else other++;
    }),
    { numRuns: Math.max(300, fc.readConfigureGlobal().numRuns ?? 0) },
  );
  return [restored / count, other / count];
}

test('of 100 texts that lack one mark 95 are restored, and 3 are read as something else', async () => {
  const [restored, other] = await share(1, [undefined, 2, 4, '\t']);
  expect(restored).toBeGreaterThanOrEqual(0.95);
  expect(other).toBeLessThanOrEqual(0.03);
});

test('of 100 that lack two marks 85 are restored', async () => {
  expect((await share(2, [undefined, 2, 4, '\t']))[0]).toBeGreaterThanOrEqual(0.85);
});

test('on one line, where no indentation helps, what is doubtful is not read', async () => {
  const [restored, other] = await share(1, [0]);
  expect(restored).toBeGreaterThanOrEqual(0.9);
  expect(other).toBeLessThanOrEqual(0.03);
});

test.each<[string, text: string, value: unknown, problem: string]>([
  [
    'curly quotes',
    '{“id”: “/probe”, “cmd”: “sleep 10”, “labels”: {“a”: “b”}, “env”: {“c”: “d”}}',
    { id: '/probe', cmd: 'sleep 10', labels: { a: 'b' }, env: { c: 'd' } },
    '1:2-1:6 error text/syntax : unexpected `“id”`, expected a key in double quotes (and 9 more strings in other quotes)',
  ],
  [
    'Python',
    "{'id': '/a', 'cmd': None, 'a': True, 'b': False}",
    { id: '/a', cmd: null, a: true, b: false },
    "1:2-1:6 error text/syntax : unexpected `'id'`, expected a key in double quotes (and 7 more tokens of Python)",
  ],
  [
    'keys without quotes',
    '{a: 1, b: 1, c: 1, d: 1, e: 1, f: 1}',
    { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 },
    '1:2-1:3 error text/syntax : unexpected `a`, expected a key in double quotes (and 5 more keys without quotes)',
  ],
])('a flood of %s is one finding', async (_, text, value, problem) => {
  const content = await readText(text, { syntax: 'json' });
  expect(content.parts[0]?.value).toEqual(value);
  expect(showProblems(content)).toEqual([problem]);
});

test.each<[string, part: string]>([
  ['opening brackets', '['],
  ['opening braces', '{'],
  ['quotes', '"'],
  ['escaped quotes', '\\"'],
  ['apostrophes with backslashes', "'\\"],
  ['curly quotes', '“'],
  ['closing brackets', ']'],
  ['colons', ':'],
  ['empty lists', '[],'],
  ['objects without an end', '{"a":'],
  ['members without braces', '"a":1,'],
  ['lists and braces', '[{'],
  ['keys without a value', '{"a"'],
  ['comments', '//\n'],
  ['placeholders', '{{'],
])('50,000 %s are refused before anything is read', async (_, part) => {
  for (const begin of ['', '[', '{"a":']) {
    const { parts, problems } = await readText(begin + part.repeat(50_000), { syntax: 'json' });
    expect(problems.length + (parts[0]?.problems.length ?? 0)).toBeLessThan(10);
  }
});

test('of a text of 2 MB the first error is reported, and the text is not read', async () => {
  const text = `[1, 2, /* x */ ${'"a", '.repeat(500_000)}`;
  expect(showProblems(await readText(text, { syntax: 'json' }))).toEqual([
    '1:8-1:15 error text/syntax : unexpected `/* x */`, expected a value',
  ]);
});

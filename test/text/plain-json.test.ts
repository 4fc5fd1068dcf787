import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkJson } from '../../src/text/json/check.ts';
import { isPlainJson } from '../../src/text/json/plain.ts';
import { createPositions } from '../../src/text/lines.ts';
import { DEEPEST } from '../../src/text/text.ts';

// The quick look must never call a text plain in which the whole check finds something.
const isClean = (text: string): boolean => {
  const { problems, tooDeep } = checkJson(text, 0, createPositions(text));
  return problems.length === 0 && !tooDeep;
};
const isPlain = (text: string): boolean => isPlainJson(text, JSON.parse(text));

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('a text that is not plain', () => {
  test.each([
    '{"a": 1, "a": 2}',
    '{"a" : 1, "a"\t\n\r:2}',
    '{"a": {"b": 1, "\\u0062": 2}}',
    '{"__proto__": 1, "__proto__": 2}',
    '[{"a": "\\":"}, {"a": 1, "a": 2}]',
    '[{"a\\\\":1,"a\\\\":2}]',
    '{"a": {"a": 1}, "a": 2}',
    '[9007199254740993]',
    '[-9007199254740993]',
    '[1e400]',
    '[1e-400]',
    '[1.5E-00400]',
    `[0.${'0'.repeat(400)}1]`,
    `[0.${'0'.repeat(300)}1e-50]`,
    nested(DEEPEST + 1),
  ])('%s', (text) => {
    expect(isClean(text)).toBe(false);
    expect(isPlain(text)).toBe(false);
  });
});

describe('a plain text', () => {
  test.each([
    '{}',
    '0',
    '"a"',
    '{"a": {"a": [{"a": 1.5e3}, {"a": -0, "b": "x:y, \\"z\\" http://a"}]}, "__proto__": 1}',
    '[9007199254740991, 0.1, "volume-123", "1.2.3"]',
    nested(DEEPEST),
  ])('%s', (text) => {
    expect(isPlain(text)).toBe(true);
    expect(isClean(text)).toBe(true);
  });
});

const key = fc.constantFrom('a', 'b', '\\u0061', 'a\\\\', '\\":', '__proto__', 'a:', '\\"');
const blank = fc.constantFrom('', ' ', '\n', '\t', '\r\n');
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      '0',
      '-0',
      '1e3',
      '1e-400',
      '9007199254740993',
      '0.1',
      'null',
      '"x"',
      '"a\\":"',
      '": "',
      '"1e-400"',
    ),
    fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(key, blank, tie('json')), { maxLength: 3 })
      .map((members) => `{${members.map(([name, space, value]) => `"${name}"${space}:${space}${value}`).join(',')}}`),
  ),
}));

test('what is called plain is clean', () => {
  const valid = json.filter((text) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  });
  fc.assert(fc.property(valid, (text) => !isPlain(text) || isClean(text)));
});

import { expect, test } from '@jest/globals';
import { isTooWide, matchesGlob } from '../../src/text/glob.ts';

test.each([
  ['a.json', 'a.json', true],
  ['a.json', 'b/a.json', false],
  ['*.json', 'a.json', true],
  ['*.json', 'a/b.json', false],
  ['**/*.json', 'a.json', true],
  ['**/*.json', 'a/b/c.json', true],
  ['**', 'a/b', true],
  ['a/**', 'a/b/c', true],
  ['a/**/c', 'a/c', true],
  ['a/**/c', 'a/b/b/c', true],
  ['a/**/c', 'a/b/d', false],
  ['**/b/**/c', 'a/b/b/x/c', true],
  ['legacy/', 'legacy/a/b.json', true],
  ['legacy/', 'legacy.json', false],
  ['./a/*', 'a/b', true],
  ['?.json', 'é.json', true],
  ['?.json', '.json', false],
  ['*a*b', 'xaxxab', true],
  ['*a*b', 'xaxxa', false],
  ['*.{json,yaml}', 'a.yaml', true],
  ['{a,b{c,d}}/*', 'bd/x', true],
  ['{a,b{c,d}}/*', 'bc', false],
  ['a{', 'a{', true],
  ['A', 'a', false],
])('%s %s', (pattern, path, expected) => {
  expect(matchesGlob(pattern, path)).toBe(expected);
});

// A matcher that backtracks would not come back from these.
test('takes no more than the product of the lengths', () => {
  expect(matchesGlob('*a'.repeat(500), 'a'.repeat(5000).concat('b'))).toBe(false);
  expect(matchesGlob('**/a/'.repeat(500), 'a/'.repeat(5000).concat('b'))).toBe(true);
  expect(matchesGlob('{a,b}'.repeat(100), 'a'.repeat(99))).toBe(false);
  expect(matchesGlob('{'.repeat(5000) + '}'.repeat(5000), 'a')).toBe(false);
});

test.each([
  ['{a,b}', false],
  ['{a,b}'.repeat(9), false],
  ['{a,b}'.repeat(10), true],
  [`{${'a,'.repeat(2000)}}`, true],
])('%j is too wide: %s', (pattern, expected) => {
  expect(isTooWide(pattern)).toBe(expected);
});

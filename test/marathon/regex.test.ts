import { expect, test } from '@jest/globals';
import { isBrokenRegex } from '../../src/marathon/regex.ts';

// What java.util.regex.Pattern refuses, and what it takes though JavaScript does not.
test.each(['a{2', 'a{', '{', 'a{x}', 'a{,2}', '/mnt/disk{1..3}', '/dev/sd{a,b}', '[^]', '[]', '\\p{Foo}', '(', '*a'])(
  '%s is broken',
  (text) => expect(isBrokenRegex(text)).toBe(true),
);

test.each([
  'a{2}',
  'a{2,}',
  'a{2,3}',
  '[{]',
  '[]{]',
  '\\{',
  '^*',
  '$+',
  '\\b{2}',
  '\\Qa{b\\E*',
  '\\p{Lower}{2}',
  '\\x{41}',
  'a$',
  '[^a]*',
])('%s is none', (text) => expect(isBrokenRegex(text)).toBe(false));

test('a long one takes linear time', () => {
  expect(isBrokenRegex('['.repeat(200_000))).toBe(true);
  expect(isBrokenRegex('{'.repeat(200_000))).toBe(true);
});

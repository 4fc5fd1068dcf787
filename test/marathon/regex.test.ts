import { expect, test } from '@jest/globals';
import { isBrokenRegex } from '../../src/systems/marathon/regex.ts';

// What java.util.regex.Pattern refuses, and what it takes though JavaScript does not.
test.each([
  ...['a{2', 'a{', '{', 'a{x}', 'a{,2}', '/mnt/disk{1..3}', '/dev/sd{a,b}', '[^]', '[]', '\\p{Foo}', '(', '*a'],
  // A reference to a group that is not there, or not yet, or has no name in Java.
  ...['\\k', '\\k<', '\\k<a>', '\\k<a>(?<a>b)', '(?<a>b)\\ka', '(?<a_b>c)', '(?<1a>c)', '(?<a>b)|(?<a>c)', '(?<>a)'],
  // Escapes that want more, and those that mean nothing in a class.
  ...['a\\c', '\\0', '\\08', '[\\b]', '[\\1]', '[a[\\B]]', '[\\k]'],
  // A look to the left of no certain length.
  ...['(?<=(ab)*)c', '(?<!(?:a|b)+)c', '(?<=(a|(bc){2,})d)e', '(?<=(ab)*+)c', '(?<=(?>ab)+?)c', '(?<!(?<n>ab)*)c'],
  ...['(?=(?<=([ab]c)*))', '(?<=(\\d\\w)*)', '(a)(?<=\\1)b', '(?<n>a)(?<=\\k<n>)b'],
  ...['(?z)', '(?i', '(?i-', '{2}*', '\\N', 'a*?*'],
])('%s is broken', (text) => expect(isBrokenRegex(text)).toBe(true));

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
  ...[
    '(?<a>b)\\k<a>',
    '(?<a>b\\k<a>)',
    '(?<a1>b)(?<A1>c)',
    '\\ca',
    '\\c(',
    '[\\c]]',
    '\\07',
    '\\1',
    '\\\\k',
    '[a[b]]',
    '[^]a]',
  ],
  ...[
    '(?<=a{0,5})b',
    '(?<!a|bc)d',
    '(?<=a?+)b',
    '(?<=a??)b',
    '(?<=a{2}+)b',
    '(?<=b(?=a*))c',
    '(?<=[*+])a',
    '(?<=\\*)a',
  ],
  ...['(?<=a)*', '(?<=a*)b', '(?<=(a)+)b', '(?<=((?i)[ab])+)c', '(?<=(ab){1,2})c', '(ab)*', '(?<=(?=a|b)*c)', '^+?'],
  ...['(?i-)a', '(?-)a', '(?-:a)', '(?)a', '(?i-s:a)', '(?c)a', '(?x)a # (', '(?ix-s: a)', 'a*+', 'a?', '(?>a*)b'],
  ...['{2}', '{2}?', '(a|{1,3}+)', 'a{2}{3}', 'a*{2,}', '(?>{2})', '(?<=a{2}{3,})b', '\\c\\N'],
])('%s is none', (text) => expect(isBrokenRegex(text)).toBe(false));

test('a long one takes linear time', () => {
  expect(isBrokenRegex('['.repeat(200_000))).toBe(true);
  expect(isBrokenRegex('{'.repeat(200_000))).toBe(true);
  expect(isBrokenRegex('(a*'.repeat(100_000))).toBe(true);
  expect(isBrokenRegex('\\k<'.repeat(100_000))).toBe(true);
});

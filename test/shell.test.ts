import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readShell, shellLine } from '../src/systems/shell.ts';
import './support/seed.ts';

describe('a line for a shell', () => {
  test.each<[line: string, words: readonly string[], special?: readonly string[], rest?: string]>([
    ['', []],
    [' \n dvdcli  mount\t--volumename=a \n', ['dvdcli', 'mount', '--volumename=a']],
    [`d 'a b' "c d" e\\ f ''`, ['d', 'a b', 'c d', 'e f', '']],
    [`d a'b'"c"d`, ['d', 'abcd']],
    ['d \\a "b\\', ['d', 'a', 'b\\'], ['"']],
    [`d "a\\"b\\\\c\\d\\\ne"`, ['d', 'a"b\\c\\de']],
    ['d a\\\nb \\', ['d', 'ab', '\\']],
    [`d "$A" '$B' $C \`e\` * ~ a~ [ ?`, ['d', '$A', '$B', '$C', '`e`', '*', '~', 'a~', '[', '?'], [...'$`*~[?']],
    [`d 'a b`, ['d', 'a b'], ["'"]],
    ['d "a', ['d', 'a'], ['"']],
    ['d a#b # rest', ['d', 'a#b'], [], '# rest'],
    ['d a && b', ['d', 'a'], [], '&& b'],
    ['d a;b', ['d', 'a'], [], ';b'],
    ['d a\nb', ['d', 'a'], [], 'b'],
    ['d a > b', ['d', 'a'], [], '> b'],
    ['d <a b>c --d=<e> <f', ['d', '<a b>c', '--d=<e>'], [], '<f'],
  ])('%j', (line, words, special = [], rest = '') => {
    expect(readShell(line)).toEqual({ words, special, rest });
  });

  test.each([
    [['dvdcli', 'mount', '--volumeopts=size=5'], 'dvdcli mount --volumeopts=size=5'],
    [['a=b', 'c d', "it's", '', '$(x)'], `'a=b' 'c d' 'it'\\''s' '' '$(x)'`],
  ])('%j', (argv, line) => {
    expect(shellLine(argv)).toBe(line);
  });

  const word = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.includes('\0'));

  test('is read as what it was made of', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (argv) => {
        expect(readShell(shellLine(argv))).toEqual({ words: argv, special: [], rest: '' });
      }),
    );
  });

  test('is read by sh as what it was made of', () => {
    const words = ['a b', "'", '"', '$HOME', '`id`', '\\', '\n', '*', '~', '#', 'ö', '!x', '-n', '{a,b}', ''];
    const { stdout } = spawnSync('sh', ['-c', shellLine(['printf', '%s|', ...words])], { encoding: 'utf8' });
    expect(stdout).toBe(words.map((text) => `${text}|`).join(''));
  });

  test('of any length is read in no time', () => {
    expect(readShell(`d ${"'a'\\ ".repeat(100_000)}"${'\\"'.repeat(100_000)}`).words).toHaveLength(2);
  });
});

import { describe, expect, test } from '@jest/globals';
import { byteColumns } from '../../src/text/byte-columns.ts';
import { createPositions } from '../../src/text/lines.ts';
import { frameOf } from '../../src/text/terminal/code-frame.ts';
import { fileUri } from '../../src/text/uri.ts';

const long = 'x'.repeat(200);

describe('the line of a place with carets under it', () => {
  test.each<[string, string, string, string]>([
    ['a word', 'a «bc» d', 'a bc d', '  ^^'],
    ['a place without length', 'a «»', 'a', '  ^'],
    ['a later line', 'a\n  «b»\nc', '  b', '  ^'],
    ['lines that end in CR and LF', 'a\r\nb«c»\r\nd', 'bc', ' ^'],
    ['more than one line', '{«a\nb»}', '{a', ' ^'],
    ['behind a BOM', '\ufeffa«b»', 'ab', ' ^'],
    ['tabs', '\ta\t«b»', '  a  b', '     ^'],
    ['wide characters', '😀日«本»x', '😀日本x', '    ^^'],
    ['characters without a width', 'e\u0301«x»', 'e\u0301x', ' ^'],
    ['control characters', '\u001b«\u0007»', '\\u001b\\u0007', '      ^^^^^^'],
    ['the end of a line', 'ab«\n»c', 'ab', '  ^'],
    ['a long line', `${long}«ab»${long}`, `…${'x'.repeat(60)}ab${'x'.repeat(58)}…`, `${' '.repeat(61)}^^`],
    ['a long place', `«${long}»`, `${'x'.repeat(60)}…`, '^'.repeat(60)],
    ['a line that just fits', `«a»${'x'.repeat(59)}\nb`, `a${'x'.repeat(59)}`, '^'],
    [
      'pairs at the cuts',
      `${long}😀${'x'.repeat(59)}«a»${'x'.repeat(58)}😀x`,
      `…${'x'.repeat(59)}a${'x'.repeat(58)}😀…`,
      `${' '.repeat(60)}^`,
    ],
  ])('%s', (_, marked, line, carets) => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const text = marked.replace(/[«»]/g, '');
    expect(frameOf(text, createPositions(text)(start, end))).toEqual({ line, carets });
  });
});

test('columns in bytes of UTF-8', () => {
  const text = 'a𐐀b\né"\u0800\n';
  const at = createPositions(text);
  const points = [6, 8, 3, 0, 1, 4, 7].map((offset) => at(offset, offset).start);
  // `a𐐀b`: before `b` is 6, as in reviewdog's own example.
  expect([...byteColumns(text, points)].sort(([a], [b]) => a - b)).toEqual([
    [0, 1],
    [1, 2],
    [3, 6],
    [4, 7],
    [6, 3],
    [7, 4],
    [8, 7],
  ]);
});

test.each([
  ['apps/a.json', 'apps/a.json'],
  ['../my apps/a:b#c?d%.json', '../my%20apps/a%3Ab%23c%3Fd%25.json'],
  ['/srv/a.json', 'file:///srv/a.json'],
  ['<stdin>', '%3Cstdin%3E'],
  ['日\ud800', '%E6%97%A5%EF%BF%BD'],
])('%s as a URI', (name, uri) => expect(fileUri(name)).toBe(uri));

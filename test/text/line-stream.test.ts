import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineBehind, shiftPosition, splitLines } from '../../src/text/line-stream.ts';
import { createPositions } from '../../src/text/lines.ts';

async function linesOf(chunks: readonly string[], longest?: number): Promise<(string | number)[]> {
  const lines: (string | number)[] = [];
  for await (const ended of splitLines(chunks, longest))
    for (const { text, length } of ended) lines.push(text ?? length);
  return lines;
}

describe('lines of chunks', () => {
  test.each<[string[], string[]]>([
    [[], []],
    [[''], []],
    [['a'], ['a']],
    [['a\n'], ['a']],
    [['a\nb'], ['a', 'b']],
    [['\n\n'], ['', '']],
    [
      ['a', 'b\n', 'c'],
      ['ab', 'c'],
    ],
    [
      ['a\r', '\nb'],
      ['a\r', 'b'],
    ],
    [['a', '', '\n'], ['a']],
  ])('%j', async (chunks, expected) => {
    expect(await linesOf(chunks)).toEqual(expected);
  });

  test.each<[string[], (string | number)[]]>([
    [['abc\nd'], ['abc', 'd']],
    [['abcd\ne'], [4, 'e']],
    [
      ['ab', 'cd', 'e', '\nf'],
      [5, 'f'],
    ],
    [['a\nbcde'], ['a', 4]],
  ])('%j, of three characters at most', async (chunks, expected) => {
    expect(await linesOf(chunks, 3)).toEqual(expected);
  });
});

test('the positions are those of the whole text, however it is cut', async () => {
  const piece = fc.constantFrom('a', ' ', '\n', '\r', '\r\n', 'é', '😀');
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 5 }), async (pieces, size) => {
      const text = pieces.join('');
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      const whole = createPositions(text);
      let start = { line: 0, offset: 0 };
      for (const own of (await linesOf(chunks)).map(String)) {
        const positions = createPositions(own);
        // The `\r` of a line end belongs to its line, of which the line does not know that it goes on.
        const end = own.endsWith('\r') ? own.length - 1 : own.length;
        for (let offset = 0; offset < end; offset++)
          expect(shiftPosition(positions(offset, end), start)).toEqual(
            whole(start.offset + offset, start.offset + end),
          );
        start = lineBehind(start, own);
      }
    }),
  );
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPositions } from '../../src/text/lines.ts';

describe('lines and columns', () => {
  test.each([
    ['', 0, 1, 1],
    ['abc', 0, 1, 1],
    ['abc', 3, 1, 4],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 1, 1, 2],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\r\r\nb', 4, 3, 1],
    ['a\n\nb', 3, 3, 1],
    ['a\n', 2, 2, 1],
    ['😀x', 2, 1, 3],
    ['\u2028x', 1, 1, 2],
    ['\ufeffab', 1, 1, 1],
    ['\ufeffab', 2, 1, 2],
    ['\ufeffab', 0, 1, 1],
    ['\ufeffa\n\ufeffb', 4, 2, 2],
  ])('of %j at %d are %d:%d', (text, offset, line, column) => {
    expect(createPositions(text)(offset, offset).start).toEqual({ line, column, offset });
  });
});

test('line and column lead back to the offset', () => {
  const piece = fc.constantFrom('a', ' ', '\n', '\r', '\r\n', 'é', '😀');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
      const toPosition = createPositions(text);
      for (let offset = 0; offset < text.length; offset++) {
        const { line, column } = toPosition(offset, offset).start;
        const before = lines.slice(0, line - 1).join('').length;
        expect(before + column - 1).toBe(offset);
        expect(column).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0);
      }
    }),
  );
});

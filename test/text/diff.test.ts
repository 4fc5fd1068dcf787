import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unifiedDiff } from '../../src/text/diff.ts';
import { replaceText, type TextEdit } from '../../src/text/edit/tree.ts';
import { applyPatch } from '../support/patch.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text });

test.each<[string, string, readonly TextEdit[], string]>([
  ['nothing', 'a\n', [], ''],
  ['the same text', 'a\n', [edit(0, 1, 'a')], ''],
  ['a line', 'a\nb\nc\n', [edit(2, 3, 'x')], '@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n'],
  ['a line that goes', 'a\nb\n', [edit(0, 2, '')], '@@ -1,2 +1 @@\n-a\n b\n'],
  ['a line break that goes', 'a\nb\n', [edit(1, 2, '')], '@@ -1,2 +1 @@\n-a\n-b\n+ab\n'],
  ['all that goes', 'a\n', [edit(0, 2, '')], '@@ -1 +0,0 @@\n-a\n'],
  ['an empty text', '', [edit(0, 0, 'a')], '@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n'],
  [
    'the end of a text',
    'a',
    [edit(1, 1, '\nb')],
    '@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n',
  ],
])('%s', (_, text, edits, expected) => {
  expect(unifiedDiff('f', text, edits)).toBe(expected === '' ? '' : `--- f\n+++ f\n${expected}`);
});

const texts = fc
  .array(fc.constantFrom('a', 'b', '\n', '\n', 'c\n'), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const changes = texts.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(6), fc.constantFrom('', 'x', '\n', 'x\n', '\ny', 'a\nb\n')), {
        maxLength: 6,
      })
      .map((found) => {
        let from = 0;
        return [...found]
          .sort(([a], [b]) => a - b)
          .flatMap(([start, length, added]) => {
            if (start < from) return [];
            const end = Math.min(start + length, text.length);
            from = end;
            return [edit(start, end, added)];
          });
      }),
  ),
);

test('a diff makes of a text what the edits make of it', () => {
  fc.assert(
    fc.property(changes, ([text, edits]) => {
      const diff = unifiedDiff('f', text, edits);
      const expected = replaceText(text, edits);
      expect(diff === '' ? text : applyPatch(text, diff)).toBe(expected);
    }),
  );
});

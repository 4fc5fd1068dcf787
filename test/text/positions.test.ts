import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { joinPointer } from '../../src/text/pointer.ts';
import { readText } from '../../src/text/read.ts';

const name = fc.constantFrom('a', 'b/c', '~', 'dé', '𝒆');
const { value: document } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('text', '𝒙'),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(name, tie('value'), { maxKeys: 3 }),
}));

/** Every value in a value, with its pointer. */
function* placesIn(value: unknown, pointer = ''): Generator<readonly [pointer: string, value: unknown]> {
  yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* placesIn(member, joinPointer(pointer, key));
}

const writers: Record<string, (value: unknown) => string> = {
  JSON: (value) => JSON.stringify(value),
  'indented JSON with CRLF': (value) => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n'),
  'JSON with a comma too many and a comment': (value) =>
    `\ufeff// 𝒙\n${JSON.stringify([value, 1], null, 1).replace(/\n\]$/, ',\n]')}`,
  'YAML in blocks': (value) => stringify(value),
  'YAML in brackets': (value) => stringify(value, { collectionStyle: 'flow' }),
  'a stream of YAML': (value) => `a: 1\n---\n${stringify(value)}`,
};

describe.each(Object.entries(writers))('in %s', (writer, write) => {
  test('the text at the position of a value is that value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1 }), async (value) => {
        const text = write(value);
        const part = (await readText(text, writer.includes('YAML') ? { syntax: 'yaml' } : {})).parts.at(-1);
        const places = [...placesIn(part?.value)];
        const positions = part?.locate(places.map(([pointer]) => pointer)) ?? new Map();
        for (const [pointer, expected] of places) {
          const { start, end } = positions.get(pointer);
          const before = text.slice(0, start.offset).split('\n');
          expect(start.line).toBe(before.length);
          expect(start.column).toBe((before.at(-1) ?? '').replace('\ufeff', '').length + 1);
          const stretch = text.slice(start.offset, end.offset).replace(/,(?=\s*\]$)/, '');
          expect(parse(' '.repeat(start.column - 1) + stretch.replaceAll('\t', ' '))).toEqual(expected);
        }
      }),
    );
  });
});

test('no scraps of YAML make it throw, or leave the text', async () => {
  const scraps = [
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '\t',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '&x ',
    '*x',
    '|',
    '>',
    '---\n',
    '#',
    '!t ',
    '<<',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...scraps), { minLength: 1 }), async (parts) => {
      const text = parts.join('');
      const read = await readText(text, { syntax: 'yaml' });
      for (const { position } of [...read.problems, ...read.parts.flatMap((part) => part.problems)]) {
        expect(position.start.offset).toBeLessThanOrEqual(position.end.offset);
        expect(position.end.offset).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

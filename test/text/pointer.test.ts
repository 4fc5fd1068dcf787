import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWithin, joinPointer, parsePointer } from '../../src/text/pointer.ts';

test.each([
  ['', [], ''],
  ['', [''], '/'],
  ['', ['a', 0], '/a/0'],
  ['/a', ['b/c', 'd~e', '~1'], '/a/b~1c/d~0e/~01'],
])('%j and %j make %j', (base, tokens, pointer) => {
  expect(joinPointer(base, ...tokens)).toBe(pointer);
});

test('parsing undoes joining', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', 'é') })), (tokens) => {
      expect(parsePointer(joinPointer('', ...tokens))).toEqual(tokens);
    }),
  );
});

describe('isWithin', () => {
  test.each([
    ['/a', '/a', true],
    ['/a/b', '/a', true],
    ['/ab', '/a', false],
    ['/a', '/a/b', false],
    ['/a', '', true],
  ])('%j within %j: %j', (pointer, ancestor, expected) => {
    expect(isWithin(pointer, ancestor)).toBe(expected);
  });
});

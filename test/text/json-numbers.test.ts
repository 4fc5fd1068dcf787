import { expect, test } from '@jest/globals';
import { longNumbers, writtenIn } from '../../src/text/json/numbers.ts';

const found = (text: string): unknown => {
  const numbers = longNumbers(text);
  const told = [...writtenIn(JSON.parse(text.replace('\ufeff', '')), numbers).values()].flatMap((each) => [...each]);
  return [numbers.map(({ path, written }) => [...path, written]), told];
};

test('long numbers, with where they stand', () => {
  expect(found('\ufeff{"a": [1, {"b\\u0063": 9007199254740993}, -1e5], "s": "1e9", "t": true}')).toEqual([
    [
      ['a', 1, 'bc', '9007199254740993'],
      ['a', 2, '-1e5'],
    ],
    [
      ['bc', '9007199254740993'],
      ['2', '-1e5'],
    ],
  ]);
});

test('of a key that comes twice the last counts', () => {
  expect(found('{"a": 1e400, "a": 5}')).toEqual([[['a', '1e400']], []]);
  expect(found('{"a": {"b": 1e400}, "a": null}')).toEqual([[['a', 'b', '1e400']], []]);
  expect(found('{"a": {"b": 1e400}, "a": "x"}')).toEqual([[['a', 'b', '1e400']], []]);
});

test('a number at the top', () => {
  expect(longNumbers('1e5')).toEqual([{ path: [], written: '1e5' }]);
  expect(writtenIn(1e5, longNumbers('1e5')).size).toBe(0);
});

import { expect, test } from '@jest/globals';
import { describeNumber } from '../../src/text/number.ts';

const read = (written: string): string | undefined =>
  describeNumber(written, Number(written))?.replace(/^.* is read as `(.*)`, .*$/, '$1');

test.each([
  ['0'],
  ['-0'],
  ['+7'],
  ['007'],
  ['0x1F'],
  ['0o17'],
  ['0.1'],
  ['1e308'],
  ['0e999'],
  ['0.0e-999'],
  ['9007199254740991'],
  ['9007199254740992'],
  ['9007199254740994'],
  ['100000000000000000000'],
])('%s is read as it is written', (written) => {
  expect(read(written)).toBeUndefined();
});

test.each([
  ['9007199254740993', '9007199254740992'],
  ['-9007199254740993', '-9007199254740992'],
  ['0x20000000000001', '9007199254740992'],
  ['12345678901234567000', '12345678901234567168'],
  ['1e400', 'Infinity'],
  ['-1e400', '-Infinity'],
  ['1e-400', '0'],
  ['9'.repeat(400), 'Infinity'],
])('%s is read as %s', (written, expected) => {
  expect(read(written)).toBe(expected);
});

test('the message quotes both', () => {
  expect(describeNumber('.inf', Number.POSITIVE_INFINITY)).toBe(
    '`.inf` is read as `Infinity`, expected a number that a double can hold',
  );
});

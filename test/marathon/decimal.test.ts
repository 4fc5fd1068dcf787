import { describe, expect, test } from '@jest/globals';
import { decimalText, readDecimal, toWhole } from '../../src/systems/marathon/json/decimal.ts';
import { jsonTexts } from '../../src/systems/marathon/json/json-text.ts';

describe('a number as play writes it', () => {
  test.each([
    ['0', '0'],
    ['-0.000', '0'],
    ['10.0', '10'],
    ['-12.50', '-12.5'],
    ['0.00001', '0.00001'],
    ['1e2', '100'],
    ['1E-10', '1E-10'],
    ['1.5e-10', '0.00000000015'],
    ['2e-11', '2E-11'],
    ['99999999999999999999', '99999999999999999999'],
    ['1e20', '1E+20'],
    ['123456789012345678901', '123456789012345678901'],
    ['-1234567890123456789010', '-1.23456789012345678901E+21'],
    ['1e400', '1E+400'],
    // 34 digits are kept, a half goes to the even one.
    ['1.0000000000000000000000000000000001', '1'],
    ['1.00000000000000000000000000000000015', '1'],
    ['1.0000000000000000000000000000000015', '1.000000000000000000000000000000002'],
    ['1.0000000000000000000000000000000025', '1.000000000000000000000000000000002'],
    ['1.00000000000000000000000000000000251', '1.000000000000000000000000000000003'],
    ['9.99999999999999999999999999999999999', '10'],
  ])('%s', (written, text) => {
    expect(decimalText(readDecimal(written))).toBe(text);
  });
});

test('a value may be what JSON cannot write', () => {
  expect(jsonTexts()([Number.POSITIVE_INFINITY, 1.5])).toBe('[Infinity,1.5]');
});

describe('a whole number', () => {
  test.each([
    ['2147483647', 32, 2147483647n],
    ['2147483648', 32, undefined],
    ['-2147483648', 32, -2147483648n],
    ['-2147483649', 32, undefined],
    ['9223372036854775807', 64, 9223372036854775807n],
    ['9223372036854775808', 64, undefined],
    ['-9.223372036854775808e18', 64, -9223372036854775808n],
    ['1e1', 32, 10n],
    ['10.50', 32, undefined],
    ['1e400', 64, undefined],
    ['1.00000000000000000000000000000000001', 32, 1n],
  ] as const)('%s of %i bits', (written, bits, value) => {
    expect(toWhole(readDecimal(written), bits)).toBe(value);
  });
});

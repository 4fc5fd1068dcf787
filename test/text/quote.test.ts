import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeControls, quote, shorten } from '../../src/text/quote.ts';

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['a`b', 'a`b'],
  ['é 😀 中', 'é 😀 中'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['\0\t\r\n\u007f', '\\u0000\\u0009\\u000d\\u000a\\u007f'],
  ['\u0085\u009b', '\\u0085\\u009b'],
  ['\u2028\u2029', '\\u2028\\u2029'],
  ['\u202aa\u202e\u2066\u2069', '\\u202aa\\u202e\\u2066\\u2069'],
  ['\ufeff\u00a0\u200b\u200e\u200f\u061c', '\\ufeff\\u00a0\\u200b\\u200e\\u200f\\u061c'],
  ['\ud800x\udc00', '\\ud800x\\udc00'],
])('%j is shown as %j', (text, shown) => {
  expect(escapeControls(text)).toBe(shown);
  expect(quote(text)).toBe(`\`${shown}\``);
});

test.each([
  [120, 'x'.repeat(120)],
  [121, `${'x'.repeat(119)}…`],
  [10_000_000, `${'x'.repeat(119)}…`],
])('of %d characters at most 120 are shown', (length, shown) => {
  expect(shorten('x'.repeat(length))).toBe(shown);
});

test('a pair of surrogates is not cut', () => {
  expect(shorten(`${'x'.repeat(118)}😀😀`)).toBe(`${'x'.repeat(118)}…`);
});

test('no quoted text holds a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(quote(text)).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
    }),
  );
});

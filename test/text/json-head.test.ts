import { expect, test } from '@jest/globals';
import { headOf } from '../../src/text/json/head.ts';

test.each([
  ['{"a": "}]"} x', '{"a": "}]"}'],
  ['\ufeff [1, [2]]]', '\ufeff [1, [2]]'],
  ['{"a": "\\\\"}{', '{"a": "\\\\"}'],
  ['{}', '{}'],
  ['5 6', undefined],
  ['x {}', undefined],
  ['{"a": [}', undefined],
  ['{"a": "b', undefined],
  ['{a: 1} {}', undefined],
  ['', undefined],
])('%j', (text, head) => {
  expect(headOf(text)).toBe(head);
});

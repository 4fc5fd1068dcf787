import { describe, expect, test } from '@jest/globals';
import { readRequestText } from '../../src/systems/marathon/json/request-text.ts';

const number = (length: number): string => '1'.repeat(length);

describe('one value is read', () => {
  const followed = ['{', '[]', '"x', '1', '-2.5e3 ', 'true,', 'null]', ' \t\r\n"'];

  test.each<[string, unknown]>([
    ['{"id":"a"}', { id: 'a' }],
    ['\ufeff {"a":[1,{"b":null}],"c":"\\u0041\\n","d":[],"e":{}} ', { a: [1, { b: null }], c: 'A\n', d: [], e: {} }],
    ['{"a":1,"a":2}', { a: 2 }],
    ...followed.map((more): [string, unknown] => [`{"id":"a"}${more}`, { id: 'a' }]),
    ['[true, false]{', [true, false]],
    ['5 6', 5],
    ['"x"[', 'x'],
    ['null {}', null],
  ])('%j', (text, value) => {
    expect(readRequestText(text)).toMatchObject({ value });
  });

  test('numbers as they are written', () => {
    const read = readRequestText('{"a":[9007199254740993]} {');
    if ('refused' in read) throw new Error(read.refused);
    const { a } = read.value as { readonly a: object };
    expect(read.written.get(a)?.get('0')).toBe('9007199254740993');
  });

  test('nested deeply', () => {
    expect(readRequestText(`${'['.repeat(100_000)}${']'.repeat(100_000)} 1`)).toHaveProperty('value');
  });
});

test.each(['', ' \n\t', '\ufeff'])('%j is empty', (text) => {
  expect(readRequestText(text)).toEqual({ refused: 'empty' });
});

describe('what is no JSON', () => {
  test.each([
    ...[
      '}',
      ']',
      ',',
      ' x',
      ' // c',
      '/* c */',
      ' nul',
      ' :',
      '\0',
      ' 1x',
      ' -',
      ' 01',
      'truex',
      ' 1.',
      ' +1',
      ' NaN',
    ].map((more) => `{"id":"a"}${more}`),
    ...[
      '{',
      '[1',
      '{"a"',
      '{"a":',
      '{"a":1',
      '{"a":1,}',
      '[1,]',
      '[,1]',
      '{,}',
      '{"a" 1}',
      '{a:1}',
      "{'a':1}",
      '[1 2]',
    ],
    ...[
      '[01]',
      '[1.]',
      '[.5]',
      '[+1]',
      '[NaN]',
      '["\t"]',
      '["\\x"]',
      '["\\u12"]',
      '["a]',
      '[}',
      '{]',
      '[1:2]',
      '[True]',
    ],
    ...['}', ']', ',', ':', '{"a":}', '{"a":1 "b":2}', '{1:2}', '[{]}', '// c\n{}', '5x', '5,', '\u00a0{}'],
  ])('%j', (text) => {
    expect(readRequestText(text)).toEqual({ refused: 'syntax' });
  });
});

describe('numbers beyond what play takes', () => {
  test.each([
    [`{"size":${number(311)}}`, 'Number is larger than supported for field "size"'],
    [`{"size":[${number(311)}]}`, 'Number is larger than supported for field "null"'],
    ['1e7000', 'Number scale (-7000) is out of limits for field "null"'],
    ['[{"a":1e-6179}]', 'Number scale (6179) is out of limits for field "a"'],
    ['{"a":[1],"\\u0062":1e-6179,"c":undefined}', 'Number scale (6179) is out of limits for field "b"'],
    [`{"a":[1e7000],"b":1e7000}}`, 'Number scale (-7000) is out of limits for field "null"'],
  ])('%j', (text, message) => {
    expect(readRequestText(text)).toMatchObject({ refused: 'number', message });
  });

  test.each([`{"a":${number(310)}}`, '1e6178', '1e-6178', '{"a":1e400}'])('%j is read', (text) => {
    expect(readRequestText(text)).toHaveProperty('value');
  });

  test('a mistake before one comes first', () => {
    expect(readRequestText('{"a":x,"b":1e7000}')).toEqual({ refused: 'syntax' });
  });
});

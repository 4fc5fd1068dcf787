import { describe, expect, test } from '@jest/globals';
import type { GoStruct } from '../../src/systems/dvdcli/go-decode.ts';
import { decodeGo } from '../../src/systems/dvdcli/go-decode.ts';
import { readGoJson } from '../../src/systems/dvdcli/go-json.ts';

describe('what Go says of a text', () => {
  test.each([
    [' \n', 'EOF'],
    ['{', 'unexpected EOF'],
    ['"a', 'unexpected EOF'],
    ['"\\u00', 'unexpected EOF'],
    ['x', "invalid character 'x' looking for beginning of value"],
    ["'", "invalid character '\\'' looking for beginning of value"],
    ['é', "invalid character 'Ã' looking for beginning of value"],
    ['[1,]', "invalid character ']' looking for beginning of value"],
    ['[1 2]', "invalid character '2' after array element"],
    ['[,', "invalid character ',' looking for beginning of value"],
    ['{a', "invalid character 'a' looking for beginning of object key string"],
    ['{"a":1,}', "invalid character '}' looking for beginning of object key string"],
    ['{"a\n', "invalid character '\\n' in string literal"],
    ['{"a" 1', "invalid character '1' after object key"],
    ['{"a":01', "invalid character '1' after object key:value pair"],
    ['"\\x', "invalid character 'x' in string escape code"],
    ['"\\u00g', "invalid character 'g' in \\u hexadecimal character escape"],
    ['-a', "invalid character 'a' in numeric literal"],
    ['1.a', "invalid character 'a' after decimal point in numeric literal"],
    ['1e+a', "invalid character 'a' in exponent of numeric literal"],
    ['trUe', "invalid character 'U' in literal true (expecting 'u')"],
    ['fAlse', "invalid character 'A' in literal false (expecting 'a')"],
    ['nulL', "invalid character 'L' in literal null (expecting 'l')"],
  ])('%j', (text, error) => {
    expect(readGoJson(text)).toEqual({ error });
  });
});

describe('a value', () => {
  test.each([
    [' -0.5e-3x', 0, 8],
    ['true', true, 4],
    ['false]', false, 5],
    ['null ', null, 4],
    ['"\\ud800\\u0041\\ud83d\\ude00\\n"', '\ufffdA😀\n', 28],
    ['[ ] x', [], 3],
    ['[[1,"a"],{}]', [[0, 'a'], { members: [] }], 12],
    [
      '{"a":1,"a":{"b":[]}}',
      {
        members: [
          ['a', 0],
          ['a', { members: [['b', []]] }],
        ],
      },
      20,
    ],
  ])('%j', (text, value, end) => {
    expect(readGoJson(text)).toEqual({ value, end });
  });

  test('as deep and as long as it likes', () => {
    const depth = 100_000;
    expect(readGoJson('['.repeat(depth))).toEqual({ error: 'unexpected EOF' });
    expect(readGoJson(`"${'a'.repeat(depth)}"`)).toEqual({ value: 'a'.repeat(depth), end: depth + 2 });
  });
});

describe('a struct', () => {
  const inner: GoStruct = { name: 'p.inner', fields: { Name: 'string' } };
  const type: GoStruct = {
    name: 'p.outer',
    fields: {
      Err: 'string',
      One: inner,
      Many: { name: 'p.list', of: inner },
      Skips: { name: '[]string', of: 'string' },
    },
  };
  const empty = { Err: '', One: null, Many: [], Skips: [] };

  test.each([
    ['null', empty],
    ['{}', empty],
    ['{"eRR":"a","other":5}', { ...empty, Err: 'a' }],
    ['{"Err":"a","Err":null}', { ...empty, Err: 'a' }],
    ['{"Err":"a","err":"b"}', { ...empty, Err: 'b' }],
    ['{"Many":[{"name":"a"},null],"one":{"NAME":"b"}}', { ...empty, Many: [{ Name: 'a' }, null], One: { Name: 'b' } }],
    ['{"One":{"Name":"a"},"One":{}}', { ...empty, One: { Name: 'a' } }],
    ['{"One":{"Name":"a"},"One":null,"Many":null}', empty],
    // The long s, and the sign for Kelvin.
    ['{"\u017fkip\u017f":["a"]}', { ...empty, Skips: ['a'] }],
    ['{"S\u212aIPS":["a"]}', { ...empty, Skips: ['a'] }],
  ])('%j', (text, value) => {
    expect(decodeGo(text, type)).toEqual({ value });
  });

  test.each([
    ['{"Err":true,"One":5}', 'bool', 'string'],
    ['{"Err":[]}', 'array', 'string'],
    ['{"Err":{}}', 'object', 'string'],
    ['{"One":"a"}', 'string', 'p.inner'],
    ['{"One":[]}', 'array', 'p.inner'],
    ['{"Many":{}}', 'object', 'p.list'],
    ['{"Skips":[5]}', 'number', 'string'],
    ['5', 'number', 'p.outer'],
  ])('%j', (text, kind, name) => {
    expect(decodeGo(text, type)).toEqual({ error: `json: cannot unmarshal ${kind} into Go value of type ${name}` });
  });
});

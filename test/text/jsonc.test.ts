import { describe, expect, test } from '@jest/globals';
import { blankOut } from '../../src/text/edit/tree.ts';
import { findExtras } from '../../src/text/json/comments.ts';
import { readText } from '../../src/text/read.ts';
import { showProblems } from './show.ts';

describe('comments and last commas are blanks', () => {
  test.each([
    ['{"a": 1}', '{"a": 1}'],
    ['{"a": 1} // b', '{"a": 1}     '],
    ['/* a\r\n * b */ 1', `    \r\n${' '.repeat(8)}1`],
    ['\ufeff// a\n1', '\ufeff    \n1'],
    ['{"a": "// b", }', '{"a": "// b"  }'],
    ['[1, /* a */ // b\n ]', `[1${' '.repeat(14)}\n ]`],
    ['[[1,],{"a":[],},]', '[[1 ],{"a":[] } ]'],
    ['[,]', '[,]'],
    ['[1,,]', '[1,,]'],
    ['{"a":,}', '{"a":,}'],
    ['# a\n1', '# a\n1'],
    ['/* 😀 */1', '        1'],
    ['[1, /* a', '[1,     '],
    ['{"a": /b}', '{"a": /b}'],
  ])('%j', async (text, expected) => {
    const { comments, commas } = findExtras(text);
    expect(blankOut(blankOut(text, comments), commas)).toBe(expected);
    expect(expected).toHaveLength(text.length);
  });
});

test('places are those of the text with its comments', async () => {
  const read = await readText('// a\n{"a": [1, /* b */ 2,],}', { syntax: 'jsonc' });
  expect(read).toMatchObject({ syntax: 'jsonc', problems: [], parts: [{ value: { a: [1, 2] } }] });
  expect(read.parts[0]?.locate(['/a/1']).get('/a/1')?.start).toEqual({ line: 2, column: 19, offset: 23 });
});

test('what is broken beside that is told', async () => {
  expect(showProblems(await readText('// a\n{"a": 1,, # b\n}', { syntax: 'jsonc' }))).toEqual([
    '2:9-2:10 error text/syntax : unexpected `,`, expected a key in double quotes; remove it',
    '2:11-2:14 error text/syntax : unexpected comment `# b`, expected JSON without comments; remove it',
  ]);
});

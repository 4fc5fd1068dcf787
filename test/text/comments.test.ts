import { describe, expect, test } from '@jest/globals';
import { findComments } from '../../src/text/comments.ts';
import { readText } from '../../src/text/read.ts';

const commentsOf = async (text: string, syntax?: 'json' | 'yaml') => {
  const comments = await findComments(text, await readText(text, { syntax }), ['mark']);
  return comments.map((comment) => [comment.text, comment.position.start.line, comment.line]);
};

describe('comments', () => {
  test.each([
    ['none', '# a\nb: 1\n', []],
    [
      'alone, at the end, in a text',
      '# mark a\nb: 1 # c\nc: "# d"\ne: |\n  # f\n',
      [
        ['mark a', 1, 2],
        ['c', 2, 2],
      ],
    ],
    [
      'one above the other',
      '# mark\n#  b\n\n# c\nd: 1\n',
      [
        ['mark', 1, 5],
        ['b', 2, 5],
        ['c', 4, 5],
      ],
    ],
    [
      'CRLF',
      '# mark\r\na: 1 # b\r\n',
      [
        ['mark', 1, 2],
        ['b', 2, 2],
      ],
    ],
    [
      'behind a BOM, at the end of the text',
      '\ufeff# mark\na: 1\n# b',
      [
        ['mark', 1, 2],
        ['b', 3, 3],
      ],
    ],
    [
      'in a stream and in a flow',
      'a: 1\n---\n# mark\nb: {c: 1, # d\n  e: 2}\n',
      [
        ['mark', 3, 4],
        ['d', 4, 4],
      ],
    ],
    ['in what cannot be read', '# mark\na: [\n', []],
  ])('of YAML: %s', async (_, text, expected) => {
    expect(await commentsOf(text, 'yaml')).toEqual(expected);
  });

  test.each([
    ['none', '{"a": "mark // b"}', []],
    [
      'alone and at the end',
      '// mark\n{\n  /* b\n  c */ "d": 1, // e\n}',
      [
        ['mark', 1, 2],
        ['b\n  c', 3, 4],
        ['e', 4, 4],
      ],
    ],
    [
      'behind one another',
      '{/* mark */ /* b */ "c": 1}\n/* d */ /* e */ // f\n',
      [
        ['mark', 1, 1],
        ['b', 1, 1],
        ['d', 2, 3],
        ['e', 2, 3],
        ['f', 2, 3],
      ],
    ],
  ])('of JSON: %s', async (_, text, expected) => {
    expect(await commentsOf(text)).toEqual(expected);
  });

  test('JSON with comments is read, and they stay a problem, as other mistakes do', async () => {
    const { parts, problems } = await readText('{"a": 1 /* mark */}');
    expect(problems).toEqual([]);
    expect(parts).toMatchObject([{ value: { a: 1 }, problems: [{ rule: 'text/syntax' }] }]);
    expect(parts[0]?.locate(['/a']).get('/a')?.start.column).toBe(7);
    const broken = await readText('{"a": 1, /* mark */}');
    expect(broken).toMatchObject({ parts: [{ value: { a: 1 }, problems: [{}, {}] }], problems: [] });
    const strict = await readText('{"a": 1 /* mark */}', { strictSyntax: true });
    expect(strict).toMatchObject({ parts: [], problems: [{ rule: 'text/syntax' }] });
    expect(await commentsOf('{"a": 1, /* mark */}')).toHaveLength(1);
    expect(await findComments('{"a": 1 /* mark */}', strict, ['mark'])).toHaveLength(1);
  });
});

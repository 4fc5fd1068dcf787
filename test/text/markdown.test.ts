import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proseCommand } from '../../src/systems/session/commands.ts';
import { looseBlocks } from '../../src/text/loose-blocks.ts';
import { markdownBlocks } from '../../src/text/markdown.ts';

const fencedBlocks = (text: string) => [...markdownBlocks(text)].filter(({ language }) => language !== undefined);

const blocks = (text: string): string[] =>
  fencedBlocks(text).map(({ language, line, text: inside }) => `${language}@${line} ${JSON.stringify(inside)}`);

describe('fenced blocks', () => {
  test.each<[string, string, string[]]>([
    ['no text', '', []],
    ['no block', 'a\n`b`\n', []],
    ['backticks', 'a\n```json\n{}\n```\nb', ['json@3 "{}"']],
    ['tildes', '~~~yaml\na: 1\n~~~', ['yaml@2 "a: 1"']],
    ['two blocks', '```a\n1\n```\n```b\n2\n```\n', ['a@2 "1"', 'b@5 "2"']],
    ['nothing in it', '```json\n```', ['json@2 ""']],
    ['an empty line in it', '```\na\n\nb\n```', ['@2 "a\\n\\nb"']],
    ['CRLF', '```json\r\n{\r\n}\r\n```\r\n', ['json@2 "{\\n}"']],
    ['lone carriage returns', '```json\r{\r}\r```\r', ['json@2 "{\\n}"']],
    ['a byte order mark', '\ufeff```json\n1\n```', ['json@2 "1"']],
    ['no end', '```json\n{}\n', ['json@2 "{}"']],
    ['no line behind the fence', '```json', ['json@2 ""']],
    ['a longer fence around a shorter one', '````md\n```json\n{}\n```\n````', ['md@2 "```json\\n{}\\n```"']],
    ['a longer fence at the end', '```json\n1\n`````', ['json@2 "1"']],
    ['blanks behind the end', '```json\n1\n``` \t', ['json@2 "1"']],
    ['tildes do not end backticks', '```a\n~~~\n```', ['a@2 "~~~"']],
    ['words behind what would end it', '```a\n``` b\n```', ['a@2 "``` b"']],
    ['two backticks are no fence', '``\n``', []],
    ['backticks in the words behind backticks are code', '``` a`b ```\nc', []],
    ['backticks in the words behind tildes', '~~~ a`b\n1\n~~~', ['a`b@2 "1"']],
    ['indented', '  ```json\n  {\n    1\n }\n  ```', ['json@2 "{\\n  1\\n}"']],
    ['indented by a tab', '\t```json\n\t{\n\t\t1\n  2\n```', ['json@2 "{\\n\\t1\\n2"']],
    ['a tab wider than the indentation stays', '  ```json\n\t1\n```', ['json@2 "\\t1"']],
    ['in a list', '- ```json\n  {\n  }\n  ```', ['json@2 "{\\n}"']],
    ['below the text of a list', '1. a\n\n   ```json\n   1\n   ```', ['json@4 "1"']],
    ['in a list in a list', '* 10) ```json\n      1\n      ```', ['json@2 "1"']],
    ['in a quote', '> ```json\n> {\n>}\n> ```\n', ['json@2 "{\\n}"']],
    ['in a quote in a quote', '> > ```json\n>> 1\n> > ```', ['json@2 "1"']],
    ['in a list in a quote', '> - ```json\n>   1\n>   ```', ['json@2 "1"']],
    ['in a quote in a list', '- > ```json\n  > 1\n  > ```', ['json@2 "1"']],
    ['a quote ends', '> ```json\n> 1\na\n```yaml\n2\n```', ['json@2 "1"', 'yaml@5 "2"']],
    ['a quote ends where a block begins', '> ```json\n> 1\n```yaml\n2\n```', ['json@2 "1"', 'yaml@4 "2"']],
    ['a list without its blank', '-```json\n1\n```', ['@4 ""']],
  ])('%s', (_, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });
});

describe('the words behind a fence', () => {
  test.each([
    ['json', 'json'],
    [' JSON ', 'json'],
    ['json title="a.json"', 'json'],
    ['json {1,3-4}', 'json'],
    ['json{1,3-4}', 'json'],
    ['json,linenos', 'json'],
    ['json:app.json', 'json'],
    ['{.json .wide}', 'json'],
    ['{#id .yaml}', 'yaml'],
    ['{a=b}', ''],
    ['{', ''],
    ['', ''],
  ])('%j', (info, language) => {
    expect(fencedBlocks(`~~~${info}\n~~~`).map((block) => block.language)).toEqual([language]);
  });
});

test('every line of a block is at its place', () => {
  const prefix = fc.constantFrom('', '  ', '\t', '> ', '>', '- ', '1. ', '> - ', '- > ');
  const line = fc.tuple(prefix, fc.constantFrom('```json', '~~~', '{', '  "a": 1', '}', '```', ''));
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, ending) => {
      const text = lines.map((parts) => parts.join('')).join(ending);
      const all = text.split(ending);
      for (const block of [...markdownBlocks(text)].flatMap((one) =>
        one.language === undefined ? [one, ...looseBlocks(one, proseCommand)] : one,
      ))
        for (const [index, inside] of block.text.split('\n').entries()) {
          const { column, offset } = block.lines[index] ?? { column: 0, offset: 0 };
          if (block.lines.length === 0) continue;
          expect(text.slice(offset, offset + inside.length)).toBe(inside);
          expect(all[block.line + index - 1]?.slice(column)).toBe(inside);
        }
    }),
  );
});

test('takes linear time', () => {
  const size = 200_000;
  for (const text of [
    '`'.repeat(size),
    '> '.repeat(size),
    '- '.repeat(size),
    `${'>'.repeat(size)}\`\`\`json\n`.repeat(2),
    ' '.repeat(size),
    '```json\n'.repeat(size),
    '> ```json\n'.repeat(size),
    `~~~{${'.'.repeat(size)}`,
    `~~~{${'a'.repeat(size)}`,
  ])
    expect([...markdownBlocks(text)].length).toBeLessThanOrEqual(2 * size + 1);
  for (const line of ['{', '{"a":', '"a": {', "curl -x '", 'dvdcli mount --a \\', 'a:', 'a: b', '[', '\t', '{\n'])
    expect(
      [...[...markdownBlocks(`${line}\n`.repeat(size / 10))].flatMap((block) => [...looseBlocks(block, proseCommand)])]
        .length,
    ).toBeLessThanOrEqual(size);
});

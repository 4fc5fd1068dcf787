import { expect, test } from '@jest/globals';
import { documentLines } from '../src/lint/document-lines.ts';
import { lintLines } from '../src/lint/lint-lines.ts';
import type { TextChunks } from '../src/text/line-stream.ts';
import { LONGEST_LINE } from '../src/text/line-stream.ts';

const relative = '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"data"}';
const clean = '{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"/tmp/v"}';

/** Each line with what was found in it: `line: [line:column@offset rule, …]`. */
async function found(chunks: TextChunks) {
  const lines: string[] = [];
  for await (const { line, diagnostics } of lintLines(chunks))
    lines.push(
      `${line}: ${diagnostics.map(({ rule, position }) => `${position?.start.line}:${position?.start.column}@${position?.start.offset} ${rule}`).join(', ')}`,
    );
  return lines;
}

test.each<[string, TextChunks, readonly string[]]>([
  ['nothing', [], []],
  ['blank lines', ['\n \t\n\r\n\n'], []],
  ['one line without an end', [clean], ['1: ']],
  ['a broken line between others', [`${clean}\n{"a":\n${clean}`], ['1: ', '2: 2:5@66 text/syntax', '3: ']],
  [
    'CRLF and a byte order mark',
    [`\ufeff${relative}\r\n${relative}\r\n`],
    ['1: 1:53@53 dvdi-module/container-path-absolute', '2: 2:53@114 dvdi-module/container-path-absolute'],
  ],
  ['a byte order mark alone', ['\ufeff\n'], []],
  ['a document cut into chunks', [clean.slice(0, 9), clean.slice(9), '\n', clean], ['1: ', '2: ']],
  ['a lone carriage return', [`{"a":\r1}\n{`], ['1: 1:1@0 document/unknown', '3: 3:2@10 text/syntax']],
  ['YAML', ['DVDI_VOLUME_NAME: v\n'], ['1: 1:1@0 text/syntax, 1:19@18 text/syntax']],
  ['duplicate keys', [`\n${clean.replace('{', '{"DVDI_VOLUME_NAME":"v",')}`], ['2: 2:25@25 text/duplicate-key']],
])('%s', async (_, chunks, expected) => {
  expect(await found(chunks)).toEqual(expected);
});

test('the related places are moved too', async () => {
  for await (const { diagnostics } of lintLines(['\n{"env":{},"env":{}}'])) {
    const twice = diagnostics.find(({ rule }) => rule === 'text/duplicate-key');
    expect(twice?.related?.[0]?.position?.start).toEqual({ line: 2, column: 2, offset: 2 });
  }
});

test('options hold for every line', async () => {
  const found: (readonly string[])[] = [];
  for await (const { diagnostics } of lintLines([`${relative}\n${relative}`], { rules: [] }))
    found.push(diagnostics.map(({ rule }) => rule));
  expect(found).toEqual([[], []]);
});

test('a line that is too long is a finding, and the next one is read', async () => {
  const chunk = ' '.repeat(1 << 20);
  function* chunks(): Generator<string> {
    for (let size = 0; size <= LONGEST_LINE; size += chunk.length) yield chunk;
    yield `\n${clean}`;
  }
  expect(await found(chunks())).toEqual(['1: 1:1@0 text/line-length', '2: ']);
  for await (const { problem } of documentLines([chunk])) expect(problem).toBeUndefined();
});

test('what throws in the chunks is the caller’s', async () => {
  const chunks = (async function* () {
    yield `${clean}\n`;
    throw new Error('gone');
  })();
  await expect(found(chunks)).rejects.toThrow('gone');
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fixMarkdown } from '../src/fix/fix-markdown.ts';
import { fixText } from '../src/fix/fix-text.ts';
import { editBlocks } from '../src/text/edit/markdown.ts';
import { replaceText } from '../src/text/edit/tree.ts';
import { markdownBlocks } from '../src/text/markdown.ts';
import { moveFrom } from '../src/text/markdown-parts.ts';
import { makeFolder, runIn } from './support/command-line.ts';

const guide = readFileSync(join(__dirname, 'editor/sessions/actions-markdown/fixes.md'), 'utf8');

/** Documents that fixes change on one line, on several, and in their syntax. */
const documents = {
  json: [
    '{"id": "/a", "cmd": "sh -c x", "instances": "1"}',
    '{\n  "id": "/a",\n\n  "cmd": "sh -c x",\n  "cpus": "2",\n  "instances": "1",\n}',
    '{\n\t"id": "/a", // ours\n\t"cmd": "sh -c x",\n\t"residency": {}\n}',
  ],
  yaml: ['id: /a\ncmd: sh -c x\n\ninstances: "1" # one\n', '- id: /a\n  cmd: sh -c x\n  cpus: "2"'],
};
const document = fc.constantFrom(
  ...Object.entries(documents).flatMap(([syntax, texts]) => texts.map((text) => ({ syntax, text }) as const)),
);

test('a document in a fence is fixed as it is alone, behind the marks of any quotes and lists', async () => {
  const marks = fc.constantFrom('', '> ', '  ', '> > ', '>   ', '    > ');
  const item = fc.constantFrom('', '- ', '12. ');
  await fc.assert(
    fc.asyncProperty(
      document,
      marks,
      item,
      fc.constantFrom('\n', '\r\n'),
      async ({ syntax, text }, mark, list, newline) => {
        const wrap = (inside: string): string => {
          const lines = [`\`\`\`${syntax}`, ...inside.split('\n'), '```'];
          const blank = ' '.repeat(list.length);
          const written = lines.map((line, index) => `${mark}${index === 0 ? list : blank}${line}`);
          return ['# Title 🐘', '', ...written, '', 'End', ''].join(newline);
        };
        const alone = await fixText(text, { syntax: syntax as 'json' | 'yaml' });
        expect(alone.edits).not.toEqual([]);
        expect((await fixMarkdown(wrap(text), {})).text).toBe(wrap(alone.text));
      },
    ),
  );
});

test('what would end its fence is not written', () => {
  const blocks = (text: string) => markdownBlocks(text);
  const file = '```json\n1\n```\n';
  const [, block] = blocks(file);
  if (block === undefined) throw new Error('no block');
  const edit = (text: string) =>
    editBlocks(file, [{ ...block, move: moveFrom(block), edits: [{ start: 0, end: 1, text }] }], blocks);
  expect(replaceText(file, edit('2\n3'))).toBe('```json\n2\n3\n```\n');
  expect(edit('2\n```')).toEqual([]);
});

test('lint --fix fixes the documents in Markdown, --fix-dry-run shows how', async () => {
  const folder = makeFolder();
  const path = join(folder, 'guide.md');
  writeFileSync(path, guide.replaceAll('\n', '\r\n'));
  const { out } = await runIn(folder, ['lint', '--fix-dry-run', 'guide.md']);
  expect(out.split(/\r?\n/).filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
    '-     "instances": "2"',
    '+     "instances": 2',
    '-      "instances": "3"',
    '+      "instances": 3',
    '-{"id": "/d", "cmd": "sleep 1",}',
    '+{"id": "/d", "cmd": "sleep 1"}',
  ]);
  const { err, code } = await runIn(folder, ['lint', '--fix', 'guide.md']);
  expect([code, err]).toEqual([0, '1 file, 4 workloads, 1 volume, 1 fixed file: 0 errors, 0 warnings, 0 info\n']);
  const fixed = guide.replace('"2"', '2').replace('"3"', '3').replace('sleep 1",}', 'sleep 1"}');
  expect(readFileSync(path, 'utf8')).toBe(fixed.replaceAll('\n', '\r\n'));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { convertMarkdown } from '../src/convert/convert-markdown.ts';
import { dryRunMarkdown } from '../src/dry-run/dry-run-markdown.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { replaceText } from '../src/text/edit/tree.ts';
import { describeDiagnostics } from './support/describe-diagnostics.ts';
import { expectFile } from './support/expect-file.ts';

// test/markdown/converted/page.md beside what becomes of it; UPDATE_FIXTURES=1 rewrites the latter.
const folder = join(__dirname, 'markdown/converted');
const page = readFileSync(join(folder, 'page.md'), 'utf8');

test.each(['marathon-external', 'mesos-volume', 'dvdi-env'] as const)('to %s', async (to) => {
  const { text, edits, output, diagnostics } = await convertMarkdown(page, { to });
  expectFile(join(folder, `page.${to}.md`), String(text));
  expectFile(join(folder, `page.${to}.out`), describeDiagnostics(diagnostics));
  expect(output).toHaveLength(4);
  expect(edits === undefined).toBe(to === 'mesos-volume');
  if (edits !== undefined) expect(replaceText(page, edits)).toBe(text);
});

test('whatever ends its lines, and behind a byte order mark', async () => {
  const { text } = await convertMarkdown(page, { to: 'marathon-external' });
  const other = await convertMarkdown(`\ufeff${page.replaceAll('\n', '\r\n')}`, { to: 'marathon-external' });
  expect(other.text).toBe(`\ufeff${text?.replaceAll('\n', '\r\n')}`);
});

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;
const volume = '{"DVDI_VOLUME_NAME": "a", "DVDI_VOLUME_CONTAINERPATH": "/tmp/a"}';

test.each<[string, string, object, string]>([
  ['nothing', 'words', { to: 'dvdi-env' }, '1:1 warning convert/changed'],
  ['no volume', fence('json', '{"id": "/a", "cmd": "run"}'), { to: 'dvdi-env' }, '2:1 warning convert/changed'],
  [
    'a broken block',
    `${fence('json', volume)}${fence('yaml', 'containerPath: [')}`,
    { to: 'mesos-volume' },
    '5:17 error text/syntax',
  ],
  ['a refused one', fence('json', volume), { to: 'marathon-external', workload: 'b' }, '2:1 error convert/refused'],
  ['another system', fence('json', volume), { to: 'compose' }, '1:1 error convert/refused'],
  ['no format', fence('json', volume), { to: 'zzz' }, '1:1 error convert/refused'],
])('%s is said', async (_, text, options, expected) => {
  const result = await convertMarkdown(text, options as never);
  const { severity, rule, position } = result.diagnostics[0] as Diagnostic;
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  expect(`${line}:${column} ${severity} ${rule}`).toBe(expected);
  expect(result.text).toBe(expected.includes('error') ? undefined : text);
});

test('a dry run answers to each block', async () => {
  const { blocks, problems } = await dryRunMarkdown(page);
  expect(blocks.map(({ line, runs }) => [line, runs.map(({ document }) => document)])).toEqual([
    [4, ['marathon-app']],
    [14, ['marathon-app']],
    [24, ['marathon-app']],
    [30, ['mesos-agent-flags']],
    [36, ['marathon-app']],
  ]);
  expect(problems).toEqual([]);
  const unread = await dryRunMarkdown('| `volume-driver` | x |\n\n    volume-driver: [\n');
  expect(unread).toMatchObject({ blocks: [], problems: [{ position: expect.anything() }] });
});

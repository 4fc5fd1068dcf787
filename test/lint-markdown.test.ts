import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lintMarkdown } from '../src/lint/lint-markdown.ts';
import { describeDiagnostics } from './support/describe-diagnostics.ts';
import { expectFile } from './support/expect-file.ts';

// test/markdown/*.md beside what is found in it; UPDATE_FIXTURES=1 rewrites the latter.
const folder = join(__dirname, 'markdown');

test.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', async (name) => {
  const { diagnostics } = await lintMarkdown(readFileSync(join(folder, name), 'utf8'));
  expectFile(join(folder, name.replace('.md', '.out')), describeDiagnostics(diagnostics));
});

test('the places of all blocks are those of the file, whatever ends its lines', async () => {
  const text = readFileSync(join(folder, 'guide.md'), 'utf8').replaceAll('\n', '\r\n');
  const { diagnostics, workloads, document } = await lintMarkdown(`\ufeff${text}`);
  const paths = diagnostics.filter(({ rule }) => rule === 'dvdi-module/container-path-absolute');
  expect(paths).toHaveLength(5);
  for (const { position } of paths)
    expect(`\ufeff${text}`.slice(position?.start.offset, position?.end.offset).replaceAll('"', '')).toBe('data');
  expect([workloads.length, document]).toEqual([6, 'marathon-app']);
});

test('options hold for every block', async () => {
  const { diagnostics } = await lintMarkdown(readFileSync(join(folder, 'guide.md'), 'utf8'), { rules: [] });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['text/duplicate-key']);
});

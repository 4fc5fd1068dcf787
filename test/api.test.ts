import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as api from '../src/index.ts';
import { expectFile } from './support/expect-file.ts';

// test/api.md is the public API as the built declarations have it: a change of any name or signature shows in its difference.
const root = join(__dirname, '..');
const report = execFileSync(process.execPath, ['scripts/api.js'], { cwd: root, encoding: 'utf8' });
const namesIn = (text: string): string[] => [...text.matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name);

test('the public API is this', () => {
  expectFile(join(__dirname, 'api.md'), report);
});

test('each value is there', () => {
  for (const [name, value] of Object.entries(api))
    expect([name, typeof value]).toEqual([name, expect.stringMatching(/^(function|object)$/)]);
});

test('the report has every value, and every type that the index names', () => {
  const [values = '', types = ''] = report.split('\n## Types\n');
  expect(namesIn(values).sort()).toEqual(Object.keys(api).sort());
  const sources = ['index.ts', 'volumes/index.ts'].map((name) => readFileSync(join(root, 'src', name), 'utf8')).join();
  const named = [...sources.matchAll(/export type \{([^}]*)\}/g)].flatMap(
    ([, list = '']) => list.match(/\w+(?=,|\s*$)/g) ?? [],
  );
  expect(namesIn(types)).toEqual([...new Set(named)].sort());
});

test('each declaration is whole', () => {
  for (const [, text = ''] of report.matchAll(/```ts\n([\s\S]*?)\n```/g)) {
    expect(text).toMatch(/^export [\s\S]*[;}]$/);
    for (const [open = '', close = ''] of ['{}', '()', '[]'])
      expect([text, text.split(open).length]).toEqual([text, text.split(close).length]);
  }
});

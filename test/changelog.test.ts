import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

// The changelog is for people in a hurry: grouped, and no bullet of more than 25 words.
const lines = readFileSync(join(__dirname, '../CHANGELOG.md'), 'utf8').split('\n');

test('changes are grouped', () => {
  const headings = lines.filter((line) => line.startsWith('#'));
  const odd = headings.filter(
    (line) => !/^(# Changelog|## (Unreleased|\d+\.\d+\.\d+)|### (Added|Changed|Fixed))$/.test(line),
  );
  expect(odd).toEqual([]);
  expect(headings).toContain('### Changed');
});

test('every bullet has at most 25 words, on a line of its own', () => {
  const entries = lines.filter((line) => line !== '' && !line.startsWith('#'));
  expect(entries.length).toBeGreaterThan(20);
  expect(entries.filter((line) => !line.startsWith('- ') || line.split(/\s+/).length > 26)).toEqual([]);
});

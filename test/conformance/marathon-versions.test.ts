import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import countBy from 'lodash/countBy.js';
import groupBy from 'lodash/groupBy.js';
import type { MarathonVector } from '../support/marathon-vectors.ts';
import { differencesOf } from '../support/marathon-vectors.ts';

// What Marathon 1.1 to 1.8 answered. Those that are not answered alike yet are listed, and the list may only shrink.
const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
const vectors: readonly MarathonVector[] = JSON.parse(read('marathon-versions.json'));
const differing = new Set(read('marathon-versions.differing.txt').split('\n').filter(Boolean));

const byVersion = groupBy(vectors, ({ config }) => config.marathonVersion);
const found = new Map<string, readonly string[]>();

describe.each(Object.entries(byVersion))('Marathon %s', (_, all) => {
  const byName = new Map(all.map((vector) => [vector.name, vector]));
  test.each([...byName])('%s', (name, vector) => {
    const differences = differencesOf(vector);
    if (differences.length > 0) found.set(name, differences);
    if (differing.has(name)) expect(differences).not.toEqual([]);
    else expect(differences).toEqual([]);
  });
});

afterAll(() => {
  const agreement = Object.entries(byVersion).map(([version, all]) => {
    const agreeing = all.filter(({ name }) => !found.has(name)).length;
    return `Marathon ${version}: ${agreeing} of ${all.length} answers agree`;
  });
  const kinds = countBy([...found.values()].flat(), (line) => line.replace(/\d+/g, 'n').replace(/\{.*/s, '{'));
  const frequent = Object.entries(kinds)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 20)
    .map(([line, count]) => `  ${count} × ${line}`);
  process.stdout.write(`${[...agreement, ...frequent].join('\n')}\n`);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import groupBy from 'lodash/groupBy.js';
import type { MarathonVector } from '../support/marathon-vectors.ts';
import { differencesOf } from '../support/marathon-vectors.ts';

// What Marathon 1.1 to 1.8 answered to POST of an app or a group, and what they sent to Mesos of those that they took.
const vectors: readonly MarathonVector[] = JSON.parse(readFileSync(join(__dirname, 'marathon-versions.json'), 'utf8'));

describe.each(Object.entries(groupBy(vectors, ({ config }) => config.marathonVersion)))('Marathon %s', (_, all) => {
  test.each(all.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
    expect(differencesOf(vector)).toEqual([]);
  });
});

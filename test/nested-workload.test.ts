import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { detectDocument } from '../src/read/detect.ts';
import { readDocuments } from '../src/read/read-documents.ts';
import { decodeWorkloads } from '../src/read/workloads.ts';
import { nestWorkload } from '../src/systems/nested-workload.ts';

const folder = join(__dirname, 'rules');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:json|ya?ml|sh)$/.test(name),
);

test('a workload that is nested has the places of one that was read there', async () => {
  const kinds = new Set<string>();
  for (const name of fixtures) {
    const { parts } = await readDocuments(readFileSync(join(folder, name), 'utf8'));
    for (const { value } of parts) {
      const detected = detectDocument(value);
      if (!('document' in detected)) continue;
      let workloads: ReturnType<typeof decodeWorkloads>;
      try {
        workloads = decodeWorkloads(detected);
      } catch {
        continue;
      }
      const there = decodeWorkloads({ ...detected, base: `/7${detected.base}` });
      expect(workloads.map((workload) => nestWorkload(workload, '/7'))).toEqual(there);
      if (there.length > 0) kinds.add(detected.document.kind);
    }
  }
  expect(kinds.size).toBeGreaterThan(7);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import partition from 'lodash/partition.js';
import type { Finding } from '../src/model/diagnostic.ts';
import type { Target } from '../src/model/target.ts';
import { readValue } from '../src/read/read.ts';
import { readDocuments } from '../src/read/read-documents.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { hasTrait, traitsOf } from '../src/rules/traits.ts';
import type { Workload } from '../src/systems/workload.ts';

const root = join(__dirname, '..');
const files = ['examples', 'test/rules', 'test/broken', 'test/conformance', 'test/dry-run', 'test/cli'].flatMap(
  (folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(json|ya?ml)$/.test(name))
      .map((name) => join(root, folder, name)),
);

/** A value and all lists and objects in it, since vectors hold documents as their inputs. */
const within = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(within)] : [];

async function workloadsOf(file: string): Promise<readonly Workload[]> {
  const { parts } = await readDocuments(readFileSync(file, 'utf8'), {});
  return parts.flatMap((part) => within(part.value).flatMap((value) => readValue(value).workloads));
}

const old = ['0.1.0', '0.3.0', '0.4.2'].map((version): Target => ({ dvdiModule: { version } }));
const targets: readonly Target[] = [
  {},
  ...files.filter((name) => name.endsWith('.target.json')).map((name) => JSON.parse(readFileSync(name, 'utf8'))),
  ...old,
  { marathon: { version: '1.4', features: [] }, mesos: { version: '0.28', isolation: [], modules: [] } },
  { marathon: { version: '1.8' }, mesos: { version: '1.0', containerizers: [] }, dvdcli: { version: '0.1.0' } },
];
const distinct = [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()];

type Look = (workloads: readonly Workload[], target: Target) => readonly Finding[];

/** What a rule finds in workloads, whatever it says that it needs. */
const lookOf =
  ({ check }: Rule): Look =>
  (workloads, target) =>
    workloads.flatMap((workload) => check?.(workload, target) ?? []);

test('a rule finds nothing in workloads without the trait that it needs', async () => {
  const all = (await Promise.all(files.map(workloadsOf))).flat();
  const workloads = [...new Map(all.map((workload) => [JSON.stringify(workload), workload])).values()];
  const bits = new Map(workloads.map((workload) => [workload, traitsOf(workload)]));
  for (const rule of rules) {
    const { id, needs } = rule;
    if (needs === undefined) continue;
    const [having, lacking] = partition(workloads, (workload) => hasTrait(bits.get(workload) ?? 0, needs));
    const look = lookOf(rule);
    const somewhere = distinct.some((target) => look(having, target).length > 0);
    expect([id, somewhere, distinct.flatMap((target) => look(lacking, target))]).toEqual([id, true, []]);
  }
});

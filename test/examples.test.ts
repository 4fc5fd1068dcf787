import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { convert } from '../src/convert/convert.ts';
import { formats } from '../src/formats/index.ts';
import { lint } from '../src/lint/lint.ts';
import type { Located } from '../src/model/volume.ts';
import { readValue } from '../src/read/read.ts';
import { describeDiagnostics } from './support/describe-diagnostics.ts';
import { expectFile } from './support/expect-file.ts';

// Every file of examples/<scenario>/ is converted to every format; test/conversions/<scenario>/<from>-to-<to>.out holds
// what is said and what comes out. What the caller supplies stands in options.json there.
const examples = join(__dirname, '../examples');
const conversions = join(__dirname, 'conversions');
// What leaves Mesos needs facts of the storage: test/exits.
const ids = formats.flatMap(({ id, oneWay }) => (oneWay ? [] : id));
const scenarios = readdirSync(examples).filter((name) => name !== 'agents' && name !== 'fleet');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
/** The formats that can say what the scenario is about. */
const idsOf = (scenario: string) => ids.filter((id) => existsSync(join(examples, scenario, `${id}.json`)));
const pairs = scenarios.flatMap((scenario) =>
  idsOf(scenario).flatMap((from) => ids.map((to) => [scenario, from, to] as const)),
);

/** What must survive: everything but the place where it is written, options as the map that a driver sees. */
const essence = ({ driver, name, mode, containerPath, options }: Located) => ({
  driver,
  name,
  mode,
  containerPath,
  options: Object.fromEntries(options.map(({ key, value }) => [key, value])),
});

describe.each(scenarios)('examples/%s', (scenario) => {
  test('has files of formats only, in more than one', () => {
    expect(readdirSync(join(examples, scenario)).sort()).toEqual(idsOf(scenario).map((id) => `${id}.json`));
    expect(idsOf(scenario).length).toBeGreaterThan(1);
  });

  test.each(idsOf(scenario))('%s has no error and declares volumes in that format', (id) => {
    const { diagnostics, workloads } = lint(readJson(join(examples, scenario, `${id}.json`)));
    expect(describeDiagnostics(diagnostics.filter(({ severity }) => severity === 'error'))).toBe('');
    expect(new Set(workloads.flatMap(({ volumes }) => volumes.map(({ format }) => format)))).toEqual(new Set([id]));
  });
});

test.each(pairs)('%s: %s to %s', (scenario, from, to) => {
  const source = readJson(join(examples, scenario, `${from}.json`));
  const before = structuredClone(source);
  const optionsFile = join(conversions, scenario, 'options.json');
  const options = existsSync(optionsFile) ? (readJson(optionsFile) as object) : {};
  const { output, losses, diagnostics } = convert(source, { to, ...options });
  expect(source).toEqual(before);
  const text = output === undefined ? 'refused\n' : `${JSON.stringify(output, null, 2)}\n`;
  expectFile(join(conversions, scenario, `${from}-to-${to}.out`), `${describeDiagnostics(diagnostics)}${text}`);
  if (output === undefined) return;

  const result = readValue(output);
  expect(result.diagnostics).toEqual([]);
  const lost = new Set(losses.map(({ volume, field }) => `${volume} ${field}`));
  const wanted = readValue(source).workloads.flatMap(({ volumes }) => volumes.map(essence));
  const got = result.workloads.flatMap(({ volumes }) => volumes.map(essence));
  expect(got).toEqual(
    wanted.map((volume, index) => ({
      ...volume,
      containerPath:
        volume.containerPath === undefined || lost.has(`${volume.name} containerPath`)
          ? got[index]?.containerPath
          : volume.containerPath,
      options: Object.fromEntries(Object.entries(volume.options).filter(([key]) => !lost.has(`${volume.name} ${key}`))),
    })),
  );
});

import { describe, expect, test } from '@jest/globals';
import { dryRun } from '../src/dry-run/dry-run.ts';
import { compareBaseline, makeBaseline } from '../src/lint/baseline.ts';
import { lint } from '../src/lint/lint.ts';
import { lintLines } from '../src/lint/lint-lines.ts';
import { lintText } from '../src/lint/lint-text.ts';
import { mergeFaults, splitFaults } from '../src/lint/merge-faults.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { reporters } from '../src/reporters/index.ts';

const volume = (name: string | undefined, index: number) => ({
  containerPath: `data${index}`,
  mode: 'RW',
  external: { ...(name === undefined ? {} : { name }), provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } },
});
const app = (...names: readonly (string | undefined)[]) => ({
  id: '/db',
  cmd: 'xy',
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
  container: { type: 'MESOS', volumes: names.map(volume) },
});
const twice = app('a', 'a');
const unique = 'marathon/dvdi-names-unique-in-app';
const all = [unique, 'marathon/external-names-unique-in-container', 'mesos-agent/docker-volume-duplicate'];
const shown = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ rule, also = [] }) => [rule, ...also.map((other) => other.rule)]);

test('a mistake that several authorities refuse is one finding', () => {
  expect(shown(lint(app(undefined)).diagnostics)).toEqual([
    ['marathon/dvdi-name-defined', 'marathon/external-name-defined'],
  ]);
  const [found] = lint(twice).diagnostics;
  expect([lint(twice).diagnostics.length, found]).toEqual([
    1,
    {
      rule: unique,
      severity: 'error',
      pointer: '/container/volumes/1/external/name',
      message: expect.any(String),
      related: [expect.anything()],
      workload: { id: '/db', pointer: '' },
      authority: 'marathon',
      stage: 'raml',
      upstream: [expect.anything()],
      also: [
        expect.objectContaining({ rule: all[1], authority: 'marathon', stage: 'raml', upstream: [expect.anything()] }),
        expect.objectContaining({ rule: all[2], authority: 'mesos-agent', stage: 'agent-prepare', severity: 'error' }),
      ],
    },
  ]);
  expect(Object.keys(found?.also?.[0] ?? {})).not.toContain('pointer');
});

test('a dry run has each', () => {
  expect(dryRun(twice).diagnostics.map(({ rule }) => rule)).toEqual(all.slice(0, 2));
});

test('the most severe finding stands for the others, of these one with a fix', () => {
  const severities = { [unique]: 'info', [String(all[1])]: 'warning' } as const;
  expect(shown(lint(twice, { severities }).diagnostics)).toEqual([[all[2], all[1], unique]]);
  const resident = {
    ...app('a'),
    residency: {},
    labels: { MARATHON_SINGLE_INSTANCE_APP: 'true' },
    upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 1 },
  };
  expect(shown(lint(resident).diagnostics)).toEqual([
    [
      'marathon/dvdi-upgrade-over-capacity',
      'marathon/resident-over-capacity',
      'marathon/single-instance-label-strategy',
    ],
  ]);
  const fixed = lint(resident, { severities: { 'marathon/dvdi-upgrade-over-capacity': 'info' } });
  expect(fixed.diagnostics[0]).toMatchObject({ rule: 'marathon/resident-over-capacity', fix: { safe: true } });
});

describe('what is not reported lets the others through', () => {
  const rest = [all.slice(1)];

  test('switched off', () => {
    expect(shown(lint(twice, { severities: { [unique]: 'off' } }).diagnostics)).toEqual(rest);
  });

  test('suppressed by a label', () => {
    const labels = { 'extvol/ignore': `${unique} — known` };
    const { diagnostics, suppressed } = lint({ ...twice, labels });
    expect([shown(diagnostics), shown(suppressed)]).toEqual([rest, [[unique]]]);
  });

  test('suppressed by a comment, also where another one stands for it', async () => {
    const suppress = async (...rules: readonly (string | undefined)[]) => {
      const comments = rules.map((rule) => `# extvol-ignore-file ${rule} — known\n`).join('');
      const { diagnostics, suppressed } = await lintText(`${comments}${JSON.stringify(twice)}`);
      return [shown(diagnostics), suppressed.length];
    };
    expect(await suppress(unique)).toEqual([rest, 1]);
    expect(await suppress(all[2])).toEqual([[all.slice(0, 2)], 1]);
    expect(await suppress(...all)).toEqual([[], 3]);
  });

  test('known to a baseline, which holds each by itself', () => {
    const report = { file: 'a.json', diagnostics: lint(twice).diagnostics };
    const baseline = makeBaseline([report]);
    expect(Object.keys(baseline.findings['a.json'] ?? {})).toEqual(all);
    const compare = (...rules: readonly string[]) => {
      const known = Object.entries(baseline.findings['a.json'] ?? {}).filter(([rule]) => rules.includes(rule));
      const { reports, unused } = compareBaseline(
        [report],
        { findings: { 'a.json': Object.fromEntries(known) } },
        'known',
        () => true,
      );
      return [shown(reports[0]?.diagnostics ?? []), reports[0]?.suppressed?.length, unused.length];
    };
    expect(compare(unique)).toEqual([rest, 1, 0]);
    expect(compare(String(all[1]))).toEqual([[[unique, all[2]]], 1, 0]);
    expect(compare(...all)).toEqual([[], 3, 0]);
  });
});

test('advice comes after what an authority refuses', () => {
  const [first] = app('a').container.volumes;
  const options = { 'dvdi/driver': 'rexray', 'dvdi/iops': 'many' };
  const volumes = [{ ...first, external: { name: 'a', provider: 'dvdi', options } }];
  const severities = { 'marathon/rexray-iops': 'warning', 'advice/option-value': 'warning' } as const;
  const { diagnostics } = lint({ ...app(), container: { type: 'MESOS', volumes } }, { severities });
  expect(shown(diagnostics)).toEqual([['marathon/rexray-iops', 'advice/option-value']]);
});

test('findings at other places, and of other mistakes, stay apart', () => {
  expect(shown(lint(app(undefined, undefined)).diagnostics)).toContainEqual([
    'marathon/dvdi-name-defined',
    'marathon/external-name-defined',
  ]);
  const two = lint([app(undefined), { ...app(undefined), id: '/other' }]).diagnostics;
  expect(shown(two)).toHaveLength(2);
  const value = 'size=1.5G,repl=two,name=a:/data';
  const parameters = [
    { key: 'volume-driver', value: 'pxd' },
    { key: 'volume', value },
  ];
  const docker = { type: 'DOCKER', docker: { image: 'x', parameters } };
  const { diagnostics } = lint({ id: '/px', container: docker });
  expect(shown(diagnostics)).toEqual([['advice/option-value'], ['advice/option-value']]);
  const none = lint({ ...app('a'), instances: 2 }).diagnostics;
  expect(mergeFaults(none)).toBe(none);
});

test('what was merged can be taken apart', () => {
  const { diagnostics } = lint({ ...twice, instances: 3 });
  const split = splitFaults(diagnostics);
  expect(split.map(({ rule }) => rule)).toEqual([...all, 'marathon/dvdi-single-instance']);
  expect(mergeFaults(split)).toEqual(diagnostics);
  expect(new Set(split.slice(0, 3).map(({ pointer }) => pointer)).size).toBe(1);
});

test('what is taken apart keeps its place in the text', async () => {
  const { diagnostics } = await lintText(JSON.stringify(twice));
  const [first, ...others] = splitFaults(diagnostics);
  expect(others.map(({ position }) => position)).toEqual([first?.position, first?.position]);
  expect(first?.position?.start.line).toBe(1);
});

test('the places that others relate to are those of the whole text', async () => {
  const found: Diagnostic[] = [];
  const line = JSON.stringify(twice);
  async function* chunks() {
    yield `${line.replace('/db', '/ok').replace('"a"', '"b"')}\n${line}\n`;
  }
  for await (const { diagnostics } of lintLines(chunks())) found.push(...diagnostics);
  const places = found.flatMap(({ also = [] }) => also.flatMap(({ related = [] }) => related));
  expect(places.map(({ position }) => position?.start.line)).toEqual([2, 2]);
});

test('reporters name the others', async () => {
  const text = JSON.stringify(twice);
  const { diagnostics } = await lintText(text);
  const print = (id: string) =>
    reporters.find((reporter) => reporter.id === id)?.report([{ file: 'a.json', diagnostics, text }]);
  expect(print('text')).toMatch(`, also ${all[1]}, ${all[2]})\n`);
  expect(print('pretty')).toMatch(
    "mesos-agent at agent-prepare: Found duplicate docker volume with driver 'rexray' and name 'a'",
  );
  expect(JSON.parse(String(print('json'))).files[0].diagnostics[0].also).toHaveLength(2);
  expect(JSON.parse(String(print('sarif'))).runs[0].results[0].properties.also).toHaveLength(2);
});

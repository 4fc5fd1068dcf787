import { describe, expect, test } from '@jest/globals';
import { collectFindings } from '../src/lint/collect.ts';
import { checkAcross } from '../src/lint/cross-file.ts';
import { lintAll, lintAllTexts } from '../src/lint/lint-all.ts';
import { prepare } from '../src/lint/prepare.ts';
import { readValue } from '../src/read/read.ts';
import { rules } from '../src/rules/explained.ts';
import type { ExplainedRule } from '../src/rules/rule.ts';
import { defineRule } from '../src/rules/rule.ts';
import { fromDocument, together } from '../src/systems/selector.ts';

const rule = 'marathon/group-volume-name-unique';
const app = (id: string, name = 'pg', labels = {}) => ({
  id,
  cmd: 'sh',
  labels,
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
  container: {
    type: 'MESOS',
    volumes: [
      {
        containerPath: 'data',
        mode: 'RW',
        external: { name, provider: 'dvdi', options: { 'dvdi/driver': 'rexray' } },
      },
    ],
  },
});
const name = '/container/volumes/0/external/name';

test('a finding may have no other place', () => {
  const facts = rules.find(({ id }) => id === rule) as ExplainedRule;
  const all = fromDocument((workloads) => workloads);
  const alone = defineRule({ ...facts, on: all, check: ({ pointer }) => ({ pointer, message: 'm' }) });
  const deployed = ['/a', '/b'].map((id) => ({ file: id, found: collectFindings(readValue(app(id)), prepare({})) }));
  expect(checkAcross(deployed, {}, [alone])).toMatchObject([
    [{ message: 'm', pointer: '', workload: { id: '/a', pointer: '' } }],
    [{ message: 'm', pointer: '', workload: { id: '/b', pointer: '' } }],
  ]);
  const nameless = defineRule({ ...facts, on: together(all), check: () => [{ pointer: '/1', message: 'n' }] });
  const unnamed = deployed.map(({ file }) => ({
    file,
    found: collectFindings(readValue({ ...app('x'), id: undefined }), prepare({})),
  }));
  expect(checkAcross(unnamed, {}, [nameless])).toEqual([[], [expect.not.objectContaining({ workload: {} })]]);
});

describe('lintAll', () => {
  test('finds what apps of different files share, with both places', () => {
    const found = lintAll([
      { file: 'a.json', value: app('/a') },
      { file: 'b.json', value: { id: '/g', apps: [app('b'), app('c', 'other')] } },
      { file: 'd.json', value: { app: app('/d', 'third') } },
    ]);
    expect(found.map(({ file, diagnostics }) => [file, diagnostics])).toMatchObject([
      ['a.json', [{ rule, pointer: name, related: [{ file: 'b.json', pointer: `/apps/0${name}` }] }]],
      [
        'b.json',
        [
          {
            rule,
            pointer: `/apps/0${name}`,
            workload: { id: '/g/b', pointer: '/apps/0' },
            upstream: [{ path: '/groups(0)/apps(0)/container' }],
            related: [{ file: 'a.json', pointer: name }],
          },
        ],
      ],
      ['d.json', []],
    ]);
    expect(found.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 1, 0]);
  });

  test('tells each place once, of its own file without the name', () => {
    const found = lintAll([
      { file: 'a.json', value: { id: '/g', apps: [app('a'), app('b')] } },
      { file: 'c.json', value: app('/c') },
    ]);
    const [first] = found[0]?.diagnostics ?? [];
    expect(found[0]?.diagnostics).toHaveLength(2);
    expect(first?.related).toMatchObject([{ pointer: `/apps/1${name}` }, { file: 'c.json' }]);
    expect(first?.related?.[0]).not.toHaveProperty('file');
  });

  test('one app in two files is one app; other targets are other clusters', () => {
    const twice = [
      { file: 'a.json', value: app('/a') },
      { file: 'b.json', value: app('a') },
    ];
    expect(lintAll(twice).flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    const rooted = lintAll([
      { file: 'a.json', value: app('a'), groupRoot: '/prod' },
      { file: 'b.json', value: { id: 'g', apps: [app('a')] }, groupRoot: '/test/' },
      { file: 'c.json', value: { id: '/g', apps: [app('a', 'x')] }, groupRoot: '/test' },
    ]);
    expect(rooted.map(({ workloads }) => workloads[0]?.absoluteId)).toEqual(['/prod/a', '/test/g/a', '/g/a']);
    expect(rooted.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 1, 0]);
    const nameless = lintAll([{ file: 'd.json', value: { id: 'g', apps: [{ cmd: 'sh' }] }, groupRoot: '/prod' }]);
    expect(nameless[0]?.workloads).toMatchObject([{ id: undefined }]);
    expect(nameless[0]?.workloads[0]).not.toHaveProperty('absoluteId');
    const clusters = [
      { file: 'a.json', value: app('/a'), target: { marathon: { version: '1.8' } } },
      { file: 'b.json', value: app('/b') },
    ];
    expect(lintAll(clusters).flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  test('a target that is wrong is told, and the newest of everything assumed', () => {
    const twice = ['/a', '/b'].map((id) => ({ file: id, value: app(id) }));
    const found = lintAll(twice, { target: { marathon: { version: 'new' } } });
    expect(found.map(({ diagnostics }) => diagnostics.map(({ rule }) => rule))).toEqual([
      ['target/invalid', rule],
      ['target/invalid', rule],
    ]);
  });

  test('a target that is no plain data is no cluster of its own', () => {
    const host: Record<string, unknown> = {};
    host.paths = [host];
    const twice = ['/a', '/b'].map((id) => ({ file: id, value: app(id), target: { host } as object }));
    expect(lintAll(twice).flatMap(({ diagnostics }) => diagnostics.map((found) => found.rule))).toContain(rule);
  });

  test('a document with a wrong shape is looked at where nothing hides it', () => {
    const wrong = (id: string, volume: object) => {
      const { container, ...rest } = app(id);
      return {
        ...rest,
        instances: '1',
        container: { ...container, volumes: [{ ...container.volumes[0], ...volume }] },
      };
    };
    const found = lintAll([
      { file: 'a.json', value: wrong('/a', {}) },
      { file: 'b.json', value: wrong('/b', { external: { name: 5 } }) },
      { file: 'c.json', value: app('/c') },
    ]);
    expect(found.map(({ diagnostics }) => diagnostics.map((each) => each.rule))).toEqual([
      [rule, 'document/schema'],
      ['document/schema', 'marathon/external-provider-defined', 'document/schema'],
      [rule],
    ]);
  });

  test('a label suppresses, and other documents are let be', () => {
    const label = { 'extvol/ignore': `${rule} — they never run at once` };
    const found = lintAll(
      [
        { file: 'a.json', value: app('/a', 'pg', label) },
        { file: 'b.json', value: app('/b') },
        { file: 'env.json', value: { DVDI_VOLUME_NAME: 'v' } },
        {
          file: 'task.json',
          value: { container: { type: 'MESOS' }, name: 't', task_id: { value: 't' } },
          groupRoot: '/x',
        },
      ],
      { rules: [rule] },
    );
    expect(found[0]).toMatchObject({ diagnostics: [], suppressed: [{ rule }] });
    expect(found[1]?.diagnostics).toMatchObject([{ rule }]);
    expect(lintAll([])).toEqual([]);
  });
});

test('lintAllTexts finds the same, with positions', async () => {
  const found = await lintAllTexts([
    { file: 'a.json', text: JSON.stringify(app('/a'), null, 1) },
    { file: 'bad.json', text: '{' },
    { file: 'b.yaml', text: `${JSON.stringify(app('/b'))}\n---\n${JSON.stringify(app('/c', 'x'))}\n`, syntax: 'yaml' },
  ]);
  expect(found.map(({ file, diagnostics }) => [file, diagnostics.length])).toEqual([
    ['a.json', 1],
    ['bad.json', 1],
    ['b.yaml', 1],
  ]);
  const [finding] = found[0]?.diagnostics ?? [];
  expect(finding).toMatchObject({
    position: { start: { line: 16 } },
    related: [{ file: 'b.yaml', position: { start: { line: 1 } } }],
  });
  expect(await lintAllTexts([], {})).toEqual([]);
});

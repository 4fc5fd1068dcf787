import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { compareRuns } from '../../src/cli/compare-runs.ts';
import type { SavedRun } from '../../src/cli/saved-run.ts';
import { makeFolder, runIn } from '../support/command-line.ts';

const app = { id: '/a', cmd: 'xx', env: { DVDI_VOLUME_NAME: 'v', DVDI_VOLUME_CONTAINERPATH: '/d' } };

/** A folder with an app, with files that cannot be read, and with a configuration that ignores one. */
function makeFleet(): string {
  const folder = makeFolder();
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('a.json', JSON.stringify(app));
  write('lines.ndjson', `${JSON.stringify({ ...app, id: '/b' })}\n`);
  write('broken.json', '{"id": 5');
  write('page.md', '# Page\n');
  write('ignored.json', JSON.stringify(app));
  write('extvol.config.json', '{"ignore": ["ignored.json"]}');
  mkdirSync(join(folder, 'sub'));
  return folder;
}

const first = ({ err }: { readonly err: string }): string => String(err.split('\n').at(-2));

test.each<readonly [readonly string[], number, string]>([
  [
    ['graph', 'a.json', 'lines.ndjson', 'ignored.json'],
    0,
    '3 files, 2 workloads, 1 volume: 0 errors, 0 warnings, 0 info',
  ],
  [['graph', '--to', 'dot', 'a.json'], 0, '1 file, 1 workload, 1 volume: 0 errors, 0 warnings, 0 info'],
  [['graph', 'broken.json'], 1, '1 file, 0 workloads, 0 volumes: 2 errors, 0 warnings, 0 info'],
  [['graph', 'a.json', 'none.json'], 3, '2 files, 1 workload, 1 volume: 1 error, 0 warnings, 0 info'],
  [['graph', 'a.json', 'none/*.json'], 2, '1 file, 1 workload, 1 volume: 0 errors, 0 warnings, 0 info'],
  [['graph', 'a.json', '--output', 'sub'], 2, 'extvol: cannot write sub: is a directory'],
  [['graph', 'a.json', '--output', '/dev/full'], 3, '1 file, 1 workload, 1 volume: 0 errors, 0 warnings, 0 info'],
  [['graph', 'page.md'], 2, 'extvol: page.md is Markdown; write its documents into files of their own to draw them'],
  [
    ['report', 'a.json', 'lines.ndjson', 'ignored.json'],
    0,
    '3 files, 2 workloads, 2 mounts: 0 errors, 0 warnings, 0 info',
  ],
  [['report', 'broken.json'], 1, '1 file, 0 workloads, 0 mounts: 2 errors, 0 warnings, 0 info'],
  [['report', 'a.json', 'none.json'], 3, '2 files, 1 workload, 1 mount: 1 error, 0 warnings, 0 info'],
  [['report', 'a.json', 'none/*.json'], 2, '1 file, 1 workload, 1 mount: 0 errors, 0 warnings, 0 info'],
  [['report', 'a.json', '--output', '/dev/full'], 3, '1 file, 1 workload, 1 mount: 0 errors, 0 warnings, 0 info'],
  [['report', 'a.json', '--storage', 'a.json'], 2, 'extvol: no manifest is named: a.json is a file of extvol itself'],
  [['report', 'a.json', '--storage', 'none.json'], 2, 'extvol: cannot read --storage "none.json": no such file'],
])('%j', async (args, code, last) => {
  const outcome = await runIn(makeFleet(), args);
  expect([outcome.code, first(outcome)]).toEqual([code, last]);
});

test('standard input is drawn, and a workload without an id has the name of its file', async () => {
  const { out } = await runIn(makeFolder(), ['graph'], { input: JSON.stringify({ DVDI_VOLUME_NAME: 'v' }) });
  expect(out).toContain('app0["#60;stdin#62;"]');
});

test('a report is written to its file', async () => {
  const folder = makeFleet();
  const { out } = await runIn(folder, ['report', 'a.json', '--output', 'report.html']);
  expect(out).toBe('');
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<td>v</td><td>rexray</td>');
});

const finding = {
  rule: 'dvdi-module/container-path-absolute',
  severity: 'error',
  workload: '/a',
  pointer: '/env/DVDI_VOLUME_CONTAINERPATH',
  message: 'm',
} as const;
test('a mount without a container path is one', () => {
  const mount = {
    file: 'a.json',
    app: '/a',
    path: undefined,
    isReadOnly: true,
    driver: '',
    name: 'v',
    format: 'dvdi-env',
  };
  const run = { workloads: [], mounts: [mount], findings: [], lacks: [] };
  const compared = compareRuns({ ...run, mounts: [] }, run);
  expect(compared.map(({ kind, change, state }) => [kind, change, state])).toEqual([
    ['volume', 'new', ''],
    ['mount', 'new', '(none) v, no container path, RO, dvdi-env'],
  ]);
});

const inA = { ...finding, file: 'a.json', place: 'a.json:1:2' };
const { workload: _, ...ofNone } = inA;
const inB = { ...finding, file: 'b.json', place: 'b.json:1:2' };

// What was found, what is found now, and what that is called.
test.each<readonly [string, Partial<SavedRun>, Partial<SavedRun>, readonly string[]]>([
  ['in another file', { findings: [inA] }, { findings: [inB] }, ['still there']],
  ['in other words', { findings: [inA] }, { findings: [{ ...inA, message: 'other' }] }, ['still there']],
  ['at another place', { findings: [inA] }, { findings: [{ ...inA, pointer: '/env/B' }] }, ['still there']],
  [
    'at another place in other words',
    { findings: [inA] },
    { findings: [{ ...inA, pointer: '/env/B', message: 'other' }] },
    ['new', 'gone'],
  ],
  ['less severe', { findings: [inA] }, { findings: [{ ...inA, severity: 'warning' }] }, ['changed']],
  ['of another workload', { findings: [inA] }, { findings: [{ ...inA, workload: '/b' }] }, ['new', 'gone']],
  [
    'under the old name of its rule',
    { findings: [{ ...inA, rule: 'dvdi-module/rootfs' }] },
    { findings: [{ ...inA, rule: 'dvdi-module/container-has-image' }] },
    ['still there'],
  ],
  ['twice, now once', { findings: [inA, inA] }, { findings: [inA] }, ['still there', 'gone']],
  ['twice, the second file is gone', { findings: [inA, inB] }, { findings: [inB] }, ['still there', 'gone']],
  [
    'of no workload, in a folder that was renamed',
    { findings: [{ ...ofNone, file: 'x/a.json' }] },
    { findings: [{ ...ofNone, file: 'y/a.json' }] },
    ['still there'],
  ],
  [
    'of no workload, in another file',
    { findings: [ofNone] },
    { findings: [{ ...ofNone, file: 'b.json' }] },
    ['new', 'gone'],
  ],
])('a finding %s', (_, before, now, expected) => {
  const nothing = { workloads: [], mounts: [], findings: [], lacks: [] };
  const compared = compareRuns({ ...nothing, ...before }, { ...nothing, ...now });
  expect(compared.map(({ change }) => change)).toEqual(expected);
});

test('a later run is compared with a saved one, and saved in its place', async () => {
  const folder = makeFleet();
  const args = ['report', 'a.json', 'lines.ndjson', '--output', 'page.html', '--save', 'run.json'];
  await runIn(folder, args);
  writeFileSync(join(folder, 'lines.ndjson'), '');
  const second = await runIn(folder, [...args, '--since', 'run.json']);
  expect(second.err).toContain(
    'since run.json: conflicts: 1 gone; findings: 1 gone, 1 still there; workloads: 1 gone, 1 still there; volumes: 1 still there; mounts: 1 gone, 1 still there\n',
  );
  const third = await runIn(folder, ['report', '.', '--since', 'run.json', '--save', 'a.json']);
  expect(third).toMatchObject({ code: 2, err: 'extvol: the saved run would replace a.json\n' });
});

const empty = { version: 1, workloads: [], mounts: [], findings: [], lacks: [] };
test.each<readonly [unknown, string]>([
  [[], 'is no saved run of extvol report; --save writes one'],
  [{ findings: {} }, 'is no saved run of extvol report; --save writes one'],
  [{ ...empty, mounts: undefined }, 'is no saved run of extvol report; --save writes one'],
  [{ ...empty, workloads: [{ id: 5, file: 'a' }] }, 'is no saved run of extvol report; --save writes one'],
  [{ ...empty, workloads: ['a'] }, 'is no saved run of extvol report; --save writes one'],
  [
    { ...empty, lacks: [{ target: 'a', code: 'b', count: 1, path: 1 }] },
    'is no saved run of extvol report; --save writes one',
  ],
  [{ ...empty, version: 2 }, 'is a saved run of version 2, and this extvol reads 1; save it anew with --save'],
])('%j is no saved run', async (value, expected) => {
  const folder = makeFleet();
  writeFileSync(join(folder, 'run.json'), JSON.stringify(value));
  const { code, err } = await runIn(folder, ['report', 'a.json', '--since', 'run.json']);
  expect([code, err]).toEqual([2, `extvol: run.json ${expected}\n`]);
});

test('a saved run that is not there, and one that nothing was found by', async () => {
  const folder = makeFleet();
  const none = await runIn(folder, ['report', 'a.json', '--since', 'run.json']);
  expect([none.code, none.err]).toEqual([2, 'extvol: there is no saved run run.json; --save writes one\n']);
  writeFileSync(join(folder, 'run.json'), JSON.stringify(empty));
  const { err } = await runIn(folder, ['report', 'a.json', '--since', 'run.json']);
  expect(err).toContain('since run.json: conflicts: none; findings: 1 new; workloads: 1 new;');
});

test('the lines of NDJSON leave Mesos as files do', async () => {
  const folder = makeFleet();
  await runIn(folder, ['report', 'lines.ndjson', '--output', 'page.html', '--save', 'run.json']);
  const { lacks } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  expect(lacks).toEqual([
    { target: 'docker-run', code: 'image-unknown', count: 1 },
    { target: 'kubernetes', code: 'backend-unknown', count: 1 },
    { target: 'nomad', code: 'image-unknown', count: 1 },
  ]);
});

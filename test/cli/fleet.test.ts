import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
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
  [['graph', 'page.md'], 2, 'extvol: page.md is Markdown, which lint checks but no command draws'],
  [
    ['report', 'a.json', 'lines.ndjson', 'ignored.json'],
    0,
    '3 files, 2 workloads, 2 mounts: 0 errors, 0 warnings, 0 info',
  ],
  [['report', 'broken.json'], 1, '1 file, 0 workloads, 0 mounts: 2 errors, 0 warnings, 0 info'],
  [['report', 'a.json', 'none.json'], 3, '2 files, 1 workload, 1 mount: 1 error, 0 warnings, 0 info'],
  [['report', 'a.json', 'none/*.json'], 2, '1 file, 1 workload, 1 mount: 0 errors, 0 warnings, 0 info'],
  [['report', 'a.json', '--output', '/dev/full'], 3, '1 file, 1 workload, 1 mount: 0 errors, 0 warnings, 0 info'],
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

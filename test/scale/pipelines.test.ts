import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pathWithCommand } from '../support/console.ts';
import { app, conflictsInMemory, describeConflicts } from '../support/volume-conflicts.ts';

// Map, sort and reduce over 100,000 apps, as docs/scale.md shows them, find what one process finds that sees all apps.
const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/scale.md'), 'utf8');
const blockOf = (language: string): string => String(page.split(`\`\`\`${language}\n`)[1]?.split('```')[0]);

const folder = mkdtempSync(join(tmpdir(), 'extvol-scale-'));
const parts = ['part-0.ndjson', 'part-1.ndjson', 'part-2.ndjson', 'part-3.ndjson'];

/** Names that a sort, a split or a quotation may get wrong. */
const shared = ['pg', 'a,b', 'a,c', 'a', 'a b', 'x","app":"y', 'ä', '\u{1f4be}', '\uffee', 'tab\there'];
const apps = Array.from({ length: 100_000 }, (_, index) =>
  app(`/team/app-${index}`, index % 1009 === 0 ? String(shared[index % shared.length]) : `own-${index}`),
);

/** Run a command line with `extvol` on its PATH; returns what it prints. */
function run(command: string, input = ''): string {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: pathWithCommand },
    input,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
  return stdout;
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
const read = (text: string): readonly string[] => describeConflicts(linesOf(text).map((line) => JSON.parse(line)));

let expected: readonly string[] = [];

beforeAll(() => {
  mkdirSync(join(folder, 'apps'));
  for (const [part, name] of parts.entries()) {
    const lines = apps.filter((_, index) => index % parts.length === part).map((each) => `${JSON.stringify(each)}\n`);
    writeFileSync(join(folder, 'apps', name), lines.join(''));
  }
  expected = conflictsInMemory(apps);
  expect(expected).toHaveLength(100);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('GNU sort', () => {
  const command = 'extvol uses apps/*.ndjson | LC_ALL=C sort -u | extvol conflicts --format ndjson --exit-zero';
  expect(read(run(command))).toEqual(expected);
}, 600_000);

test('Hadoop streaming: lines to reducers by their first field, sorted, with a tab behind each', () => {
  const streaming = blockOf('sh');
  const option = (name: string): string => String(new RegExp(`${name}[ =]'?(.+?)'? \\\\\n`).exec(streaming)?.[1]);
  const separator = option('key.field.separator');
  expect(option('keypartitioner.options')).toBe('-k1,1');
  const uses = parts.flatMap((name) => linesOf(run(`${option('-mapper')} < apps/${name}`)));
  const reducers = ['', '', ''];
  for (const use of uses) {
    const key = String(use.split(separator)[0]);
    const reducer = [...key].reduce((sum, character) => sum + character.charCodeAt(0), 0) % reducers.length;
    reducers[reducer] += `${use}\t\n`;
  }
  const found = reducers.map((lines) => run(`LC_ALL=C sort | ${option('-reducer')}`, lines));
  expect(found.every((lines) => lines !== '')).toBe(true);
  expect(read(found.join(''))).toEqual(expected);
}, 600_000);

const pythons = [join(root, 'node_modules/.cache/extvol-spark/bin/python'), 'python3'];
const hasJava = spawnSync('java', ['-version']).status === 0;
const python = hasJava && pythons.find((program) => spawnSync(program, ['-c', 'import pyspark']).status === 0);
if (!python)
  process.stderr.write('skipped: Spark is not installed (`pyspark` of test/scale/requirements.txt, Java 17)\n');

(python ? describe : describe.skip)('Spark', () => {
  test('local, in two threads', () => {
    const session = `
from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
`;
    writeFileSync(join(folder, 'spark.py'), `${session}${blockOf('python')}print("\\n".join(conflicts.collect()))\n`);
    expect(read(run(`SPARK_LOCAL_IP=127.0.0.1 '${python}' spark.py`))).toEqual(expected);
  }, 600_000);
});

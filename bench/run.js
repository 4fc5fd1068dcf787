// @ts-check
// The speed budget beside what is measured, as ratios in one run, so that the machine's speed cancels out. Rows against
// ajv-cli and spectral are left out: they are not installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { Bench } from 'tinybench';
import { lint } from '../dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const app = (/** @type {number} */ index) => ({
  id: `/team/app-${index}`,
  cmd: 'run.sh',
  cpus: 0.5,
  mem: 256,
  instances: 1,
  labels: { team: 'a', tier: 'backend' },
  env: { PORT: '8080', LEVEL: 'info' },
  container: {
    type: 'MESOS',
    volumes: [
      {
        containerPath: 'data',
        mode: 'RW',
        external: {
          name: `volume-${index}`,
          size: 100,
          provider: 'dvdi',
          options: { 'dvdi/driver': 'rexray', 'dvdi/iops': '150' },
        },
      },
    ],
  },
  upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
});
const list = (/** @type {number} */ length) => Array.from({ length }, (_, index) => app(index));
const folder = mkdtempSync(join(tmpdir(), 'extvol-bench-'));
/** @type {[what: string, budget: string, measured: string][]} */
const rows = [];
const row = (/** @type {string} */ what, /** @type {number} */ budget, /** @type {number} */ measured, unit = '') =>
  rows.push([what, `${budget}${unit}`, `${measured.toFixed(2)}${unit}`]);
const median = (/** @type {number[]} */ times) => times.sort((a, b) => a - b)[times.length >> 1] ?? 1;

/** Median seconds of each of some processes, by turns. */
function seconds(/** @type {string[][]} */ commands, rounds = 15) {
  const times = commands.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round++)
    for (const [index, args] of commands.entries()) {
      const start = process.hrtime.bigint();
      spawnSync(process.execPath, args, { cwd: root });
      times[index]?.push(Number(process.hrtime.bigint() - start) / 1e9);
    }
  return times.map(median);
}

const text = JSON.stringify({ apps: list(3200) }, null, 2);
const value = JSON.parse(text);
if (lint(value).diagnostics.length > 0) throw new Error('the list is not clean');
const bench = new Bench({ time: 3000, warmupTime: 1000 });
bench.add('JSON.parse', () => JSON.parse(text)).add('lint', () => lint(value));
await bench.run();
const [parse = 1, check = 1] = bench.tasks.map(({ result }) => ('latency' in result ? result.latency.p50 : undefined));
row('`lint(value)` / `JSON.parse`, warm, 3,200 clean apps', 1, check / parse);

const small = ['dist/cli/main.js', 'lint', 'examples/hello-play/marathon-external.json'];
const [bare = 1, one = 1] = seconds([['-e', '0'], small]);
row('`extvol lint` of one small file / `node -e 0`', 1.5, one / bare);

// A label of 1 kB makes it as large as a group of real apps.
const group = join(folder, 'group.json');
const apps = list(3200).map((each) => ({ ...each, labels: { ...each.labels, note: 'x'.repeat(1000) } }));
writeFileSync(group, JSON.stringify({ id: '/', apps }, null, 2));
const [read = 1, whole = 1] = seconds(
  [
    ['-e', 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))', group],
    ['dist/cli/main.js', 'lint', group],
  ],
  9,
);
row('`extvol lint` of a clean group of 5.5 MB / a process that parses it', 3, whole / read);

const times = [10_000, 100_000].map((count) => {
  const large = { id: '/', apps: list(count) };
  const start = performance.now();
  lint(large);
  return performance.now() - start;
});
row('one group of 100,000 apps / of 10,000', 12, (times[1] ?? 1) / (times[0] ?? 1));

const bundle = await build({
  entryPoints: [`${root}dist/index.js`],
  outdir: folder,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  mainFields: ['module', 'main'],
  write: false,
});
const core = bundle.outputFiles.filter(({ path }) => /(index|chunk-\w+)\.js$/.test(path));
row(
  'core for a browser, minified, with gzip',
  60,
  gzipSync(Buffer.concat(core.map(({ contents }) => contents))).length / 1000,
  ' kB',
);
rmSync(folder, { recursive: true });

console.log(
  [['what', 'budget', 'measured'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n'),
);

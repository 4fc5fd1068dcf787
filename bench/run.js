// @ts-check
// The speed budget beside what is measured, as ratios of CPU time in one run. Usage: npm run build, then
//   node bench/run.js [--rounds 15] [--only TEXT] [--folder APPS] [--json FILE] [--check FILE] [--peers]
// `--folder` measures the apps in the JSON files of a folder instead of those from a seed; `--check` compares with what
// `--json` wrote before, and exits with 1 where a ratio got worse by a fifth, or where something else is found than then;
// `--peers` adds other programs (bench/peers.js).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { convert, dryRun, lint } from '../dist/index.js';
import { hashFindings } from './findings.js';
import { appsIn, shapeOf, uniformApp, variedApps } from './fleet.js';
import { writeGroup, writeLines, writeThousand } from './inputs.js';
import { compareCalls, compareProcesses } from './measure.js';
import { peerRows } from './peers.js';

/** @typedef {import('./measure.js').Usage} Usage */

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
    folder: { type: 'string' },
    json: { type: 'string' },
    check: { type: 'string' },
    peers: { type: 'boolean' },
  },
});
const rounds = Number(options.rounds);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'extvol-bench-'));

const fleet = options.folder === undefined ? variedApps(800) : appsIn(options.folder);
const uniform = Array.from({ length: 800 }, (_, index) => uniformApp(index));
const small = uniformApp(1);
const declaring = {
  id: '/team/app',
  cmd: 'run.sh',
  cpus: 0.5,
  mem: 256,
  instances: 1,
  env: {
    DVDI_VOLUME_NAME: 'volume',
    DVDI_VOLUME_DRIVER: 'rexray',
    DVDI_VOLUME_OPTS: 'size=5',
    DVDI_VOLUME_CONTAINERPATH: '/tmp/data',
  },
};

/** Compare a function on a value with parsing its text. */
function toParse(/** @type {unknown} */ value, /** @type {(value: any) => unknown} */ run, isWritten = false) {
  const text = JSON.stringify(value);
  const parse = isWritten ? () => void JSON.stringify(JSON.parse(text)) : () => void JSON.parse(text);
  const parsed = JSON.parse(text);
  return compareCalls(parse, () => void run(parsed), rounds);
}

const main = 'dist/cli/main.js';
const parseFile = ['-e', 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))'];
const parseFolder = [
  '-e',
  'const fs = require("fs"); const [path] = process.argv.slice(1); for (const name of fs.readdirSync(path)) JSON.parse(fs.readFileSync(path + "/" + name, "utf8"))',
];
const parseLines = [
  '-e',
  'for (const line of require("fs").readFileSync(process.argv[1], "utf8").split("\\n")) if (line !== "") JSON.parse(line)',
];

async function bundledSize() {
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
  return gzipSync(Buffer.concat(core.map(({ contents }) => contents))).length / 1000;
}

/** @type {readonly (readonly [what: string, budget: number | undefined, measure: () => Usage | number | Promise<number>])[]} */
const rows = [
  ['`lint` of 800 varied apps / `JSON.parse`, warm', 4, () => toParse(fleet, lint)],
  ['`lint` of 800 uniform apps / `JSON.parse`, warm', 2, () => toParse(uniform, lint)],
  ['`lint` of one small app / `JSON.parse`, warm', 25, () => toParse(small, lint)],
  [
    '`convert` dvdi-env to marathon-external / parse and stringify, warm',
    15,
    () => toParse(declaring, (value) => convert(value, { to: 'marathon-external' }), true),
  ],
  ['`dryRun` of one small app / `JSON.parse`, warm', 40, () => toParse(small, dryRun)],
  [
    '`extvol lint` of one small file / `node -e 0`',
    1.5,
    () => {
      const file = join(folder, 'small.json');
      writeFileSync(file, JSON.stringify(small, null, 2));
      return compareProcesses(['-e', '0'], [main, 'lint', file], rounds);
    },
  ],
  [
    '`extvol lint` of a clean group of 4 MB / a process that parses it',
    3,
    () => {
      const file = writeGroup(folder, 'clean.json');
      return compareProcesses([...parseFile, file], [main, 'lint', '--fail-on', 'info', file], rounds);
    },
  ],
  [
    '`extvol lint` of the same with 1,000 findings / clean',
    1.2,
    () =>
      compareProcesses(
        [main, 'lint', writeGroup(folder, 'clean.json')],
        [main, 'lint', writeGroup(folder, 'found.json', 1000)],
        rounds,
      ),
  ],
  [
    '`extvol lint` of 1,000 files / a process that parses them',
    undefined,
    () => {
      const files = writeThousand(folder);
      return compareProcesses([...parseFolder, files], [main, 'lint', files], rounds);
    },
  ],
  [
    '`extvol lint` of 1,000 files in YAML / in JSON',
    undefined,
    () =>
      compareProcesses([main, 'lint', writeThousand(folder)], [main, 'lint', writeThousand(folder, 'yaml')], rounds),
  ],
  [
    '`extvol lint` of 60,000 lines of NDJSON / a process that splits and parses them',
    5,
    () => {
      const file = writeLines(folder, 60_000);
      return compareProcesses([...parseLines, file], [main, 'lint', file], rounds);
    },
  ],
  [
    '`import` of the library / `node -e 0`',
    1.8,
    () => compareProcesses(['-e', '0'], ['--input-type=module', '-e', `import '${root}dist/index.js'`], rounds),
  ],
  [
    '100,000 apps in one list / 10,000',
    11,
    () => {
      const [few, many] = [10_000, 100_000].map((count) => variedApps(count));
      const times = [few, many].map((large) => {
        const before = process.cpuUsage();
        lint(large);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return (times[1] ?? 1) / (times[0] ?? 1);
    },
  ],
  ['core for a browser, minified, with gzip, kB', 110, bundledSize],
  ...(options.peers ? peerRows(folder, rounds) : []),
];

const shapes = new Set(fleet.map(shapeOf)).size;
const found = lint(fleet).diagnostics.length;
console.log(
  `Node ${process.version}; ${rounds} pairs; a fleet of ${fleet.length} apps of ${shapes} shapes, ${Math.round(JSON.stringify(fleet).length / fleet.length)} bytes each, ${found} findings\n`,
);
if (found > 0 && options.folder === undefined) throw new Error('the fleet is not clean');

/** @type {{ rows: Record<string, number>, findings: Record<string, string> }} */
const saved =
  options.check === undefined ? { rows: {}, findings: {} } : JSON.parse(readFileSync(options.check, 'utf8'));
const before = saved.rows;
/** @type {Record<string, number>} */
const measured = {};
const show = (/** @type {number | undefined} */ value) => (value === undefined ? '' : value.toFixed(2));
console.log('| what | budget | measured: CPU | wall | memory | before |\n| --- | --- | --- | --- | --- | --- |');
for (const [what, budget, measure] of rows) {
  if (!what.includes(options.only)) continue;
  const result = await measure();
  const { cpu, wall, memory } = typeof result === 'number' ? { cpu: result } : result;
  measured[what] = cpu;
  console.log(`| ${[what, budget ?? '', show(cpu), show(wall), show(memory), show(before[what])].join(' | ')} |`);
}
rmSync(folder, { recursive: true });
const findings = (options.json ?? options.check) ? await hashFindings() : {};
if (options.json !== undefined)
  writeFileSync(options.json, `${JSON.stringify({ node: process.version, rows: measured, findings }, null, 2)}\n`);
const others = Object.keys(saved.findings).filter((name) => findings[name] !== saved.findings[name]);
for (const name of others) console.error(`${name}: something else is found than before`);
const worse = Object.entries(measured).filter(
  ([what, ratio]) => ratio > 1.2 * (before[what] ?? Number.POSITIVE_INFINITY),
);
for (const [what, ratio] of worse) console.error(`${what}: ${ratio.toFixed(2)}, before ${before[what]?.toFixed(2)}`);
process.exitCode = worse.length + others.length > 0 ? 1 : 0;

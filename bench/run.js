// @ts-check
// Ratios measured in one run: linting a parsed clean app list against JSON.parse of the same text, and the whole
// command on one small file against a bare Node. Medians; the machine's speed cancels out.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
const text = JSON.stringify({ apps: Array.from({ length: 3200 }, (_, index) => app(index)) }, null, 2);
const value = JSON.parse(text);
if (lint(value).diagnostics.length > 0) throw new Error('the list is not clean');

const bench = new Bench({ time: 3000, warmupTime: 1000 });
bench.add('JSON.parse', () => JSON.parse(text)).add('lint', () => lint(value));
await bench.run();
const [parse = 1, check = 1] = bench.tasks.map(({ result }) => ('latency' in result ? result.latency.p50 : undefined));

/** Median seconds of a process. */
function seconds(/** @type {string[]} */ args) {
  const times = Array.from({ length: 21 }, () => {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, args, { cwd: root });
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return times.sort((a, b) => a - b)[10] ?? 1;
}
const small = seconds(['dist/cli/main.js', 'lint', 'examples/hello-play/marathon-external.json']);
const bare = seconds(['-e', '0']);

const ratio = (/** @type {number} */ a, /** @type {number} */ b) => (a / b).toFixed(2);
console.log(`${(text.length / 1e6).toFixed(1)} MB, 3200 apps`);
console.log(`lint(value) / JSON.parse: ${ratio(check, parse)}`);
console.log(`extvol lint of one small file / node -e 0: ${ratio(small, bare)}`);

// @ts-check
// The peak memory of `extvol lint`, `convert` and `dry-run` on streams of lines on standard input: of 200 MB and
// less, made as the command takes them. `node bench/stream.js 1000` measures 1000 MB. Memory must not grow with the size.
// Measured with Node on a busy machine of two cores: lint of 10 MB 122 MB, of 200 MB 142 MB; dry-run of 1 MB 99 MB, of
// 20 MB 131 MB; convert of 1 MB 103 MB, of 20 MB 115 MB. The rest of the growth is what the collector leaves lying about.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const most = Number(process.argv[2] ?? 200);

const line = (/** @type {number} */ index) => {
  const external = { name: `volume-${index}`, provider: 'dvdi', size: 100, options: { 'dvdi/driver': 'rexray' } };
  return `${JSON.stringify({
    id: `/team/app-${index}`,
    cmd: 'run.sh',
    cpus: 0.5,
    mem: 256,
    env: { PORT: '8080' },
    container: { type: 'MESOS', volumes: [{ containerPath: 'data', mode: 'RW', external }] },
    upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
  })}\n`;
};

/** The peak of a process, which Linux tells while it runs. */
function peakOf(/** @type {number | undefined} */ pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}

/** Feed a command with this many megabytes; returns its peak in MB and the seconds it took. */
async function measure(/** @type {string[]} */ args, /** @type {number} */ megabytes) {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, [main, ...args, '--input', 'ndjson', '-'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  let peak = 0;
  const closed = once(child, 'close');
  for (let [index, size] = [0, 0]; size < megabytes * 1e6; ) {
    let chunk = '';
    while (chunk.length < 1 << 16) chunk += line(index++);
    size += chunk.length;
    if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
    if (index % 10 === 0) peak = Math.max(peak, peakOf(child.pid));
  }
  peak = Math.max(peak, peakOf(child.pid));
  child.stdin.end();
  await closed;
  return { peak, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

/** Converting checks each document twice, so it gets less. */
const runs = [
  { args: ['lint'], megabytes: most },
  { args: ['dry-run', '--format', 'ndjson'], megabytes: most / 10 },
  { args: ['convert', '--to', 'dvdi-env', '--container-path', '/data'], megabytes: most / 10 },
];
for (const { args, megabytes } of runs)
  for (const size of [megabytes / 20, megabytes]) {
    const { peak, seconds } = await measure(args, size);
    console.log(`${args[0]} of ${size} MB: peak ${peak.toFixed(0)} MB, ${seconds.toFixed(1)} s`);
  }

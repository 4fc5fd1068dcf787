// @ts-check
// Ratios of CPU and wall time, from interleaved pairs, so that the machine's speed and other work on it cancel out.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const recorder = fileURLToPath(new URL('record-usage.cjs', import.meta.url));

/** @typedef {{ cpu: number, wall: number, memory?: number }} Usage */

const median = (/** @type {number[]} */ values) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What a function takes, in microseconds. @returns {Usage} */
function usageOf(/** @type {() => void} */ run) {
  const [start, before] = [process.hrtime.bigint(), process.cpuUsage()];
  run();
  const { user, system } = process.cpuUsage(before);
  return { cpu: user + system, wall: Number(process.hrtime.bigint() - start) / 1000 };
}

/** What a process of Node takes, in microseconds and kB; it must exit with 0. @returns {Usage} */
function usageOfProcess(/** @type {readonly string[]} */ args) {
  const start = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(process.execPath, ['-r', recorder, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const wall = Number(process.hrtime.bigint() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
  return { ...JSON.parse(String(output[3])), wall };
}

/**
 * What a command takes with the processes that it starts, in microseconds; it must exit with 0. Bash measures it, since
 * Node does not know what its children take. It runs where no configuration of extvol's own files holds.
 * @returns {Usage}
 */
function usageOfCommand(/** @type {readonly string[]} */ command) {
  const script = 'TIMEFORMAT=\'%R %U %S\'; time "$@" >/dev/null 2>&3';
  const { status, stderr, output } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    cwd: tmpdir(),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${command.join(' ')}: exit ${status}\n${output[3]}`);
  const [wall = 0, user = 0, system = 0] = String(stderr)
    .split(' ')
    .map((seconds) => Number(seconds) * 1e6);
  return { cpu: user + system, wall };
}

/** The medians of ratios of pairs: `b` to `a`, where `a` does its work `times` as often. @returns {Usage} */
function ratios(/** @type {(() => Usage)[]} */ [a, b], /** @type {number} */ rounds, times = 1) {
  /** @type {Usage[]} */
  const found = [];
  for (let round = 0; round < rounds; round++) {
    const [one, other] = [/** @type {() => Usage} */ (a)(), /** @type {() => Usage} */ (b)()];
    found.push({
      cpu: (other.cpu / one.cpu) * times,
      wall: (other.wall / one.wall) * times,
      ...(other.memory && one.memory && { memory: other.memory / one.memory }),
    });
  }
  const memory = found.flatMap((each) => each.memory ?? []);
  return {
    cpu: median(found.map(({ cpu }) => cpu)),
    wall: median(found.map(({ wall }) => wall)),
    ...(memory.length > 0 && { memory: median(memory) }),
  };
}

/** How often a function runs in about so many milliseconds. */
function countFor(/** @type {() => void} */ run, milliseconds = 30) {
  let count = 1;
  for (;;) {
    const { cpu } = usageOf(() => {
      for (let done = 0; done < count; done++) run();
    });
    if (cpu > milliseconds * 500) return count;
    count *= 2;
  }
}

/** Compare two functions in this process, warm. */
export function compareCalls(/** @type {() => void} */ a, /** @type {() => void} */ b, rounds = 15) {
  const runs = [a, b].map((run) => {
    const count = countFor(run);
    const repeat = () => {
      for (let done = 0; done < count; done++) run();
    };
    for (let warm = 0; warm < 10; warm++) repeat();
    return { count, measure: () => usageOf(repeat) };
  });
  const [first, second] = /** @type {[typeof runs[0], typeof runs[0]]} */ (runs);
  return ratios([first.measure, second.measure], rounds, first.count / second.count);
}

/** Compare two ways to run something else, the first run of each left out. */
const compareRuns =
  (/** @type {(command: readonly string[]) => Usage} */ measure) =>
  (/** @type {readonly string[]} */ a, /** @type {readonly string[]} */ b, rounds = 15) => {
    const measures = [() => measure(a), () => measure(b)];
    for (const warm of measures) warm();
    return ratios(measures, rounds);
  };

/** Compare two whole processes of Node, by their arguments. */
export const compareProcesses = compareRuns(usageOfProcess);

/** Compare two commands with all that they start. */
export const compareCommands = compareRuns(usageOfCommand);

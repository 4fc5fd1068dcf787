import { accept, type Source } from './accept.ts';
import { alternatives } from './alternatives.ts';
import type { Frame, Reading, Step } from './reading.ts';

/** How much more than the best reading so far another one may have to suppose. */
const MARGIN = 2.6;
/** How many readings are followed from one place. */
const WIDTH = 24;
/** How much less likely another reading must be, if the best one is to count. */
const CLEAR = 0.25;
/** How many places are tried before nothing is known. */
const MOST_STEPS = 150_000;
/** What may be supposed from the beginning of the search at most. */
const MOST_COST = 40;

/** What is known of the readings of a text. */
export interface Found {
  readonly best: Reading | undefined;
  /** Readings to the end that are as likely. */
  readonly rivals: readonly Reading[];
}

/** Get numbers for what is open, equal ones where what follows can be read alike. */
function createNumbers(): (frame: Frame | undefined) => number {
  const numbers = new Map<string, number>();
  const known = new WeakMap<Frame, number>();
  const numberOf = (frame: Frame | undefined): number => {
    if (frame === undefined) return 0;
    const number = known.get(frame);
    if (number !== undefined) return number;
    const { isArray, indent, isBroken, memberIndent, isSupposed } = frame;
    const key = [numberOf(frame.parent), isArray, indent, isBroken, memberIndent, isSupposed].join();
    const own = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, own);
    known.set(frame, own);
    return own;
  };
  return numberOf;
}

type Bucket = Map<string, Reading>;

const isOver = ({ frame, next }: Reading): boolean => frame === undefined && next === 'separator';

function addRival({ step }: Reading, other: Reading): void {
  const rival = other.step;
  if (step === undefined || rival === undefined || step === rival) return;
  step.rivals ??= [];
  if (step.rivals.length < 8) step.rivals.push(rival, ...(rival.rivals ?? []).slice(0, 4));
}

/** Find the reading of the rest of a text that has to suppose least. */
export function search(source: Source, from: readonly Reading[]): Found {
  const numberOf = createNumbers();
  const buckets = new Map<number, Bucket>();
  const complete: Reading[] = [];
  const add = (reading: Reading, list?: Reading[]): void => {
    const { offset, next, frame, comma, cost } = reading;
    const bucket = buckets.get(offset) ?? (new Map() as Bucket);
    buckets.set(offset, bucket);
    const key = `${next}${comma === undefined ? '' : ','}${numberOf(frame)}`;
    const known = bucket.get(key);
    if (known !== undefined && known.cost <= cost) {
      if (cost - known.cost < CLEAR) addRival(known, reading);
      return;
    }
    if (known !== undefined && known.cost - cost < CLEAR) addRival(reading, known);
    bucket.set(key, reading);
    list?.push(reading);
  };
  for (const reading of from) add(reading);
  const start = from[0]?.cost ?? 0;
  for (let steps = 0; buckets.size > 0; ) {
    const offset = Math.min(...buckets.keys());
    const bucket = buckets.get(offset) as Bucket;
    let lowest = Number.POSITIVE_INFINITY;
    for (const each of buckets.values()) for (const { cost } of each.values()) lowest = Math.min(lowest, cost);
    for (const { cost } of complete) lowest = Math.min(lowest, cost);
    const limit = lowest + MARGIN;
    const list = [...bucket.values()].sort((a, b) => a.cost - b.cost).slice(0, WIDTH);
    const token = source.tokenAt(offset);
    for (let index = 0; index < list.length && index < 4 * WIDTH; index++) {
      const reading = list[index] as Reading;
      if (reading.cost > limit || (reading.frame?.depth ?? 0) > 200) continue;
      steps++;
      if (token.kind === 'end' && isOver(reading)) {
        complete.push(reading);
        continue;
      }
      const accepted = accept(source, reading, token);
      if (accepted !== undefined) add(accepted);
      if (reading.cost + 0.5 > limit) continue;
      for (const other of alternatives(source, reading, token))
        if (other.cost <= limit) add(other, other.offset === offset ? list : undefined);
    }
    buckets.delete(offset);
    if (steps > MOST_STEPS || lowest > start + MOST_COST) return { best: undefined, rivals: [] };
  }
  complete.sort((a, b) => a.cost - b.cost);
  const [best, ...others] = complete;
  return { best, rivals: best === undefined ? [] : others.filter(({ cost }) => cost - best.cost < CLEAR) };
}

/** List the steps of a reading, in order. */
export function stepsOf(last: Step | undefined): readonly Step[] {
  const steps: Step[] = [];
  for (let step = last; step !== undefined; step = step.before) steps.push(step);
  return steps.reverse();
}

import get from 'lodash/get.js';
import type { Written } from '../../../text/json/numbers.ts';
import { jsonTexts } from './json-text.ts';

/** One thing that Marathon cannot read, as it words it: where, in play's path syntax, and what. */
export interface ReadError {
  readonly path: string;
  readonly message: string;
}

/**
 * What ends the reading, whatever else cannot be read: an exception that Marathon answers with a message or with errors of
 * its own, or something of which it is not known what Marathon makes of it.
 */
export type ReadingEnd =
  | { readonly status: number; readonly message: string }
  | { readonly thrown: readonly ReadError[] }
  | { readonly unmodelled: string; readonly path: string };

/** Where a reader is in a document, and what could not be read so far. */
export interface Reading {
  /** The names and indexes that lead to the value that is read. */
  readonly trail: (string | number)[];
  readonly errors: ReadError[];
  /** The text of a value, as messages hold it; `number` is how a number is written. */
  readonly textOf: (value: unknown, number?: string) => string;
  /** How the number at some place is written, where that is known and a double may not hold it. */
  readonly writtenAt: (trail: readonly (string | number)[]) => string | undefined;
  /** What the version of Marathon knows of volumes. */
  readonly knows: VolumeReads;
  /** What the first thing that ended the reading was; absent where nothing did. */
  end?: ReadingEnd;
  /** How often something could not be read, in trials too. */
  failures: number;
  /** How many trials are under way, whose errors nobody hears of. */
  trials: number;
}

/** Read a value: give back what Marathon goes on with, the very same value where that is no other, or report an error. */
export type Reads = (value: unknown, reading: Reading) => unknown;

/** What not every version knows of external volumes: the provider csi since 1.11, `shared` since 1.8.222. */
export interface VolumeReads {
  readonly csi: boolean;
  readonly shared: boolean;
}

/** Read the beginning of a document. */
export function startReading(value: unknown, knows: VolumeReads, written: Written): Reading {
  const trail: (string | number)[] = [];
  const numberAt = (place: readonly (string | number)[]): string | undefined =>
    written.get(get({ value }, ['value', ...place.slice(0, -1)]))?.get(String(place.at(-1)));
  return {
    trail,
    errors: [],
    textOf: jsonTexts(written),
    writtenAt: written.size === 0 ? () => undefined : numberAt,
    knows,
    failures: 0,
    trials: 0,
  };
}

/** Write a trail as play's `JsPath.toString` does; the path of the whole document is empty. */
export const pathOf = (trail: readonly (string | number)[]): string =>
  trail.map((step) => (typeof step === 'number' ? `(${step})` : `/${step}`)).join('');

/** Tell that the value at hand cannot be read. A message that takes work is made only where someone hears of it. */
export function fail(reading: Reading, message: string | (() => string)): void {
  reading.failures += 1;
  if (reading.trials > 0) return;
  reading.errors.push({ path: pathOf(reading.trail), message: typeof message === 'string' ? message : message() });
}

/** End the reading; only the first end counts. */
export function endReading(reading: Reading, end: ReadingEnd): void {
  reading.failures += 1;
  reading.end ??= end;
}

/** Go one step into the document and come back. */
export function within<Result>(reading: Reading, step: string | number, read: () => Result): Result {
  reading.trail.push(step);
  const result = read();
  reading.trail.pop();
  return result;
}

/** Read in silence; `undefined` where the value cannot be read. */
export function attempt(reads: Reads, value: unknown, reading: Reading): { readonly value: unknown } | undefined {
  const before = reading.failures;
  reading.trials += 1;
  const read = reads(value, reading);
  reading.trials -= 1;
  const isRead = reading.failures === before;
  reading.failures = before;
  return isRead ? { value: read } : undefined;
}

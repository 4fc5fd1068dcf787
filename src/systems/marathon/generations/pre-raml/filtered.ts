import type { Reading, Reads } from '../../json/reading.ts';
import { endReading, fail, pathOf } from '../../json/reading.ts';

/** A test of what was read, and the text for what does not pass. */
export type Filter = readonly [passes: (value: unknown) => boolean, message: string];

/** Refuse what was read, but does not pass one of the tests, each of which sees only what passed those before. */
export const filtered =
  (reads: Reads, ...filters: readonly Filter[]): Reads =>
  (value, reading) => {
    const before = reading.failures;
    const read = reads(value, reading);
    for (const [passes, message] of filters) if (reading.failures === before && !passes(read)) fail(reading, message);
    return read;
  };

/** End the reading at a value of which it is not known what Marathon makes of it. */
export const giveUp = (reading: Reading, unmodelled: string): void =>
  endReading(reading, { unmodelled, path: pathOf(reading.trail) });

/** Read what passes the test, and give up on the rest. */
export const orGiveUp =
  (reads: Reads, passes: (value: unknown) => boolean, unmodelled: string): Reads =>
  (value, reading) => {
    const before = reading.failures;
    const read = reads(value, reading);
    if (reading.failures === before && !passes(read)) giveUp(reading, unmodelled);
    return read;
  };

import type { Reads } from '../../json/reading.ts';
import { fail } from '../../json/reading.ts';

/** One of the names of an enum of Java, in its own case. `noun`: what the text for another word calls it. */
export const words =
  (noun: string, ...names: readonly string[]): Reads =>
  (value, reading) => {
    if (typeof value !== 'string') fail(reading, () => `expected string, got ${reading.textOf(value)}`);
    else if (!names.includes(value)) fail(reading, `${value} is not a valid ${noun}`);
    return value;
  };

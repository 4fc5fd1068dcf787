import { readDecimal, toWhole } from './decimal.ts';
import type { Reads } from './reading.ts';
import { fail } from './reading.ts';

interface Length {
  readonly min?: number;
  readonly max?: number;
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Whether a number is a whole one of so many bits; one that is not known as it is written counts as JSON would write it. */
function isWhole(value: number, bits: 32 | 64, written: string | undefined): boolean {
  if (written !== undefined) return toWhole(readDecimal(written), bits) !== undefined;
  const limit = 2 ** (bits - 1);
  return Number.isInteger(value) && value >= -limit && value < limit;
}

/** Read a string; every constraint that it breaks is an error. `accepts` is instead of a pattern that must match it whole. */
export const text =
  ({ min = 0, max = Number.POSITIVE_INFINITY }: Length = {}, accepts?: (value: string) => boolean): Reads =>
  (value, reading) => {
    if (typeof value !== 'string') fail(reading, 'error.expected.jsstring');
    else {
      if (value.length > max) fail(reading, 'error.maxLength');
      if (value.length < min) fail(reading, 'error.minLength');
      if (accepts?.(value) === false) fail(reading, 'error.pattern');
    }
    return value;
  };

const number =
  (refusal: (value: number, written: string | undefined) => string | undefined, { min, max }: Range): Reads =>
  (value, reading) => {
    const refused =
      typeof value === 'number' ? refusal(value, reading.writtenAt(reading.trail)) : 'error.expected.jsnumber';
    if (refused !== undefined) fail(reading, refused);
    else if (max !== undefined && (value as number) > max) fail(reading, 'error.max');
    else if (min !== undefined && (value as number) < min) fail(reading, 'error.min');
    return value;
  };

/** Read a whole number of 32 bits; `10.0` is one. */
export const int32 = (range: Range = {}): Reads =>
  number((value, written) => (isWhole(value, 32, written) ? undefined : 'error.expected.int'), range);

/** Read a whole number of 64 bits. */
export const int64 = (range: Range): Reads =>
  number((value, written) => (isWhole(value, 64, written) ? undefined : 'error.expected.long'), range);

/** Any number. */
export const double = (range: Range = {}): Reads => number(() => undefined, range);

/** `true` or `false`. */
export const bool: Reads = (value, reading) => {
  if (typeof value !== 'boolean') fail(reading, 'error.expected.jsboolean');
  return value;
};

/** One of some words, in any case; a word that is one only in Java's view of case is given back as it should be. */
export function enumeration(...words: readonly string[]): Reads {
  const byLower = new Map(words.map((word) => [word.toLowerCase(), word]));
  return (value, reading) => {
    const word = typeof value === 'string' ? byLower.get(value.toLowerCase()) : undefined;
    if (word === undefined) fail(reading, 'error.unknown.enum.literal');
    return word === undefined || (value as string).toUpperCase() === word.toUpperCase() ? value : word;
  };
}

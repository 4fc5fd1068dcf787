import { quote } from './quote.ts';

const INTEGER = /^(?:[-+]?\d+|0o[0-7]+|0x[\da-f]+)$/i;

/** Integers of up to 15 digits and no exponent are held exactly. */
export const isExactDouble = (written: string): boolean => written.length < 16 && !/e/i.test(written);

/** Check whether the digits before an exponent say something else than zero. */
const isNonZero = (digits: string): boolean => /[1-9]/.test(digits.replace(/e.*/is, ''));

/** Get the number that is read instead of the one that is written, `undefined` where they are the same. */
function readInstead(written: string, value: number): string | undefined {
  if (!Number.isFinite(value)) return String(value);
  if (!INTEGER.test(written)) return value === 0 && isNonZero(written) ? '0' : undefined;
  return BigInt(written) === BigInt(value) ? undefined : String(BigInt(value));
}

/** Find what is wrong with a number that a double cannot hold: an integer beyond 2^53, or one out of range. */
export function describeNumber(written: string, value: number): string | undefined {
  const read = readInstead(written, value);
  return read && `${quote(written)} is read as ${quote(read)}, expected a number that a double can hold`;
}

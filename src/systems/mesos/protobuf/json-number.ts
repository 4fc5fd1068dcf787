const MOST_DIGITS = 19;
const LIMIT = 2n ** 63n;

const inRange = (value: bigint): boolean => value >= -LIMIT && value < LIMIT;

/** Check whether a text is a number, written as in JSON or with nothing on one side of its point. Of any length: no loop goes back. */
const isDecimal = (text: string): boolean =>
  text !== '' && !text.startsWith('+') && !/[^-+.\deE]/.test(text) && !Number.isNaN(Number(text));

/** Find what `strtoimax` makes of a text that is an integer of 64 bits. */
function readInteger(text: string): bigint | undefined {
  if (/[.eE]/.test(text)) return undefined;
  const first = text.search(/[1-9]/);
  const digits = first < 0 ? '0' : text.slice(first);
  if (digits.length > MOST_DIGITS) return undefined;
  const value = BigInt(digits) * (text.startsWith('-') ? -1n : 1n);
  return inRange(value) ? value : undefined;
}

/** Get a number as picojson reads it: an integer if it is one of 64 bits, else a double; `undefined` for no number. */
export const readNumber = (text: string): bigint | number | undefined =>
  isDecimal(text) ? (readInteger(text) ?? Number(text)) : undefined;

/** The integer types that the messages use. */
export type IntegerType = 'int64' | 'uint32' | 'uint64';

const wrap: Readonly<Record<IntegerType, (value: bigint) => bigint>> = {
  int64: (value) => BigInt.asIntN(64, value),
  uint32: (value) => BigInt.asUintN(32, value),
  uint64: (value) => BigInt.asUintN(64, value),
};

/** Find what a processor of the x86-64 kind makes of a double that it converts to one of the types in use. */
function truncate(value: number, type: IntegerType): bigint {
  const whole = BigInt(Math.trunc(value));
  if (type === 'uint64' && whole >= LIMIT) return whole < LIMIT * 2n ? whole : 0n;
  return inRange(whole) ? whole : -LIMIT;
}

/** Get a number as a field of an integer type holds it: cut off and wrapped, never refused. */
export const toInteger = (value: bigint | number, type: IntegerType): number =>
  Number(wrap[type](typeof value === 'bigint' ? value : truncate(value, type)));

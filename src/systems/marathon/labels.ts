import { parseJavaInteger } from './java-integer.ts';

/**
 * Marathon's patterns, Volume.scala:447-452. They are searched for with anchors, and Java's `$` also matches before one
 * final line terminator, which is why that is allowed here too.
 */
const terminator = '(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])?$';

/** The pattern of a label as Marathon writes it. */
export const labelText = '^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$';

/** A provider, a driver, or a value of rexray's options. */
export const labelPattern: RegExp = new RegExp(labelText.replace(/\$$/, terminator));

/** What Marathon says of a text that is not a label, and how to write one. */
export const labelAnswer: string = `must match regular expression '${labelText}'`;
export const labelAdvice = 'use lower-case letters, digits and inner hyphens';

/** The pattern of an option's key as Marathon writes it: a prefix, a slash, a name. */
export const optionKeyText = '^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?/[A-Za-z0-9](?:[-A-Za-z0-9\\._:]*[A-Za-z0-9])?$';

/** The key of an option. */
export const optionKeyPattern: RegExp = new RegExp(optionKeyText.replace(/\$$/, terminator));

/** The prefix of the options that reach a dvdi driver, and the option that names it. */
export const dvdiPrefix = 'dvdi/';
export const dvdiDriverKey = 'dvdi/driver';

/** Java's `String.trim`: everything up to U+0020 goes from both ends, and nothing else. */
export const javaTrim = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
};

/** Get the value of `size` that Marathon's own field can hold: a positive whole number that JSON readers keep exactly. */
export const sizeOf = (value: string): number | undefined =>
  /^[1-9][0-9]*$/.test(value) && Number.isSafeInteger(Number(value)) ? Number(value) : undefined;

/** Java's `Long.parseLong(text) > 0`, which takes a sign, leading zeros and the digits of any script. */
export const isPositiveLong = (text: string): boolean => (parseJavaInteger(text, 64) ?? 0n) > 0n;

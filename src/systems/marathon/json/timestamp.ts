import type { Reads } from './reading.ts';
import { fail } from './reading.ts';

const PATTERN =
  /^(\d{4}|-\d{4,9}|\+\d{5,9})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{0,9})?)?(?:Z|[-+](\d\d):(\d\d)(?::(\d\d))?)$/i;

const LONGEST_OFFSET = 18 * 3600;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Check whether a text is what Java's `ISO_OFFSET_DATE_TIME` parses: a date, a time and an offset, all of which exist. */
export function isTimestamp(text: string): boolean {
  const match = PATTERN.exec(text);
  if (match === null) return false;
  const [year, month, day, hour, minute, second, offsetHour, offsetMinute, offsetSecond] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0)) as [number, number, number, number, number, number, number, number, number];
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    Math.max(minute, second, offsetMinute, offsetSecond) < 60 &&
    hour < 24 &&
    offsetHour * 3600 + offsetMinute * 60 + offsetSecond <= LONGEST_OFFSET
  );
}

/** Read a date and time with its offset. */
export const timestamp: Reads = (value, reading) => {
  if (typeof value !== 'string') fail(reading, 'error.expected.date');
  else if (!isTimestamp(value)) fail(reading, 'error.expected.date.isoformat');
  return value;
};

import type { Written } from '../../../text/json/numbers.ts';
import { decimalText, readDecimal } from './decimal.ts';

const SURROGATES = 0xd800;

/** Jackson writes control characters with upper case digits, and half a surrogate pair as what no charset can say. */
const jacksonEscape = (escaped: string, digits: string | undefined): string => {
  if (digits === undefined) return escaped;
  const code = Number.parseInt(digits, 16);
  return code < SURROGATES ? `\\u${digits.toUpperCase()}` : '?';
};

const stringText = (text: string): string =>
  JSON.stringify(text).replace(/\\(?:u([\da-f]{4})|.)/g, (escaped, digits) => jacksonEscape(escaped, digits));

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Write a number: one that JSON cannot write, which only a value may hold, is written as JavaScript does. */
function plainText(value: unknown, written?: string): string {
  if (typeof value === 'number')
    return written !== undefined || Number.isFinite(value)
      ? decimalText(readDecimal(written ?? String(value)))
      : String(value);
  return typeof value === 'string' ? stringText(value) : String(value);
}

/**
 * Write values of JSON the way play does: compact, with the members in the order of the document. What was written once
 * is kept, so that the texts of objects within objects cost no more than that of the outermost. Recursion is avoided,
 * since a value may be nested deeply. One that holds itself throws a RangeError. Numbers are there as they were written,
 * where that is known.
 */
export function jsonTexts(written: Written = new Map()): (value: unknown, number?: string) => string {
  const texts = new Map<object, string>();
  const known = (value: unknown, number?: string): string =>
    isContainer(value) ? (texts.get(value) as string) : plainText(value, number);
  const compose = (value: object): string => {
    const numbers = written.get(value);
    return Array.isArray(value)
      ? `[${value.map((element, index) => known(element, numbers?.get(String(index)))).join(',')}]`
      : `{${Object.entries(value)
          .map(([name, member]) => `${stringText(name)}:${known(member, numbers?.get(name))}`)
          .join(',')}}`;
  };

  return (value, number) => {
    const entered = new Set<object>();
    const open = [value].filter(isContainer);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (texts.has(top) || entered.has(top)) {
        open.pop();
        if (!texts.has(top)) texts.set(top, compose(top));
      } else {
        entered.add(top);
        for (const member of Object.values(top).filter(isContainer)) {
          if (entered.has(member) && !texts.has(member)) throw new RangeError('the value holds itself');
          open.push(member);
        }
      }
    }
    return known(value, number);
  };
}

import { DEEPEST } from '../text.ts';

const COLON = ':';
const QUOTE = 34;

/** A number that may be read as 0 and is none: it has a long exponent, or many digits. */
const TINY = /[0-9][eE]-[0-9]{3}|[0-9.]{100}/;

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Count the keys in a text, and with them the places in strings that look like the end of one. */
function countKeys(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(COLON); colon >= 0; colon = text.indexOf(COLON, colon + 1)) {
    let before = colon - 1;
    while (isBlank(text.charCodeAt(before))) before--;
    if (text.charCodeAt(before) === QUOTE) count++;
  }
  return count;
}

/**
 * Check whether a text, which `JSON.parse` read as this value, holds just what the value holds: each key once, numbers that a double
 * holds, and not too many levels. Takes less time than to parse it; `false` is no verdict.
 */
export function isPlainJson(text: string, value: unknown): boolean {
  let keys = 0;
  const visit = (each: unknown, depth: number): boolean => {
    if (typeof each === 'number') return Math.abs(each) <= Number.MAX_SAFE_INTEGER;
    if (typeof each !== 'object' || each === null) return true;
    if (depth === DEEPEST) return false;
    if (Array.isArray(each)) {
      for (let index = 0; index < each.length; index++) if (!visit(each[index], depth + 1)) return false;
      return true;
    }
    for (const key in each) {
      keys++;
      if (!visit((each as Record<string, unknown>)[key], depth + 1)) return false;
    }
    return true;
  };
  // A key that comes again is in the text but not in the value.
  return visit(value, 0) && !TINY.test(text) && countKeys(text) === keys;
}

import { quote } from '../quote.ts';
import type { Token } from './tokens.ts';

const KNOWN: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['None', 'null'],
  ['NULL', 'null'],
  ['Null', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
]);

/** Whether a word is another notation's `true`, `false` or `null`. */
export const isKnownWord = (written: string): boolean => KNOWN.has(written);

/** What JSON writes for a word: the number, `true`, `false` or `null` that it is elsewhere; of others none. */
function meantBy(written: string): string | undefined {
  const number = /^[-+]?[\d.]/.test(written) ? Number(written) : Number.NaN;
  return KNOWN.get(written) ?? (Number.isFinite(number) ? JSON.stringify(number) : undefined);
}

/** A word as the value that it is read as: what it means, else a string. */
export const repairWord = (written: string): string => meantBy(written) ?? JSON.stringify(written);

/** What words of its kind are called, in the plural. */
export function kindOfWord({ kind, written }: Token): string {
  if (kind === 'placeholder') return 'placeholders';
  if (/^(?:True|False|None)$/.test(written)) return 'words of Python';
  if (KNOWN.has(written)) return 'such words';
  return meantBy(written) === undefined ? 'values without quotes' : 'such numbers';
}

/** What is wrong with words where a value is to be. */
export function describeWord(token: Token, written: string): string {
  if (token.kind === 'placeholder') return `unexpected placeholder ${quote(written)}, expected a value in its place`;
  const meant = meantBy(written);
  return `unexpected ${quote(written)}, expected ${meant === undefined ? 'a value; put a string in double quotes' : quote(meant)}`;
}

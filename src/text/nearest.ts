import { closest, distance } from 'fastest-levenshtein';
import { quote } from './quote.ts';

/** Words longer than this are like no other. */
const LONGEST = 100;

/** Letters and digits alone, so that `new-FS_type` is `newfstype`. */
const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Check whether two neighbours that changed places are all the difference. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = a.split('').findIndex((letter, index) => letter !== b[index]);
  return a === `${b.slice(0, at)}${b.slice(at + 1, at + 2)}${b.slice(at, at + 1)}${b.slice(at + 2)}`;
}

/** Check whether a word differs from a known one in letter case and marks alone, or in two neighbours that changed places. */
export const isRespelt = (word: string, known: string): boolean =>
  (bare(word) === bare(known) && bare(known) !== '') || isSwap(word, known);

/**
 * Find the known word that another one probably means: it differs in letter case or marks, in two neighbours that
 * changed places, or in a few letters. `most` is how many; the default is a third of the longer word, at least one.
 */
export function nearest(word: string, known: readonly string[], most?: number): string | undefined {
  if (word.length > LONGEST || known.length === 0) return undefined;
  const same = known.find((name) => isRespelt(word, name));
  if (same !== undefined) return same;
  const near = closest(word, known);
  const allowed = most ?? Math.max(1, Math.floor(Math.max(word.length, near.length) / 3));
  return distance(word, near) <= allowed ? near : undefined;
}

/** Write the question that a message about an unknown word ends with; empty where no known word is meant. */
export const didYouMean = (meant: string | undefined): string =>
  meant === undefined ? '' : `; did you mean ${quote(meant)}?`;

import { closest, distance } from 'fastest-levenshtein';

/** `, did you mean …?` where one of the known words is like a word, else nothing. */
export function suggest(word: string, known: readonly string[]): string {
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.max(2, nearest.length / 2) ? `, did you mean ${nearest}?` : '';
}

import { closest, distance } from 'fastest-levenshtein';

/** `<before>did you mean …?` where one of the known words is like a word, else nothing. */
export function suggest(word: string, known: readonly string[], before = ', '): string {
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.max(2, nearest.length / 2) ? `${before}did you mean ${nearest}?` : '';
}

import { didYouMean, nearest } from '../text/nearest.ts';

/** Ask `; did you mean …?` where a word begins a single known one, or is like one; empty otherwise. */
export function suggest(word: string, known: readonly string[]): string {
  const longer = word.length < 3 ? [] : known.filter((each) => each.startsWith(word));
  return didYouMean(longer.length === 1 ? longer[0] : (nearest(word, known) ?? longer[0]));
}

import { didYouMean, nearest } from '../text/nearest.ts';

/** Ask `; did you mean …?` where a word begins a single known one, or is like one; empty otherwise. */
export function suggest(word: string, known: readonly string[]): string {
  const longer = known.filter((each) => word.length > 2 && each.startsWith(word));
  return didYouMean(longer.length === 1 ? longer[0] : (nearest(word, known) ?? longer[0]));
}

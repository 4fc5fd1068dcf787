import { closest, distance } from 'fastest-levenshtein';

/** The known word that is most like a word: one that begins with it, or differs in a few letters; absent where none does. */
function nearestTo(word: string, known: readonly string[]): string | undefined {
  const longer = word.length < 3 ? [] : known.filter((each) => each.startsWith(word));
  if (longer.length === 1) return longer[0];
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.max(2, nearest.length / 2) ? nearest : longer[0];
}

/** Ask `<before>did you mean …?` where one of the known words is like a word; empty otherwise. */
export function suggest(word: string, known: readonly string[], before = ', '): string {
  const nearest = nearestTo(word, known);
  return nearest === undefined ? '' : `${before}did you mean ${nearest}?`;
}

import type { CST } from 'yaml';
import { DEEPEST } from '../text.ts';

/** A token and how many collections it lies in. */
interface Place {
  readonly token: CST.Token | null | undefined;
  readonly depth: number;
}

/**
 * Get the collection of a document that is nested too deep. Composing a document recurses, and when the stack is full the
 * process itself may end with it; so this is asked of the tokens first, and without recursion.
 */
export function findTooDeep(document: CST.Document): CST.Token | undefined {
  const places: Place[] = [{ token: document.value, depth: 0 }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { token, depth } = place;
    if (token === null || token === undefined || !('items' in token)) continue;
    if (depth === DEEPEST) return token;
    for (const { key, value } of token.items.toReversed()) {
      places.push({ token: value, depth: depth + 1 }, { token: key, depth: depth + 1 });
    }
  }
  return undefined;
}

import type { Target } from '../model/target.ts';
import type { Selector, Sources } from './selector.ts';
import { among } from './selector.ts';

/** An item that is the same as an earlier one, in what counts. */
export interface Repeated<Item> {
  readonly item: Item;
  readonly first: Item;
  /** Its place among all items. */
  readonly index: number;
  /** Whether it is the first one that repeats this. */
  readonly isSecond: boolean;
}

/** Make a selector of the items whose key an earlier one has; an item without a key is none of them. */
export const repeatedBy = <Item, From extends keyof Sources>(
  parent: Selector<Item, From>,
  keyOf: (item: Item, target: Target) => string | undefined,
): Selector<Repeated<Item>, From> =>
  among(parent, (items, _, target) => {
    if (items.length < 2) return [];
    const firsts = new Map<string, { readonly first: Item; isRepeated: boolean }>();
    return items.flatMap((item, index) => {
      const key = keyOf(item, target);
      if (key === undefined) return [];
      const known = firsts.get(key);
      if (known === undefined) {
        firsts.set(key, { first: item, isRepeated: false });
        return [];
      }
      const isSecond = !known.isRepeated;
      known.isRepeated = true;
      return { item, first: known.first, index, isSecond };
    });
  });

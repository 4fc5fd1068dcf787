/** Up to so many keys a map of Scala keeps them as they came. */
const MOST_IN_ORDER = 4;

/** Bits of the hash that each level of the trie goes by. */
const BITS = 5;

interface Key {
  readonly name: string;
  readonly hash: number;
}

/** Hash a text as Java does, then improve it as Scala's HashMap does. */
function hashOf(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0;
  hash = (hash + ~(hash << 9)) | 0;
  hash ^= hash >>> 14;
  hash = (hash + (hash << 4)) | 0;
  return hash ^ (hash >>> 10);
}

/** List the keys of one node of the trie: first those that are alone in their slot, then those of each fuller one. */
function walk(keys: readonly Key[], shift: number): readonly Key[] {
  // Equal hashes stay in a list of their own.
  if (shift >= 32) return keys;
  const slots: Key[][] = [];
  for (const key of keys) {
    const slot = (key.hash >>> shift) & (2 ** BITS - 1);
    slots[slot] ??= [];
    slots[slot].push(key);
  }
  const taken = slots.filter((slot) => slot !== undefined);
  const alone = taken.filter(({ length }) => length === 1);
  const fuller = taken.filter(({ length }) => length > 1);
  return [...alone.flat(), ...fuller.flatMap((slot) => walk(slot, shift + BITS))];
}

/** Sort the keys of a map in the order in which Marathon goes through them, which some of its paths count by. */
export function mapOrder(names: readonly string[]): readonly string[] {
  if (names.length <= MOST_IN_ORDER) return names;
  return walk(
    names.map((name) => ({ name, hash: hashOf(name) })),
    0,
  ).map(({ name }) => name);
}

import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';

/** `/name`, `(0)`, `("key")` or `/"key"`: the steps of a path in Marathon's answers; Validation.scala:296. */
const step = /\/"([^"]*)"|\("([^"]*)"\)|\((\d+)\)|\/([^/("]+)/gy;

/**
 * Get the pointer to which a path of Marathon's leads, as far as the value goes along: `/container/volumes(0)/mode`. A path
 * may name what is missing, or an expression of Marathon's own source, so the rest is left off.
 */
export function pointerOf(path: string, value: unknown, base: JsonPointer = ''): JsonPointer {
  let [pointer, at] = [base, value];
  for (const [, quoted, keyed, index, name] of path.matchAll(step)) {
    const token = String(quoted ?? keyed ?? index ?? name);
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, token)) break;
    at = (at as Record<string, unknown>)[token];
    pointer = joinPointer(pointer, token);
  }
  return pointer;
}

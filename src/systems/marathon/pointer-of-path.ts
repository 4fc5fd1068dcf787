import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';

/** `/name`, `(0)`, `("key")` or `/"key"`: the steps of a path in Marathon's answers; Validation.scala:296. */
const step = /\/"([^"]*)"|\("([^"]*)"\)|\/?\((\d+)\)|\/([^/("]+)/gy;

/** Where a path of Marathon's leads in a value, and how many of its steps the value does not have. */
export interface Lead {
  readonly pointer: JsonPointer;
  readonly missing: number;
}

/**
 * Follow a path of Marathon's as far as the value goes along: `/container/volumes(0)/mode`. A path may name what is missing,
 * or an expression of Marathon's own source, so the rest is left off.
 */
export function followPath(path: string, value: unknown, base: JsonPointer = ''): Lead {
  let [pointer, at] = [base, value];
  let missing = 0;
  for (const [, quoted, keyed, index, name] of path.matchAll(step)) {
    const token = String(quoted ?? keyed ?? index ?? name);
    if (missing > 0 || typeof at !== 'object' || at === null || !Object.hasOwn(at, token)) missing += 1;
    else {
      at = (at as Record<string, unknown>)[token];
      pointer = joinPointer(pointer, token);
    }
  }
  return { pointer, missing };
}

/** Get the pointer to which a path of Marathon's leads, as far as the value goes along. */
export const pointerOf = (path: string, value: unknown, base: JsonPointer = ''): JsonPointer =>
  followPath(path, value, base).pointer;

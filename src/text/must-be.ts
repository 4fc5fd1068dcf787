import type { JsonPointer } from './pointer.ts';
import { parsePointer } from './pointer.ts';
import { quote } from './quote.ts';

const INDEX = /^\d+$/;

/** Name what is at a pointer: a member by its key, an element by its list and its index. */
export function nameAt(pointer: JsonPointer): string {
  const tokens = parsePointer(pointer);
  const at = Math.max(
    0,
    tokens.findLastIndex((token) => !INDEX.test(token)),
  );
  const name = tokens.slice(at).map((token) => (INDEX.test(token) ? `[${token}]` : token));
  return tokens.length === 0 ? 'the document' : quote(name.join(''));
}

/** Show a value in a message: a scalar as it is written, the rest by its type. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return quote(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

/** Say what something must be, and what it is. */
export const mustBe = (name: string, expected: string, value: unknown): string =>
  `${name} must be ${expected}, not ${show(value)}`;

/** Say that a name is none of those that are known. */
export const unknownName = (what: string, name: string, known: readonly string[]): string =>
  `unknown ${what} ${quote(name)}; use one of ${known.map(quote).join(', ')}`;

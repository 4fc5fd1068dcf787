import get from 'lodash/get.js';
import { textStart } from '../lines.ts';
import { isExactDouble } from '../number.ts';
import { type Path, walkPaths } from './path.ts';

/** A number of a JSON text that a double may not hold exactly. */
export interface WrittenNumber {
  /** The keys and indexes that lead to it. */
  readonly path: Path;
  readonly written: string;
}

/** How such numbers are written, by the object or list that they stand in, then by key or index. */
export type Written = ReadonlyMap<object, ReadonlyMap<string, string>>;

/** All such numbers of a text that `JSON.parse` accepts, in their order, those behind a key that comes again too. */
export function longNumbers(text: string): readonly WrittenNumber[] {
  const found: WrittenNumber[] = [];
  walkPaths(text, textStart(text), {
    scalar(path, start, end) {
      const written = text.slice(start, end);
      if (/^[-\d]/.test(written) && !isExactDouble(written)) found.push({ path: [...path], written });
    },
  });
  return found;
}

/** The numbers that stand in the value that was read from their text. */
export function writtenIn(value: unknown, numbers: readonly WrittenNumber[]): Written {
  const byHolder = new Map<object, Map<string, string>>();
  for (const { path, written } of numbers) {
    const holder: unknown = get({ value }, ['value', ...path.slice(0, -1)]);
    const key = String(path.at(-1));
    // Of a key that comes twice the first may have been another number.
    if (typeof holder !== 'object' || holder === null || !Object.is(get(holder, [key]), Number(written))) continue;
    const known = byHolder.get(holder) ?? new Map<string, string>();
    byHolder.set(holder, known.set(key, written));
  }
  return byHolder;
}

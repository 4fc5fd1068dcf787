import { closest, distance } from 'fastest-levenshtein';
import { fields } from './generated/fields.ts';
import { joinPointer } from './text/pointer.ts';

/** A member that no reader of its object knows. */
export interface UnknownField {
  readonly pointer: string;
  readonly key: string;
  /** The name of the schema of the object that holds it. */
  readonly holder: string;
  /** The known field that was probably meant. */
  readonly meant: string | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The known word that differs in letter case, separators, or a few letters. */
export function nearest(key: string, known: readonly string[]): string | undefined {
  if (key.length > 64) return undefined;
  const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '');
  const same = known.find((name) => plain(name) === plain(key));
  const near = closest(key, known);
  return same ?? (distance(key, near) <= Math.max(1, Math.floor(key.length / 3)) ? near : undefined);
}

/** Marathon's `options` hold a driver's keys, which are free, unless they are those of a CSI volume. */
const isFree = (holder: string, value: unknown): boolean =>
  holder === 'MarathonCsiOptions' && !(isObject(value) && isObject(value.capability));

/** The unknown members of a value and of all that it holds; `holder` names the schema of the value. */
export function unknownFields(value: unknown, holder: string, pointer: string): readonly UnknownField[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => unknownFields(item, holder, joinPointer(pointer, index)));
  const known = fields[holder];
  if (!isObject(value) || known === undefined || isFree(holder, value)) return [];
  const found: UnknownField[] = [];
  const within: (readonly UnknownField[])[] = [];
  for (const [key, member] of Object.entries(value)) {
    const inner = Object.hasOwn(known, key) ? known[key] : undefined;
    if (inner === undefined)
      found.push({ pointer: joinPointer(pointer, key), key, holder, meant: nearest(key, Object.keys(known)) });
    else if (inner !== '' && member !== null) within.push(unknownFields(member, inner, joinPointer(pointer, key)));
  }
  return [...found, ...within.flat()];
}

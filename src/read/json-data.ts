import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import { DEEPEST } from '../text/text.ts';

/** What a caller's value is as JSON data. */
export interface JsonData {
  /** The value itself where it is plain, else a copy that is, with `null` at each problem. */
  readonly value: unknown;
  /** What in it is no JSON data. */
  readonly problems: readonly Diagnostic[];
  /** Its numbers that JSON cannot say: no reason not to read the rest. */
  readonly numbers: readonly Diagnostic[];
}

const { toStringTag } = Symbol;

/** As many values as one may hold, counted as often as they occur. */
const MOST_VALUES = 20_000_000;

/** How many problems of one value are reported. */
const MOST_PROBLEMS = 1000;

const report = (pointer: JsonPointer, message: string): Diagnostic => ({
  rule: 'document/unreadable',
  severity: 'error',
  message,
  pointer,
});

const noData = (what: string): string => `${what} is no JSON data`;

/** Check whether a value is what `JSON.parse` makes. `false` is no verdict yet. */
function isJsonData(root: unknown): boolean {
  let left = MOST_VALUES;
  const visit = (value: unknown, depth: number): boolean => {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
    if (typeof value !== 'object') return Number.isFinite(value);
    // Reading what plain data has not also shows a proxy that throws for it.
    const { toJSON, [toStringTag]: tag } = value as { toJSON?: unknown; [toStringTag]?: unknown };
    if (depth === DEEPEST || toJSON !== undefined || tag !== undefined) return false;
    if (Array.isArray(value)) {
      left -= value.length;
      if (left < 0) return false;
      for (let index = 0; index < value.length; index++) if (!visit(value[index], depth + 1)) return false;
      return true;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    for (const key in value) {
      if (--left < 0 || !visit((value as Record<string, unknown>)[key], depth + 1)) return false;
    }
    return true;
  };
  try {
    return visit(root, 0);
  } catch {
    return false;
  }
}

const isData = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
};

/** Find what an object is that is none of data: a `Map`, a `Date`, one that says itself what it is as JSON. */
function unsupportedType(value: object): string | undefined {
  const tag = isData(value) ? 'Object' : Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (tag !== 'Object') return quote(tag);
  return 'toJSON' in value && typeof value.toJSON === 'function' ? 'an object with a function `toJSON`' : undefined;
}

/** Get a copy of plain data of a value, as `JSON.stringify` sees it: members that are `undefined` are absent. */
function copyJsonData(root: unknown): JsonData {
  const problems: Diagnostic[] = [];
  const numbers: Diagnostic[] = [];
  const open = new Set<object>();
  const done = new Map<object, { readonly copy: unknown; readonly count: number }>();
  let count = 0;
  const refuse = (...problem: Parameters<typeof report>): null => {
    problems.push(report(...problem));
    return null;
  };
  const isTooMuch = (more: number, pointer: JsonPointer): boolean => {
    if (count > MOST_VALUES) return true;
    count += more;
    if (count > MOST_VALUES) refuse(pointer, `there are more than ${MOST_VALUES} values; split the document`);
    return count > MOST_VALUES;
  };
  const copyMembers = (value: object, pointer: JsonPointer): unknown => {
    const keys = Array.isArray(value) ? undefined : Object.keys(value);
    const length = keys?.length ?? (value as readonly unknown[]).length;
    if (isTooMuch(length, pointer)) return null;
    const members = value as Record<string | number, unknown>;
    if (keys === undefined)
      return Array.from({ length }, (_, index) => copy(() => members[index], joinPointer(pointer, index)) ?? null);
    return Object.fromEntries(
      keys
        .map((key) => [key, copy(() => members[key], joinPointer(pointer, key))] as const)
        .filter(([, member]) => member !== undefined),
    );
  };
  const copyObject = (value: object, pointer: JsonPointer): unknown => {
    if (open.has(value)) return refuse(pointer, noData('a value that holds itself'));
    const known = done.get(value);
    if (known !== undefined && !isTooMuch(known.count, pointer)) return known.copy;
    if (open.size === DEEPEST) return refuse(pointer, `objects and lists are nested deeper than ${DEEPEST} levels`);
    const strange = unsupportedType(value);
    if (strange !== undefined) return refuse(pointer, noData(strange));
    const before = count;
    open.add(value);
    try {
      const made = copyMembers(value, pointer);
      done.set(value, { copy: made, count: count - before });
      return made;
    } finally {
      open.delete(value);
    }
  };
  const copy = (read: () => unknown, pointer: JsonPointer): unknown => {
    if (problems.length >= MOST_PROBLEMS) return null;
    try {
      const value = read();
      if (typeof value === 'object' && value !== null) return copyObject(value, pointer);
      if (typeof value === 'number' && !Number.isFinite(value))
        numbers.push(report(pointer, noData(quote(String(value)))));
      return ['bigint', 'function', 'symbol'].includes(typeof value)
        ? refuse(pointer, noData(quote(typeof value)))
        : value;
    } catch {
      return refuse(pointer, noData('a value that throws when it is read'));
    }
  };
  const value = copy(() => root, '');
  return { value, problems, numbers };
}

/**
 * Take a caller's value for JSON data. What `JSON.parse` makes is taken as it is. Of the rest, objects of classes count with
 * their own enumerable members, `undefined` counts as absent, and all that is not what
 * `Object.prototype.toString` calls an object or a list, or that has a function `toJSON`, is reported. Never throws.
 */
export const toJsonData = (value: unknown): JsonData =>
  isJsonData(value) ? { value, problems: [], numbers: [] } : copyJsonData(value);

/** Filter the findings at places that have no other finding. */
export function notYetReported(
  found: readonly Diagnostic[],
  others: readonly Pick<Diagnostic, 'pointer'>[],
): readonly Diagnostic[] {
  const reported = new Set(others.map(({ pointer }) => pointer));
  return found.filter(({ pointer }) => !reported.has(pointer));
}

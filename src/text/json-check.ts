import { readKey, skipString, walkJson } from './json-walk.ts';
import type { ToPosition } from './lines.ts';
import { describeNumber } from './number.ts';
import { type JsonPointer, joinPointer } from './pointer.ts';
import { quote } from './quote.ts';
import { addProblem, DEEPEST, describeDepth, type TextProblem } from './text.ts';

/** What is said of a key that its object already has. */
export const describeDuplicate = (key: string): string =>
  `duplicate key ${quote(key)}, expected each key once; the last one wins`;

/** What is said of the first of several same keys. */
export const describeFirst = (key: string): string => `the first ${quote(key)}`;

const MINUS = 45;
const NINE = 57;

/** Integers of up to 15 digits and no exponent are held exactly. */
const isShort = (written: string): boolean => written.length < 16 && !/e/i.test(written);

/** The outcome of a check; a text that is too deep must not be used. */
export interface JsonCheck {
  readonly problems: readonly TextProblem[];
  readonly tooDeep: boolean;
}

/** Find what `JSON.parse` accepts in silence: duplicate keys, numbers that change, nesting that is too deep. */
export function checkJson(text: string, from: number, toPosition: ToPosition): JsonCheck {
  const problems: TextProblem[] = [];
  /** The key or index that the walk is at in each open object or array. */
  const path: (string | number)[] = [];
  /** The offsets of the keys of each open object; the maps are used again for its siblings. */
  const known: Map<string, number>[] = [];
  let tooDeep = false;

  const here = (): JsonPointer => joinPointer('', ...path);
  walkJson(text, from, {
    open(start, isArray) {
      tooDeep = path.length === DEEPEST;
      if (tooDeep) {
        problems.push(describeDepth(here(), toPosition(start, start + 1)));
        return false;
      }
      known[path.length]?.clear();
      path.push(isArray ? 0 : '');
      return true;
    },
    close() {
      path.pop();
    },
    nextElement() {
      path.push(Number(path.pop()) + 1);
    },
    key(start, end) {
      const key = readKey(text, start, end);
      path[path.length - 1] = key;
      const keys = (known[path.length - 1] ??= new Map());
      const first = keys.get(key);
      if (first === undefined) {
        keys.set(key, start);
        return;
      }
      addProblem(problems, {
        rule: 'text/duplicate-key',
        severity: 'error',
        message: describeDuplicate(key),
        pointer: here(),
        position: toPosition(start, end),
        related: [{ message: describeFirst(key), pointer: here(), position: toPosition(first, skipString(text, first)) }],
      });
    },
    scalar(start, end) {
      const code = text.charCodeAt(start);
      if (code > NINE || code < MINUS) return;
      const written = text.slice(start, end);
      if (isShort(written)) return;
      const message = describeNumber(written, Number(written));
      if (message === undefined) return;
      const position = toPosition(start, end);
      addProblem(problems, { rule: 'text/number', severity: 'warning', message, pointer: here(), position });
    },
  });
  return { problems, tooDeep };
}

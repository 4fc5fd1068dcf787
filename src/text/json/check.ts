import type { ToPosition } from '../lines.ts';
import { describeNumber, isExactDouble } from '../number.ts';
import { type JsonPointer, joinPointer } from '../pointer.ts';
import { addProblem, DEEPEST, describeDepth, describeDuplicate, isFull, type TextProblem } from '../text.ts';
import { readKey, skipString, walkJson } from './walk.ts';

const MINUS = 45;
const NINE = 57;

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
      const keys = known[path.length - 1] ?? new Map<string, number>();
      known[path.length - 1] = keys;
      const first = keys.get(key);
      if (first === undefined) {
        keys.set(key, start);
        return;
      }
      if (isFull(problems)) return;
      const firstPosition = toPosition(first, skipString(text, first));
      addProblem(problems, describeDuplicate(key, here(), toPosition(start, end), firstPosition));
    },
    scalar(start, end) {
      const code = text.charCodeAt(start);
      if (code > NINE || code < MINUS) return;
      const written = text.slice(start, end);
      if (isExactDouble(written)) return;
      const message = describeNumber(written, Number(written));
      if (message === undefined) return;
      const position = toPosition(start, end);
      addProblem(problems, { rule: 'text/number', severity: 'warning', message, pointer: here(), position });
    },
  });
  return { problems, tooDeep };
}

import type { ToPosition } from '../lines.ts';
import { describeNumber, isExactDouble } from '../number.ts';
import { joinPointer } from '../pointer.ts';
import { addProblem, DEEPEST, describeDepth, describeDuplicate, isFull, type TextProblem } from '../text.ts';
import { walkPaths } from './path.ts';
import { skipString } from './walk.ts';

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
  /** The offsets of the keys of each open object; the maps are used again for its siblings. */
  const known: Map<string, number>[] = [];
  let tooDeep = false;
  walkPaths(text, from, {
    open(path, start) {
      tooDeep = path.length === DEEPEST;
      if (tooDeep) problems.push(describeDepth(joinPointer('', ...path), toPosition(start, start + 1)));
      else known[path.length]?.clear();
      return !tooDeep;
    },
    key(path, start, end) {
      const key = String(path.at(-1));
      const keys = known[path.length - 1] ?? new Map<string, number>();
      known[path.length - 1] = keys;
      const first = keys.get(key);
      if (first === undefined) {
        keys.set(key, start);
        return;
      }
      if (isFull(problems)) return;
      const firstPosition = toPosition(first, skipString(text, first));
      addProblem(problems, describeDuplicate(key, joinPointer('', ...path), toPosition(start, end), firstPosition));
    },
    scalar(path, start, end) {
      const code = text.charCodeAt(start);
      if (code > NINE || code < MINUS) return;
      const written = text.slice(start, end);
      if (isExactDouble(written)) return;
      const message = describeNumber(written, Number(written));
      if (message === undefined) return;
      const pointer = joinPointer('', ...path);
      addProblem(problems, {
        rule: 'text/number',
        severity: 'warning',
        message,
        pointer,
        position: toPosition(start, end),
      });
    },
  });
  return { problems, tooDeep };
}

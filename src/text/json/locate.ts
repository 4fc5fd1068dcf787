import type { ToPosition } from '../lines.ts';
import { type JsonPointer, parsePointer } from '../pointer.ts';
import type { Position } from '../position.ts';
import { readKey, walkJson } from './walk.ts';

/** A place that is looked for; it stands for the value that was last seen there. */
interface Wanted {
  readonly members: Map<string, Wanted>;
  start: number;
  end: number;
  /** How often its object or array had been seen when it was seen itself: what is older was overwritten since. */
  parentSeen: number;
  seen: number;
}

const createWanted = (): Wanted => ({ members: new Map(), start: 0, end: 0, parentSeen: 0, seen: 0 });

function plan(pointers: readonly JsonPointer[]): Wanted {
  const root = createWanted();
  for (const pointer of pointers) {
    let wanted = root;
    for (const token of parsePointer(pointer)) {
      const member = wanted.members.get(token) ?? createWanted();
      wanted.members.set(token, member);
      wanted = member;
    }
  }
  return root;
}

/** One walk over the text that notes where the wanted values are; of duplicate keys the last one counts. */
function seek(text: string, from: number, root: Wanted): void {
  /** The open objects and arrays, `undefined` where nothing inside is wanted; the index for arrays. */
  const open: { readonly wanted: Wanted | undefined; index: number }[] = [];
  /** What is wanted of the value that comes next. */
  let next: Wanted | undefined = root;

  const enter = (key: string): void => {
    next = open.at(-1)?.wanted?.members.get(key);
  };
  const see = (start: number): void => {
    if (next === undefined) return;
    next.start = start;
    next.seen++;
    next.parentSeen = open.at(-1)?.wanted?.seen ?? 0;
  };
  walkJson(text, from, {
    open(start, isArray) {
      see(start);
      open.push({ wanted: next, index: 0 });
      next = undefined;
      if (isArray) enter('0');
      return true;
    },
    close(end) {
      const wanted = open.pop()?.wanted;
      if (wanted !== undefined) wanted.end = end;
    },
    nextElement() {
      const array = open.at(-1);
      if (array?.wanted !== undefined) enter(String(++array.index));
    },
    key(start, end) {
      if (open.at(-1)?.wanted !== undefined) enter(readKey(text, start, end));
    },
    scalar(start, end) {
      see(start);
      if (next !== undefined) next.end = end;
    },
  });
}

function findNearest(root: Wanted, pointer: JsonPointer): Wanted {
  let wanted = root;
  for (const token of parsePointer(pointer)) {
    const member = wanted.members.get(token);
    if (member === undefined || member.seen === 0 || member.parentSeen !== wanted.seen) break;
    wanted = member;
  }
  return wanted;
}

/** The positions of the values at these pointers in a text that `JSON.parse` accepts; of missing ones, what is above. */
export function locateJson(
  text: string,
  from: number,
  pointers: readonly JsonPointer[],
  toPosition: ToPosition,
): ReadonlyMap<JsonPointer, Position> {
  const root = plan(pointers);
  seek(text, from, root);
  return new Map(
    pointers.map((pointer) => {
      const { start, end } = findNearest(root, pointer);
      return [pointer, toPosition(start, end)];
    }),
  );
}

import type { ToPosition } from '../lines.ts';

/** A text without its mistakes, and the places of its parts in the text that it was made from. */
export interface RepairedText {
  readonly text: string;
  /** From offsets of the repaired text, where parts of it start and end, to positions in the original. */
  readonly toPosition: ToPosition;
}

/** A bracket, a key or a scalar. */
interface Piece {
  /** A comma where one is due. */
  readonly before: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** Writes valid JSON part by part; commas and colons come by themselves. */
export interface JsonWriter {
  open(bracket: string, start: number, end: number): void;
  close(start: number, end: number): void;
  /** Open again what was closed last; nothing may have been written since. */
  reopen(): void;
  /** The key of the value that follows; another one before that value takes its place. */
  key(written: string, start: number, end: number): void;
  scalar(written: string, start: number, end: number): void;
  /** The text; of several values a list is made. `undefined` when nothing was written that says anything. */
  finish(toPosition: ToPosition): RepairedText | undefined;
}

const isBracket = ({ written }: Piece): boolean => written === '{' || written === '[';

/** The index of the last of the ascending offsets that is not greater. */
function findLast(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function join(pieces: readonly Piece[], toPosition: ToPosition): RepairedText {
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { before, written } of pieces) {
    starts.push(length + before.length);
    texts.push(before, written, ' ');
    length += before.length + written.length + 1;
  }
  const pieceAt = (offset: number): Piece => pieces[findLast(starts, offset)] as Piece;
  return {
    text: texts.join(''),
    // An end is the place behind a piece, where a blank stands.
    toPosition: (start, end) => toPosition(pieceAt(start).start, pieceAt(end - 1).end),
  };
}

/** A writer that has written nothing. */
export function createJsonWriter(): JsonWriter {
  const pieces: Piece[] = [];
  /** The closing brackets of what is open, and whether it holds something. */
  const open: { readonly closing: string; isFilled: boolean }[] = [{ closing: '', isFilled: false }];
  let closed = open[0];
  let key: Piece | undefined;
  let values = 0;

  const beforeNext = (): string => {
    const top = open.at(-1) as (typeof open)[number];
    const before = top.isFilled ? ',' : '';
    top.isFilled = true;
    if (open.length === 1) values++;
    return before;
  };
  const add = (written: string, start: number, end: number): void => {
    const before = beforeNext();
    if (key === undefined) pieces.push({ before, written, start, end });
    else pieces.push({ ...key, before }, { before: ':', written, start, end });
    key = undefined;
  };
  return {
    open(bracket, start, end) {
      add(bracket, start, end);
      open.push({ closing: bracket === '{' ? '}' : ']', isFilled: false });
    },
    close(start, end) {
      key = undefined;
      closed = open.pop() as (typeof open)[number];
      pieces.push({ before: '', written: closed.closing, start, end });
    },
    reopen() {
      pieces.pop();
      open.push(closed as (typeof open)[number]);
    },
    key(written, start, end) {
      key = { before: '', written, start, end };
    },
    scalar: add,
    finish(toPosition) {
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (first === undefined || last === undefined || (isBracket(first) && pieces.length === 2)) return undefined;
      if (values === 1) return join(pieces, toPosition);
      const opening = { before: '', written: '[', start: first.start, end: first.start };
      const closing = { before: '', written: ']', start: last.end, end: last.end };
      return join([opening, ...pieces, closing], toPosition);
    },
  };
}

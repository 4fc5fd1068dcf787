import sortedLastIndex from 'lodash/sortedLastIndex.js';
import type { ToPosition } from '../lines.ts';
import type { Piece, Step } from './reading.ts';

/** A text without its mistakes, and the places of its parts in the text that it was made from. */
export interface RepairedText {
  readonly text: string;
  /** From offsets of the repaired text, where parts of it start and end, to positions in the original. */
  readonly toPosition: ToPosition;
}

/** List the pieces of a reading with what is due before each; of several values a list is made. */
function arrange(steps: readonly Step[]): readonly (readonly [before: string, piece: Piece])[] {
  const arranged: (readonly [string, Piece])[] = [];
  let [isFilled, depth, values] = [false, 0, 0];
  let key: Piece | undefined;
  for (const { piece } of steps) {
    if (piece === undefined) continue;
    const { kind } = piece;
    if (kind === 'key') key = piece;
    else if (kind === 'drop') key = undefined;
    else {
      if (kind !== 'close' && depth === 0) values++;
      const before = isFilled && kind !== 'close' ? ',' : '';
      if (key === undefined || kind === 'close') arranged.push([before, piece]);
      else arranged.push([before, key], [':', piece]);
      key = undefined;
      isFilled = kind !== 'open';
      depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    }
  }
  const first = arranged[0]?.[1];
  const last = arranged.at(-1)?.[1];
  if (values < 2 || first === undefined || last === undefined) return arranged;
  return [
    ['', { kind: 'open', written: '[', start: first.start, end: first.start }],
    ...arranged,
    ['', { kind: 'close', written: ']', start: last.end, end: last.end }],
  ];
}

/** Write the text of a reading. */
export const writeSteps = (steps: readonly Step[]): string =>
  arrange(steps)
    .map(([before, { written }]) => `${before}${written} `)
    .join('');

/** Write the text of a reading, with its places; `undefined` where it says nothing. */
export function writeWithPlaces(steps: readonly Step[], toPosition: ToPosition): RepairedText | undefined {
  const pieces = arrange(steps);
  if (pieces.length === 0 || (pieces.length === 2 && pieces[0]?.[1].kind === 'open')) return undefined;
  const starts: number[] = [];
  let length = 0;
  for (const [before, { written }] of pieces) {
    starts.push(length + before.length);
    length += before.length + written.length + 1;
  }
  const pieceAt = (offset: number): Piece =>
    (pieces[Math.max(sortedLastIndex(starts, offset) - 1, 0)] as (typeof pieces)[number])[1];
  return {
    text: pieces.map(([before, { written }]) => `${before}${written} `).join(''),
    // An end is the place behind a piece, where a blank is.
    toPosition: (start, end) => toPosition(pieceAt(start).start, pieceAt(end - 1).end),
  };
}

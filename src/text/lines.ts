import sortedLastIndex from 'lodash/sortedLastIndex.js';
import type { Point, Position } from './position.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = '\ufeff';

/** Makes the position of the text between two offsets. */
export type ToPosition = (start: number, end: number) => Position;

/** Find where the text proper starts: behind the byte order mark, if there is one. */
export const textStart = (text: string): number => (text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);

/** Get the offsets at which lines start; `\r\n`, `\n` and a lone `\r` end a line. */
function findLineStarts(text: string): readonly number[] {
  const starts = [textStart(text)];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) !== LINE_FEED)) {
      starts.push(offset + 1);
    }
  }
  return starts;
}

/** Find the last line that starts at or before the offset. */
function toPoint(starts: readonly number[], offset: number): Point {
  const line = Math.max(sortedLastIndex(starts, offset), 1);
  return { line, column: Math.max(offset - (starts[line - 1] as number), 0) + 1, offset };
}

/**
 * Get a function from offsets to positions. Lines are counted once, when it is first called. A byte order mark counts as an
 * offset, since it is part of the string, but not as a column, since no editor shows it.
 */
export function createPositions(text: string): ToPosition {
  let starts: readonly number[] | undefined;
  return (start, end) => {
    starts ??= findLineStarts(text);
    return { start: toPoint(starts, start), end: toPoint(starts, end) };
  };
}

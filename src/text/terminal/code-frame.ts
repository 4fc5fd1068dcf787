import type { Position } from '../position.ts';
import { escapeControls } from '../quote.ts';
import { widthOf } from './width.ts';

/** As much of a line as is shown before and after the place where a stretch of text starts. */
const BEFORE = 60;
const AFTER = 60;

/** A line of a text as a terminal may show it, and carets for the line under it. */
export interface Frame {
  readonly line: string;
  readonly carets: string;
}

const show = (text: string): string => escapeControls(text.replaceAll('\t', '  '));

const isSecondHalf = (text: string, offset: number): boolean => /^[\udc00-\udfff]/.test(text.charAt(offset));

/**
 * Get the line in which a stretch of text starts, with carets under as much of the stretch as is on it. Of a long line only
 * the part around the place is looked at, so that a text of one line costs no more than any other.
 */
export function frameOf(text: string, { start, end }: Position): Frame {
  const lineStart = start.offset - start.column + 1;
  const near = Math.max(lineStart, start.offset - BEFORE);
  const from = near > lineStart && isSecondHalf(text, near) ? near + 1 : near;
  const near2 = start.offset + AFTER;
  const to = isSecondHalf(text, near2) ? near2 + 1 : near2;
  const rest = text.slice(start.offset, to).replace(/[\r\n].*/s, '');
  const isCut = rest.length === to - start.offset && !/^[\r\n]?$/.test(text.charAt(to));
  const before = `${from > lineStart ? '…' : ''}${show(text.slice(from, start.offset))}`;
  const marked = show(rest.slice(0, end.offset - start.offset));
  const after = `${show(rest.slice(end.offset - start.offset))}${isCut ? '…' : ''}`;
  return {
    line: `${before}${marked}${after}`.trimEnd(),
    carets: `${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  };
}

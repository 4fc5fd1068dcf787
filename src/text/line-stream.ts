import type { Point, Position } from './position.ts';

/** The longest line that is kept, in UTF-16 code units. */
export const LONGEST_LINE: number = 64 * 1024 * 1024;

/** Pieces of a text in their order, cut anywhere. */
export type TextChunks = AsyncIterable<string> | Iterable<string>;

/** One line of a stream without its line feed; of one that is too long only the length is known. */
export interface StreamLine {
  readonly text: string | undefined;
  readonly length: number;
}

/** Where a line begins: how many lines and code units are before it. */
export interface LineStart {
  readonly line: number;
  readonly offset: number;
}

/**
 * Cut a text at its line feeds, without ever holding more than a chunk and the line that goes on behind it; nothing follows the
 * last line feed. Yields the lines that end in each chunk.
 */
export async function* splitLines(
  chunks: TextChunks,
  longest: number = LONGEST_LINE,
): AsyncGenerator<readonly StreamLine[]> {
  let [text, length] = ['', 0];
  const take = (piece: string): void => {
    length += piece.length;
    text = length > longest ? '' : text + piece;
  };
  const end = (): StreamLine => {
    const line = { text: length > longest ? undefined : text, length };
    [text, length] = ['', 0];
    return line;
  };
  for await (const chunk of chunks) {
    const lines: StreamLine[] = [];
    let start = 0;
    for (let feed = chunk.indexOf('\n'); feed >= 0; feed = chunk.indexOf('\n', start)) {
      take(chunk.slice(start, feed));
      lines.push(end());
      start = feed + 1;
    }
    take(chunk.slice(start));
    yield lines;
  }
  if (length > 0) yield [end()];
}

/** Get the start of the line behind one that has this text; a lone `\r` in it ends a line too, as it does in any text. */
export const lineBehind = ({ line, offset }: LineStart, text: string): LineStart => ({
  line: line + 1 + (text.match(/\r(?!$)/g)?.length ?? 0),
  offset: offset + text.length + 1,
});

const shiftPoint = ({ line, column, offset }: Point, start: LineStart): Point => ({
  line: start.line + line,
  column,
  offset: start.offset + offset,
});

/** Get a position in a line as one in the whole text. */
export const shiftPosition = ({ start, end }: Position, by: LineStart): Position => ({
  start: shiftPoint(start, by),
  end: shiftPoint(end, by),
});

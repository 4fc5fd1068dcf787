import type { TextEdit } from './tree.ts';

/** A part of an edited text: what is written anew, or a stretch of the text as it was. */
type Piece = { readonly text: string } | { readonly start: number; readonly end: number };

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
  'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };

/** Find what edits make of a text of some length. */
function toPieces(length: number, edits: readonly TextEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    pieces.push({ start: from, end: start }, { text });
    from = end;
  }
  return [...pieces, { start: from, end: length }];
}

/** Get the edits that make pieces of a text of some length. */
function toEdits(length: number, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let [from, text] = [0, ''];
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ('text' in piece) text += piece.text;
    else {
      if (piece.start > from || text !== '') edits.push({ start: from, end: piece.start, text });
      [from, text] = [piece.end, ''];
    }
  }
  return edits;
}

/**
 * One list of edits that does to a text of some length what two do, one after the other: `second` is by offsets into
 * what `first` makes. All are in order and without overlap. Linear.
 */
export function composeEdits(
  length: number,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const pieces = toPieces(length, first);
  const made: Piece[] = [];
  let [index, used, offset] = [0, 0, 0];
  const advance = (to: number, isKept: boolean): void => {
    for (let piece = pieces[index]; piece !== undefined && offset < to; piece = pieces[index]) {
      const count = Math.min(lengthOf(piece) - used, to - offset);
      if (isKept && count > 0) made.push(cut(piece, used, used + count));
      used += count;
      offset += count;
      if (used === lengthOf(piece)) [index, used] = [index + 1, 0];
    }
  };
  for (const { start, end, text } of second) {
    advance(start, true);
    advance(end, false);
    made.push({ text });
  }
  advance(Number.POSITIVE_INFINITY, true);
  return toEdits(length, made);
}

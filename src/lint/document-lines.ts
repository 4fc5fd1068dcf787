import type { Diagnostic } from '../model/diagnostic.ts';
import type { LineStart, TextChunks } from '../text/line-stream.ts';
import { LONGEST_LINE, lineBehind, shiftPosition, splitLines } from '../text/line-stream.ts';

/** A line of a text in which every line is a document. */
export interface DocumentLine {
  readonly start: LineStart;
  /** Without its line feed, and empty where there is a problem. */
  readonly text: string;
  /** Why the line cannot be read; its place is in the line. */
  readonly problem?: Diagnostic;
}

/** How lines are read. */
export interface LineReading {
  /** Decodes a line as it was read, or says why it cannot be read. */
  readonly decode?: (line: string) => string | Diagnostic;
  /** The longest line that is read; 64 Mi code units where it is left out. */
  readonly longest?: number;
  /** Explains why the text cannot be read on; without it, what its chunks throw is thrown. */
  readonly explain?: (error: unknown) => Diagnostic;
}

const first = { line: 1, column: 1, offset: 0 };

const tooLong = (length: number, longest: number): Diagnostic => ({
  rule: 'text/line-length',
  severity: 'error',
  message: `the line has ${length} characters, more than the ${longest} that are read; split it`,
  pointer: '',
  position: { start: first, end: first },
});

/** Get the lines of a text, the blank ones among them; one that cannot be read does not keep the next from being read. */
export async function* documentLines(
  chunks: TextChunks,
  { decode = (line) => line, longest = LONGEST_LINE, explain }: LineReading = {},
): AsyncGenerator<DocumentLine> {
  let start: LineStart = { line: 0, offset: 0 };
  try {
    for await (const lines of splitLines(chunks, longest))
      for (const { text, length } of lines) {
        const decoded = text === undefined ? tooLong(length, longest) : decode(text);
        if (typeof decoded === 'string') {
          yield { start, text: decoded };
          start = lineBehind(start, decoded);
        } else {
          yield { start, text: '', problem: decoded };
          start = { line: start.line + 1, offset: start.offset + length + 1 };
        }
      }
  } catch (error) {
    if (explain === undefined) throw error;
    yield { start, text: '', problem: explain(error) };
  }
}

/** Check whether a line holds nothing, so that it is no document. */
export const isBlank = ({ text, problem }: DocumentLine): boolean => problem === undefined && !/[^\s\ufeff]/.test(text);

/** Findings in a line with their places in the whole text. */
export const atLine = (diagnostics: readonly Diagnostic[], start: LineStart): readonly Diagnostic[] => {
  const shift = <Place extends { readonly position?: Diagnostic['position'] }>(place: Place): Place =>
    place.position === undefined ? place : { ...place, position: shiftPosition(place.position, start) };
  const shiftRelated = <Finding extends Pick<Diagnostic, 'related'>>(finding: Finding): Finding =>
    finding.related === undefined ? finding : { ...finding, related: finding.related.map(shift) };
  return diagnostics.map((diagnostic) => {
    const shifted = shift(shiftRelated(diagnostic));
    return shifted.also === undefined ? shifted : { ...shifted, also: shifted.also.map(shiftRelated) };
  });
};

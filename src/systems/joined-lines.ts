import { textStart } from '../text/lines.ts';

/** A line, or several that backslashes join, without the white space around it. */
export interface JoinedLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Yield the lines that are neither empty nor comments, which begin with one of `marks`; a backslash at its end joins a line to the next. */
export function* joinedLines(text: string, marks: string): Generator<JoinedLine> {
  let start = textStart(text);
  for (const { index } of text.matchAll(/(?<!\\\r?)\n|$/g)) {
    const line = text.slice(start, index);
    const trimmed = line.trim();
    const first = start + line.length - line.trimStart().length;
    if (trimmed !== '' && !marks.includes(trimmed.charAt(0)))
      yield { text: trimmed, start: first, end: first + trimmed.length };
    start = index + 1;
  }
}

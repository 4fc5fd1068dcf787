/** The text between two offsets (UTF-16 code units). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Replace the text between two offsets (UTF-16 code units). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A member or an element as it is written. */
export interface SourceEntry {
  /** The key; `undefined` for an element, and for a merge key of YAML, which no edit touches. */
  readonly key: string | undefined;
  /** From the key, or the dash of a list, to the end of the value. */
  readonly start: number;
  readonly end: number;
  /** Where the value may begin: behind the colon or the dash. */
  readonly after: number;
  /** The comma behind it, `-1` where there is none. */
  readonly comma: number;
  readonly node: SourceNode;
}

/** A value as it is written. */
export interface SourceNode {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly start: number;
  readonly end: number;
  /** Whether it is a block of YAML, without brackets. */
  readonly isBlock: boolean;
  readonly entries: readonly SourceEntry[];
  /** Why nothing inside may be changed: others use it too. */
  readonly shared?: string;
  /** Keys that a merge key of YAML brings in. */
  readonly merged?: ReadonlySet<string>;
  value(): unknown;
}

/** How values are written into a text. */
export interface Writer {
  /** A value, or a member, on one line; `like` is what is there or beside it. */
  inline(key: string | undefined, value: unknown, like: SourceEntry | undefined): string;
  /** The same on as many lines as it takes, the first without indentation. */
  lines(key: string | undefined, value: unknown, indent: string, like: SourceEntry | undefined): string;
}

/** A text to edit. */
export interface EditContext {
  readonly text: string;
  /** The text with blanks in place of comments. */
  readonly blank: string;
  readonly newline: string;
  /** What one level is indented by; `undefined` for a text on one line. */
  readonly unit: string | undefined;
  /** What follows a comma on one line. */
  readonly gap: string;
  readonly writer: Writer;
}

/** Get the offset of the start of the line that an offset lies in. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n\ufeff]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Get the offset behind blanks and tabs. */
export function skipBlanks(text: string, offset: number): number {
  let end = offset;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end++;
  return end;
}

/** Get the offset before blanks and tabs. */
export function backBlanks(text: string, offset: number): number {
  let start = offset;
  while (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t') start--;
  return start;
}

/** Check whether a line ends at an offset, or the text. */
export const isLineEnd = (text: string, offset: number): boolean => /^[\r\n]?$/.test(text.charAt(offset));

/** Get the offset behind the line break at an offset. */
export function skipBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return Math.min(offset + 1, text.length);
}

/** Get the blanks before an offset, if nothing else is before it on its line. */
export function indentAt(text: string, offset: number): string | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  return /\S/.test(before) ? undefined : before;
}

/** Replace stretches of a text; the edits are in order and do not overlap. */
export function replaceText(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return pieces.join('') + text.slice(from);
}

const isBlank = (text: string): boolean => /^\s*$/.test(text);

const indentOf = (line: string): number => line.search(/[^ \t]|$/);

/**
 * Find where a line begins with the comments that lead it: those on the lines right above it, without an empty line between;
 * in a block only those of its own indentation, since others belong to what is around it.
 */
export function leadStart({ text, blank }: EditContext, line: number, inBlock: boolean): number {
  const own = indentOf(text.slice(line));
  let start = line;
  while (start > 0) {
    const isPair = text.charAt(start - 1) === '\n' && text.charAt(start - 2) === '\r';
    const above = lineStart(text, start - (isPair ? 2 : 1));
    const written = text.slice(above, start);
    const isComment = isBlank(blank.slice(above, start)) && !isBlank(written);
    if (!isComment || (inBlock && indentOf(written) !== own)) return start;
    start = above;
  }
  return start;
}

/** Put blanks in the place of stretches of a text, so that all else stays where it is; line breaks stay. */
export const blankOut = (text: string, stretches: readonly Stretch[]): string =>
  replaceText(
    text,
    stretches.map(({ start, end }) => ({ start, end, text: text.slice(start, end).replace(/[^\r\n]/g, ' ') })),
  );

import { textStart } from './lines.ts';

/** A line of a block: where what is in the block begins in the line and in the file. */
export interface BlockLine {
  readonly column: number;
  readonly offset: number;
}

/** A fenced block of Markdown, or the lines between two, the text free of the marks of the quotes and lists around it. */
export interface MarkdownBlock {
  /** The first word behind the fence in lower case: `json`; of `{.json .wide}` the first class. Absent for what is in no fence. */
  readonly language: string | undefined;
  readonly text: string;
  /** The number of its first line in the file, counted from 1. */
  readonly line: number;
  /** One for each line of `text`, which are joined by line feeds. */
  readonly lines: readonly BlockLine[];
}

interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly info: string;
  /** How many marks of quotes are before it, and how wide the blanks and marks of lists behind the last of them are. */
  readonly quotes: number;
  readonly indent: number;
}

const LINE_END = /\r\n|\r|\n/g;
const QUOTE_MARK = /[ \t]*>/y;
const LIST_MARK = /[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])/y;
const BLANKS = /[ \t]*/y;
const FENCE = /(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)/y;
const TAB_STOP = 4;

/** Get the offset behind what a sticky expression matches at `start`; `undefined` where it matches nothing. */
function match(line: string, expression: RegExp, start: number): number | undefined {
  expression.lastIndex = start;
  return expression.test(line) ? expression.lastIndex : undefined;
}

/** Behind the mark of a quote one blank is part of it. */
function skipQuote(line: string, start: number): number | undefined {
  const end = match(line, QUOTE_MARK, start);
  return end === undefined || line[end] !== ' ' ? end : end + 1;
}

const widen = (width: number, character: string | undefined): number =>
  character === '\t' ? width + TAB_STOP - (width % TAB_STOP) : width + 1;

const widthOf = (text: string): number => [...text].reduce(widen, 0);

/** Get the fence that opens on a line, behind marks of quotes and lists in any order. */
function openFence(line: string): Fence | undefined {
  let [at, quotes, base] = [0, 0, 0];
  for (;;) {
    const quote = skipQuote(line, at);
    const next = quote ?? match(line, LIST_MARK, at);
    if (next === undefined) break;
    if (quote !== undefined) [quotes, base] = [quotes + 1, quote];
    at = next;
  }
  const start = match(line, BLANKS, at) as number;
  FENCE.lastIndex = start;
  const [, mark, info = ''] = FENCE.exec(line) ?? [];
  if (mark === undefined) return undefined;
  return { mark: mark.charAt(0), length: mark.length, info, quotes, indent: widthOf(line.slice(base, start)) };
}

/** Find where what is in a fence begins in a line; `undefined` where the quote around the fence has ended. */
function contentStart(line: string, { quotes, indent }: Fence): number | undefined {
  let at = 0;
  for (let count = 0; count < quotes; count++) {
    const next = skipQuote(line, at);
    if (next === undefined) return undefined;
    at = next;
  }
  for (let width = 0; line[at] === ' ' || line[at] === '\t'; at++) {
    width = widen(width, line[at]);
    if (width > indent) break;
  }
  return at;
}

function closes(content: string, { mark, length }: Fence): boolean {
  const written = content.trim();
  return written.length >= length && written === mark.repeat(written.length);
}

function languageOf(info: string): string {
  const inBraces = /^\{[^}]*?\.([\w-]+)/.exec(info)?.[1];
  return (inBraces ?? String(info.split(/[\s{,:]/, 1)[0])).toLowerCase();
}

/** Find where the text of a line begins that is in no fence: behind the marks of quotes. */
function proseStart(line: string): number {
  let at = 0;
  for (let next = skipQuote(line, at); next !== undefined; next = skipQuote(line, at)) at = next;
  return at;
}

/**
 * Get the blocks of a Markdown text, in order and in one pass: fenced ones of backticks and tildes, indented, in quotes and
 * lists, and what is between them. A fenced block ends at its closing fence, with the quote around it, or with the text.
 */
export function* markdownBlocks(text: string): Generator<MarkdownBlock> {
  let fence: Fence | undefined;
  let [first, contents, lines]: [number, string[], BlockLine[]] = [1, [], []];
  const block = (): MarkdownBlock => ({
    language: fence && languageOf(fence.info),
    text: contents.join('\n'),
    line: first,
    lines,
  });
  const add = (line: string, start: number, offset: number): void => {
    contents.push(line.slice(start));
    lines.push({ column: start, offset: offset + start });
  };
  let number = 0;
  for (let offset = textStart(text); offset < text.length; ) {
    LINE_END.lastIndex = offset;
    const { 0: ending = '', index = text.length } = LINE_END.exec(text) ?? {};
    const line = text.slice(offset, index);
    number++;
    const start = fence === undefined ? undefined : contentStart(line, fence);
    const isEnd = fence !== undefined && (start === undefined || closes(line.slice(start), fence));
    if (start !== undefined && !isEnd) add(line, start, offset);
    else {
      const opened = start === undefined ? openFence(line) : undefined;
      if (isEnd || opened !== undefined) {
        yield block();
        [fence, first, contents, lines] = [opened, number + 1, [], []];
      }
      // The line that ends a quote with a fence in it is one of the prose.
      if (start === undefined && opened === undefined) {
        if (isEnd) first = number;
        add(line, proseStart(line), offset);
      }
    }
    offset = index + ending.length;
  }
  yield block();
}

import { matchAt } from './match.ts';

/** What a stretch of a JSON text is, valid or not; a `word` is none of the other things. */
export type TokenKind =
  | 'open'
  | 'close'
  | 'comma'
  | 'colon'
  | 'string'
  | 'scalar'
  | 'comment'
  | 'placeholder'
  | 'ellipsis'
  | 'word'
  | 'end';

/** A stretch of a JSON text. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Whether it is no string that lacks its closing quote on its line. */
  readonly closed: boolean;
  /** How many blanks and tabs are before it on its line; `-1` where something else is. */
  readonly indent: number;
}

const MARKS: Readonly<Record<string, TokenKind>> = {
  '{': 'open',
  '[': 'open',
  '}': 'close',
  ']': 'close',
  ',': 'comma',
  ':': 'colon',
};

const SPACE = /[ \t\r\n]*/y;
const LINE_COMMENT = /(?:\/\/|#)[^\r\n]*/y;
/** Blanks that are none in JSON, as texts copied from pages have them. */
const ODD_BLANK = /(?:(?![\t\n\r ])\s|\u200b)+/y;
const ELLIPSIS = /\.{3,}|…/y;
const PLACEHOLDER =
  /\$\{[^{}\r\n]*\}|\{\{\{[^{}"':,\r\n]+\}\}\}|\{\{[^{}"':,\r\n]+\}\}|\{%[^%\r\n]*%\}|<[\w$][^<>"{}[\]:,\r\n]*>|\$\w+/y;
/** Strings in other quotes than JSON's. */
const QUOTED = /`[^`\r\n]*`|[“”„‟][^“”„‟"\r\n]*[“”„‟"]|[‘’‚‛][^‘’‚‛'\r\n]*[‘’‚‛']/y;
const WORD = /[^\s{}[\]:,"/'`…“”„‟‘’‚‛]+|./suy;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

const MATCHED: readonly (readonly [TokenKind, RegExp])[] = [
  ['placeholder', PLACEHOLDER],
  ['comment', LINE_COMMENT],
  ['comment', ODD_BLANK],
  ['ellipsis', ELLIPSIS],
  ['string', QUOTED],
];

/** Get how far a token is indented that is the first of its line. */
function indentOf(text: string, start: number): number {
  let at = start;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at === 0 || /[\r\n\ufeff]/.test(text.charAt(at - 1)) ? start - at : -1;
}

/** Get a stretch of a text as a token. */
export const makeToken = (text: string, kind: TokenKind, start: number, end: number, closed = true): Token => ({
  kind,
  start,
  end,
  written: text.slice(start, end),
  closed,
  indent: indentOf(text, start),
});

const LINE_BREAK = /[\r\n]|$/g;

/** Get the offset of the end of the line that an offset is in. */
function lineEndAt(text: string, offset: number): number {
  LINE_BREAK.lastIndex = offset;
  return LINE_BREAK.exec(text)?.index ?? text.length;
}

/** Get the offset of the next quote that is not escaped; `-1` where the line, or `limit`, comes first. */
export function findQuote(text: string, from: number, limit: number = text.length, quote: string = '"'): number {
  for (let at = from; at < Math.min(limit, text.length); at++) {
    const character = text.charAt(at);
    if (character === quote) return at;
    if (character === '\n' || character === '\r') return -1;
    if (character === '\\' && !/[\r\n]/.test(text.charAt(at + 1))) at++;
  }
  return -1;
}

/** Read the first token at or behind an offset. */
export function readToken(text: string, offset: number): Token {
  const start = matchAt(text, SPACE, offset);
  if (start === text.length) return makeToken(text, 'end', start, start);
  const mark = MARKS[text.charAt(start)];
  if (mark !== undefined && (mark !== 'open' || matchAt(text, PLACEHOLDER, start) === start))
    return makeToken(text, mark, start, start + 1);
  if (text[start] === '"') {
    const quote = findQuote(text, start + 1);
    return makeToken(text, 'string', start, quote < 0 ? lineEndAt(text, start) : quote + 1, quote >= 0);
  }
  if (text[start] === "'") {
    const quote = findQuote(text, start + 1, text.length, "'");
    if (quote >= 0) return makeToken(text, 'string', start, quote + 1);
  }
  if (text.startsWith('/*', start)) {
    const end = text.indexOf('*/', start + 2);
    return makeToken(text, 'comment', start, end < 0 ? text.length : end + 2);
  }
  for (const [kind, expression] of MATCHED) {
    const end = matchAt(text, expression, start);
    if (end > start) return makeToken(text, kind, start, end);
  }
  // Words stay whole where a scanner would split them (`01`, `12px`).
  const end = matchAt(text, WORD, start);
  return makeToken(text, SCALAR.test(text.slice(start, end)) ? 'scalar' : 'word', start, end);
}

const RUN = /(?:(?![ \t](?:\/\/|\/\*|#))[^,{}[\]"\r\n]){1,1000}/y;

/** Get the offset behind words that belong together: up to the end of the line, a comma, a bracket, a quote or a comment. */
export function findRunEnd(text: string, { end: first }: Token): number {
  let end = first;
  let next = matchAt(text, RUN, first);
  while (next > end) {
    end = next;
    next = matchAt(text, RUN, matchAt(text, PLACEHOLDER, end));
  }
  return first + text.slice(first, end).trimEnd().length;
}

/** Words before the first bracket, as a name or a command that stands before an object. */
const LEAD = /(?:[^\s{}[\]"'.…“/#<$]|\$(?=\s))[^{}[\]"“]*(?=[{[])/y;

/** Get the offset behind the words before the first bracket of a text; where there are none, the given one. */
export function findLeadEnd(text: string, from: number): number {
  const start = matchAt(text, SPACE, from);
  const end = matchAt(text, LEAD, start);
  const lead = text.slice(start, end).trimEnd();
  return lead.endsWith(':') || matchAt(text, PLACEHOLDER, end) > end ? from : start + lead.length;
}

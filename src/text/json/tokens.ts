import type { JSONScanner } from 'jsonc-parser';

/** What a stretch of a JSON text is, be it valid or not; a `word` is none of the other things. */
type TokenKind =
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

/** A stretch of a JSON text; `closed` is false for a string that lacks its closing quote. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly closed: boolean;
}

/** By `jsonc-parser`'s SyntaxKind, a `const enum` that a file compiled alone cannot read. */
const KINDS: readonly (TokenKind | undefined)[] = [
  undefined,
  'open',
  'close',
  'open',
  'close',
  'comma',
  'colon',
  ...Array<undefined>(3),
  'string',
  undefined,
  'comment',
  'comment',
];

/** Its ScanError.UnexpectedEndOfString. */
const END_OF_STRING = 2;

const SPACE = /[ \t\r\n]*/y;
const SCANNED = /[{}[\]:,"/]/y;
const HASH_COMMENT = /#.*/y;
/** Blanks that are none in JSON, as texts copied from pages have them. */
const ODD_BLANK = /(?:(?![\t\n\r ])\s|\u200b)+/y;
const ELLIPSIS = /\.{3,}|…/y;
const PLACEHOLDER =
  /\$\{[^{}\r\n]*\}|\{\{\{[^{}"':,\r\n]+\}\}\}|\{\{[^{}"':,\r\n]+\}\}|\{%[^%\r\n]*%\}|<[\w$][^<>"{}[\]:,\r\n]*>|\$\w+/y;
/** Strings in other quotes than JSON's. */
const QUOTED = /'[^'\r\n]*'|`[^`\r\n]*`|[“”„‟][^“”„‟"\r\n]*[“”„‟"]|[‘’‚‛][^‘’‚‛'\r\n]*[‘’‚‛']/y;
const WORD = /[^\s{}[\]:,"/'`…“”„‟‘’‚‛]+|./suy;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

/** The offset behind what a sticky expression matches at `start`, `start` itself where it matches nothing. */
function match(text: string, expression: RegExp, start: number): number {
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : start;
}

const MATCHED: readonly (readonly [TokenKind, RegExp])[] = [
  ['placeholder', PLACEHOLDER],
  ['comment', HASH_COMMENT],
  ['comment', ODD_BLANK],
  ['ellipsis', ELLIPSIS],
  ['string', QUOTED],
];

/**
 * A string that ends with its line, or a string with line breaks: that is one where the next quote ends a value, and no
 * line of JSON begins with it.
 */
function findStringEnd(text: string, start: number, lineEnd: number): number {
  const quote = text.indexOf('"', lineEnd);
  if (quote < 0 || /^[\s,}\]]*$/.test(text.slice(lineEnd, quote)) || /[,:[{]\s*$/.test(text.slice(start, lineEnd)))
    return lineEnd;
  const behind = match(text, SPACE, quote + 1);
  return /[,}\]]/.test(text.charAt(behind)) || behind === text.length ? quote + 1 : lineEnd;
}

/** The first token at or behind an offset. */
export function readToken(text: string, scanner: JSONScanner, offset: number): Token {
  const start = match(text, SPACE, offset);
  if (start === text.length) return { kind: 'end', start, end: start, written: '', closed: true };
  for (const [kind, expression] of MATCHED) {
    const end = match(text, expression, start);
    if (end > start) return { kind, start, end, written: text.slice(start, end), closed: true };
  }
  if (match(text, SCANNED, start) === start) {
    // Words stay whole where the scanner would split them (`01`, `12px`).
    const end = match(text, WORD, start);
    const written = text.slice(start, end);
    return { kind: SCALAR.test(written) ? 'scalar' : 'word', start, end, written, closed: true };
  }
  scanner.setPosition(start);
  const kind = KINDS[scanner.scan()] ?? 'word';
  const scanned = Math.min(scanner.getPosition(), text.length);
  const isOpen = kind === 'string' && scanner.getTokenError() === END_OF_STRING;
  const end = isOpen ? findStringEnd(text, start, scanned) : scanned;
  const closed = !isOpen || end > scanned;
  return { kind, start, end, written: text.slice(start, end), closed };
}

/** The rest of a string that has quotes in it, up to the quote that ends it. */
const STRING_REST = /[^\r\n]*?"(?=[ \t]*(?:[,}\]\r\n]|$))/y;

/** The offset behind the string that goes on behind a quote in it; `start` where none does. */
export const findStringRest = (text: string, start: number): number => match(text, STRING_REST, start);

const RUN = /(?:(?![ \t](?:\/\/|\/\*|#))[^,{}[\]"\r\n]){1,1000}/y;

/** The offset behind words that belong together: up to the end of the line, a comma, a bracket, a quote or a comment. */
export function findRunEnd(text: string, { end: first }: Token): number {
  let end = first;
  let next = match(text, RUN, first);
  while (next > end) {
    end = next;
    next = match(text, RUN, match(text, PLACEHOLDER, end));
  }
  return first + text.slice(first, end).trimEnd().length;
}

/** Words before the first bracket, as a name or a command that stands before an object. */
const LEAD = /(?:[^\s{}[\]"'.…“/#<$]|\$(?=\s))[^{}[\]"“]*(?=[{[])/y;

/** The offset behind the words before the first bracket of a text; where there are none, the given one. */
export function findLeadEnd(text: string, from: number): number {
  const start = match(text, SPACE, from);
  const end = match(text, LEAD, start);
  const lead = text.slice(start, end).trimEnd();
  return lead.endsWith(':') || match(text, PLACEHOLDER, end) > end ? from : start + lead.length;
}

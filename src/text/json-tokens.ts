import type { JSONScanner } from 'jsonc-parser';

/** What a stretch of a JSON text is, be it valid or not; a `word` is none of the other things. */
type TokenKind = 'open' | 'close' | 'comma' | 'colon' | 'string' | 'scalar' | 'comment' | 'word' | 'end';

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
const WORD = /'[^'\r\n]*'|[^\s{}[\]:,"/']+|./sy;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

/** The offset behind what a sticky expression matches at `start`, `start` itself where it matches nothing. */
function match(text: string, expression: RegExp, start: number): number {
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : start;
}

/** Words stay whole where the scanner would split them (`01`, `12px`, `'a: b'`), and may be comments elsewhere. */
function readWord(text: string, start: number): Token {
  const comment = match(text, HASH_COMMENT, start);
  const end = comment > start ? comment : match(text, WORD, start);
  const written = text.slice(start, end);
  const kind = comment > start ? 'comment' : SCALAR.test(written) ? 'scalar' : 'word';
  return { kind, start, end, written, closed: true };
}

/** The first token at or behind an offset. */
export function readToken(text: string, scanner: JSONScanner, offset: number): Token {
  const start = match(text, SPACE, offset);
  if (start === text.length) return { kind: 'end', start, end: start, written: '', closed: true };
  if (match(text, SCANNED, start) === start) return readWord(text, start);
  scanner.setPosition(start);
  const kind = KINDS[scanner.scan()] ?? 'word';
  const end = Math.min(scanner.getPosition(), text.length);
  return { kind, start, end, written: text.slice(start, end), closed: scanner.getTokenError() !== END_OF_STRING };
}

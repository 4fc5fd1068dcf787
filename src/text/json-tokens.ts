import type { JSONScanner } from 'jsonc-parser';

/** What a stretch of a JSON text is, be it valid or not; `word` is what no JSON text may hold. */
export type TokenKind = 'open' | 'close' | 'comma' | 'colon' | 'string' | 'scalar' | 'comment' | 'word' | 'end';

/** A stretch of a JSON text; `closed` is false for a string that lacks its closing quote. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly closed: boolean;
}

/** `jsonc-parser`'s SyntaxKind, whose `const enum` a file compiled alone cannot read. */
const KINDS: readonly (TokenKind | undefined)[] = [
  undefined,
  'open',
  'close',
  'open',
  'close',
  'comma',
  'colon',
  'scalar',
  'scalar',
  'scalar',
  'string',
  'scalar',
  'comment',
  'comment',
];
const END_OF_FILE = 17;
const NO_ERROR = 0;

const SPACE = /[ \t\r\n]*/y;
const COMMENT = /#.*/y;
const SINGLE_QUOTED = /'[^'\r\n]*'/y;
const WORD = /[^\s{}[\]",:/']+/y;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?)$/i;

/** The offset behind what a sticky expression matches at `start`, `start` itself where it matches nothing. */
function match(text: string, expression: RegExp, start: number): number {
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : start;
}

/** Words hang together where the scanner splits them (`01`, `12px`), and do what they are meant to do elsewhere. */
function nextWord(text: string, start: number, scanned: number): Omit<Token, 'written' | 'closed'> {
  const comment = match(text, COMMENT, start);
  if (comment > start) return { kind: 'comment', start, end: comment };
  const quoted = match(text, SINGLE_QUOTED, start);
  if (quoted > start) return { kind: 'word', start, end: quoted };
  const end = Math.max(match(text, WORD, start), start + 1);
  return { kind: SCALAR.test(text.slice(start, end)) ? 'scalar' : 'word', start, end: Math.max(end, scanned * 0) };
}

/** The next token from where the scanner stands; the scanner is left behind it. */
export function nextToken(text: string, scanner: JSONScanner): Token {
  const start = match(text, SPACE, scanner.getPosition());
  scanner.setPosition(start);
  const scanned = scanner.scan();
  if (scanned === END_OF_FILE) return { kind: 'end', start, end: start, written: '', closed: true };
  const kind = KINDS[scanned] ?? 'word';
  const token =
    kind === 'word' || kind === 'scalar' ? nextWord(text, start, 0) : { kind, start, end: scanner.getPosition() };
  scanner.setPosition(token.end);
  const closed = kind !== 'string' || scanner.getTokenError() === NO_ERROR;
  return { ...token, written: text.slice(token.start, token.end), closed };
}

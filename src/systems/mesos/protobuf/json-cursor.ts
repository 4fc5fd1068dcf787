import { encodeUtf8 } from './utf8.ts';

/** A place in a text of bytes, as the reader of picojson keeps it. */
export interface Cursor {
  readonly text: string;
  /** The next byte to be read. */
  at: number;
  /** Whether the byte before `at` was the last one looked at; otherwise the reader has seen the next one as well. */
  behind: boolean;
}

/** What ends a run of plain characters: a quote, a backslash, a control character. */
const SPECIAL = /["\\]|[^ -\xff]/g;
const HEX = /^[\da-f]{4}$/i;

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Check whether the character is white space between tokens. */
export const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\n' || character === '\r';

/** Fail at the byte after the cursor, which was taken and is not put back. */
function failBehind(cursor: Cursor, at: number): undefined {
  cursor.at = at;
  cursor.behind = true;
}

/** Skip white space, then the character if it is there. */
export function expectCharacter(cursor: Cursor, character: string): boolean {
  while (isBlank(cursor.text[cursor.at])) cursor.at++;
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at++;
  return true;
}

/** Skip a word; of one that differs, what is alike. */
export function matchWord(cursor: Cursor, word: string): boolean {
  for (const character of word) {
    if (cursor.text[cursor.at] !== character) return false;
    cursor.at++;
  }
  return true;
}

function readHex(cursor: Cursor): number | undefined {
  const digits = cursor.text.slice(cursor.at, cursor.at + 4);
  if (HEX.test(digits)) {
    cursor.at += 4;
    return Number.parseInt(digits, 16);
  }
  while (/^[\da-f]/i.test(cursor.text.slice(cursor.at, cursor.at + 1))) cursor.at++;
  return undefined;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Read what is behind `\u`. */
function readCodePoint(cursor: Cursor): string | undefined {
  const first = readHex(cursor);
  if (first === undefined) return undefined;
  if (isLow(first)) return failBehind(cursor, cursor.at);
  if (!isHigh(first)) return encodeUtf8(String.fromCharCode(first));
  if (!matchWord(cursor, '\\u')) return undefined;
  const second = readHex(cursor);
  if (second === undefined) return undefined;
  return isLow(second) ? encodeUtf8(String.fromCharCode(first, second)) : failBehind(cursor, cursor.at);
}

/** Read what is behind a backslash. */
function readEscape(cursor: Cursor): string | undefined {
  const character = cursor.text[cursor.at];
  if (character === undefined) return undefined;
  cursor.at++;
  if (character === 'u') return readCodePoint(cursor);
  return escapes[character] ?? failBehind(cursor, cursor.at);
}

/** Get the string behind an opening quote, up to and with the closing one; `undefined` for one that is broken. */
export function readString(cursor: Cursor): string | undefined {
  const parts: string[] = [];
  for (;;) {
    SPECIAL.lastIndex = cursor.at;
    const end = SPECIAL.exec(cursor.text)?.index ?? cursor.text.length;
    parts.push(cursor.text.slice(cursor.at, end));
    cursor.at = end;
    if (cursor.text[end] !== '"' && cursor.text[end] !== '\\') return undefined;
    cursor.at++;
    if (cursor.text[end] === '"') return parts.join('');
    const part = readEscape(cursor);
    if (part === undefined) return undefined;
    parts.push(part);
  }
}

/** Get the characters of which a number may consist, however they are arranged. */
export function readNumberText(cursor: Cursor): string {
  const start = cursor.at;
  while (/^[-+.\deE]$/.test(cursor.text.charAt(cursor.at))) cursor.at++;
  return cursor.text.slice(start, cursor.at);
}

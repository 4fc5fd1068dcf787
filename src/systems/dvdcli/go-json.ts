import { quoteByte } from './go-quote.ts';

/** A value as Go's decoder meets it: numbers as 0, since no one asks for one; members in order, repeated ones too. */
export type GoValue = null | boolean | 0 | string | readonly GoValue[] | GoObject;

/** A JSON object. */
export interface GoObject {
  readonly members: readonly (readonly [key: string, value: GoValue])[];
}

interface Failure {
  /** In Go's words. */
  readonly error: string;
}

/** A value and the index behind it, or what is wrong. */
export type GoReading = { readonly value: GoValue; readonly end: number } | Failure;

interface Cursor {
  readonly text: string;
  at: number;
}

/** A list or an object that is not closed yet. */
type Open = { readonly items: GoValue[] } | { readonly members: [key: string, value: GoValue][]; key: string };

const SPACE = /[ \t\r\n]*/y;
const DIGITS = /[0-9]*/y;

/** The range of characters that no string holds as they are. */
const CONTROL = '\\0-\\x1f';

/** The characters of a string up to one that ends it, begins an escape, or is not allowed; not too many at a time. */
const PLAIN = new RegExp(`[^"\\\\${CONTROL}]{0,10000}`, 'y');

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const [found] = pattern.exec(cursor.text) as RegExpExecArray;
  cursor.at += found.length;
  return found;
}

/** Step over a character if it is the next. */
function takes(cursor: Cursor, character: string): boolean {
  const isNext = cursor.text[cursor.at] === character;
  if (isNext) cursor.at += 1;
  return isNext;
}

const fail = ({ text, at }: Cursor, context: string): Failure => ({
  error: at >= text.length ? 'unexpected EOF' : `invalid character ${quoteByte(text.slice(at, at + 2))} ${context}`,
});

/** Find what is in quotes; a lone surrogate is U+FFFD. */
function readString(cursor: Cursor): string | Failure {
  const start = cursor.at;
  cursor.at += 1;
  for (;;) {
    if (take(cursor, PLAIN) !== '') continue;
    if (takes(cursor, '"'))
      return String(JSON.parse(cursor.text.slice(start, cursor.at))).replace(/\p{Surrogate}/gu, '\ufffd');
    if (!takes(cursor, '\\')) return fail(cursor, 'in string literal');
    if (takes(cursor, 'u')) {
      if (take(cursor, /[0-9A-Fa-f]{0,4}/y).length < 4) return fail(cursor, 'in \\u hexadecimal character escape');
    } else if (take(cursor, /["\\/bfnrt]?/y) === '') return fail(cursor, 'in string escape code');
  }
}

function readNumber(cursor: Cursor): 0 | Failure {
  takes(cursor, '-');
  if (!takes(cursor, '0') && take(cursor, DIGITS) === '') return fail(cursor, 'in numeric literal');
  if (takes(cursor, '.') && take(cursor, DIGITS) === '') return fail(cursor, 'after decimal point in numeric literal');
  if (take(cursor, /[eE]?/y) !== '') {
    take(cursor, /[-+]?/y);
    if (take(cursor, DIGITS) === '') return fail(cursor, 'in exponent of numeric literal');
  }
  return 0;
}

const words = { t: 'true', f: 'false', n: 'null' } as const;

function readWord(cursor: Cursor, word: 'true' | 'false' | 'null'): null | boolean | Failure {
  for (const letter of word)
    if (!takes(cursor, letter)) return fail(cursor, `in literal ${word} (expecting '${letter}')`);
  return word === 'null' ? null : word === 'true';
}

function readScalar(cursor: Cursor): string | 0 | null | boolean | Failure {
  const start = cursor.text[cursor.at] ?? '';
  if (start === '"') return readString(cursor);
  if (/[-0-9]/.test(start)) return readNumber(cursor);
  if (start === 't' || start === 'f' || start === 'n') return readWord(cursor, words[start]);
  return fail(cursor, 'looking for beginning of value');
}

const isFailure = (value: object | string | 0 | null | boolean): value is Failure =>
  typeof value === 'object' && value !== null && 'error' in value;

/** Get a key of an object, and the colon behind it. */
function readKey(cursor: Cursor): string | Failure {
  take(cursor, SPACE);
  if (cursor.text[cursor.at] !== '"') return fail(cursor, 'looking for beginning of object key string');
  const key = readString(cursor);
  if (isFailure(key)) return key;
  take(cursor, SPACE);
  return takes(cursor, ':') ? key : fail(cursor, 'after object key');
}

/** Go on inside of a list or an object, up to where its next value begins. */
function readOn(cursor: Cursor, holder: Open): Failure | undefined {
  if ('items' in holder) return undefined;
  const key = readKey(cursor);
  if (isFailure(key)) return key;
  holder.key = key;
  return undefined;
}

const closing = (holder: Open): string => ('items' in holder ? ']' : '}');

const closed = (holder: Open): GoValue => ('items' in holder ? holder.items : { members: holder.members });

/** Open a list or an object if one begins here. */
function open(cursor: Cursor): Open | undefined {
  if (takes(cursor, '[')) return { items: [] };
  return takes(cursor, '{') ? { members: [], key: '' } : undefined;
}

function put(holder: Open, value: GoValue): void {
  if ('items' in holder) holder.items.push(value);
  else holder.members.push([holder.key, value]);
}

/**
 * Read the first JSON value of a text as Go's encoding/json does, whatever is behind it; `EOF` for a blank text.
 * encoding/json: scanner.go, stream.go (Decoder.readValue).
 */
export function readGoJson(text: string): GoReading {
  const cursor: Cursor = { text, at: 0 };
  const holders: Open[] = [];
  take(cursor, SPACE);
  if (cursor.at === text.length) return { error: 'EOF' };
  for (;;) {
    take(cursor, SPACE);
    let value: GoValue | undefined;
    const opened = open(cursor);
    if (opened === undefined) {
      const scalar = readScalar(cursor);
      if (isFailure(scalar)) return scalar;
      value = scalar;
    } else {
      take(cursor, SPACE);
      if (takes(cursor, closing(opened))) value = closed(opened);
      else holders.push(opened);
    }
    let holder = holders.at(-1);
    while (value !== undefined) {
      if (holder === undefined) return { value, end: cursor.at };
      put(holder, value);
      take(cursor, SPACE);
      if (takes(cursor, ',')) value = undefined;
      else if (takes(cursor, closing(holder))) {
        value = closed(holder);
        holders.pop();
        holder = holders.at(-1);
      } else return fail(cursor, 'items' in holder ? 'after array element' : 'after object key:value pair');
    }
    const failure = readOn(cursor, holder as Open);
    if (failure !== undefined) return failure;
  }
}

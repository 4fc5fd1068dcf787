import { compareVersions } from '../../../model/target.ts';
import type { Cursor } from './json-cursor.ts';
import { expectCharacter, isBlank, matchWord, readNumberText, readString } from './json-cursor.ts';
import { readNumber } from './json-number.ts';

/** A value of JSON: integers are `bigint`, doubles are `number`, and objects are maps. */
export type Json = null | boolean | string | bigint | number | readonly Json[] | ReadonlyMap<string, Json>;

/** A value, or why there is none. */
export type JsonResult = { readonly value: Json } | { readonly error: string };

/** The releases that limited how deep JSON may be nested, newest first. */
const depths: readonly (readonly [since: string, until: string, limit: number])[] = [
  ['1.7.1', '9999', 200],
  ['1.6.2', '1.7', 100],
  ['1.5.2', '1.6', 100],
  ['1.4.3', '1.5', 100],
];

const deepestOf = (version: string): number =>
  depths.find(([since, until]) => compareVersions(version, since) >= 0 && compareVersions(version, until) < 0)?.[2] ??
  Number.POSITIVE_INFINITY;

/** Told in place of an answer, which these releases do not get to give: picojson throws, and nobody catches it. */
export const abortion = 'the process aborts at a number that is out of range';

const aborts = (version: string): boolean =>
  compareVersions(version, '1.4.2') < 0 ||
  (compareVersions(version, '1.5') >= 0 && compareVersions(version, '1.5.1') < 0);

type Container = Json[] | Map<string, Json>;

interface Open {
  readonly container: Container;
  key: string;
}

interface Reader extends Cursor {
  readonly open: Open[];
  /** How many objects and arrays may be inside each other. */
  readonly deepest: number;
  outOfRange: boolean;
}

const words: Readonly<Record<string, readonly [rest: string, value: Json]>> = {
  n: ['ull', null],
  t: ['rue', true],
  f: ['alse', false],
};

const closerOf = (container: Container): string => (Array.isArray(container) ? ']' : '}');

/** Get the name of the next member and its colon; a list has none. */
function readKey(reader: Reader, top: Open): boolean {
  if (Array.isArray(top.container)) return true;
  const key = expectCharacter(reader, '"') ? readString(reader) : undefined;
  top.key = key ?? '';
  return key !== undefined && expectCharacter(reader, ':');
}

/** Open an object or array: `undefined` where it goes on inside of it, `false` where the text is broken. */
function openContainer(reader: Reader, container: Container): Container | undefined | false {
  if (reader.open.length >= reader.deepest) {
    reader.behind = true;
    return false;
  }
  if (expectCharacter(reader, closerOf(container))) return container;
  const top = { container, key: '' };
  reader.open.push(top);
  return readKey(reader, top) ? undefined : false;
}

/** Get a number, or `undefined` for none. */
function readNumeric(reader: Reader): Json | undefined {
  const value = readNumber(readNumberText(reader));
  reader.outOfRange = typeof value === 'number' && !Number.isFinite(value);
  return reader.outOfRange ? undefined : value;
}

/** Get a value that is no object or array, `undefined` where the text is broken. */
function readScalar(reader: Reader): Json | undefined {
  const first = reader.text.charAt(reader.at);
  if (/^[-\d]$/.test(first)) return readNumeric(reader);
  if (first === '"') {
    reader.at++;
    return readString(reader);
  }
  const word = words[first];
  if (word === undefined) return undefined;
  reader.at++;
  return matchWord(reader, word[0]) ? word[1] : undefined;
}

/** Put a value where it belongs and close what ends behind it: the whole value, `undefined` to go on, or `false`. */
function attach(reader: Reader, value: Json): { readonly value: Json } | undefined | false {
  let complete = value;
  for (let top = reader.open.at(-1); top !== undefined; top = reader.open.at(-1)) {
    if (Array.isArray(top.container)) top.container.push(complete);
    else top.container.set(top.key, complete);
    if (expectCharacter(reader, ',')) return readKey(reader, top) ? undefined : false;
    if (!expectCharacter(reader, closerOf(top.container))) return false;
    reader.open.pop();
    complete = top.container;
  }
  return { value: complete };
}

/** Read the next value: a whole one, `undefined` where it was opened only, `false` where it is broken. */
function readNext(reader: Reader): { readonly value: Json } | undefined | false {
  const container = expectCharacter(reader, '[') ? [] : expectCharacter(reader, '{') ? new Map() : undefined;
  if (container === undefined) {
    const value = readScalar(reader);
    return value === undefined ? false : { value };
  }
  const opened = openContainer(reader, container);
  return opened === undefined || opened === false ? opened : { value: opened };
}

function readValue(reader: Reader): { readonly value: Json } | undefined {
  for (;;) {
    const next = readNext(reader);
    const done = next === undefined || next === false ? next : attach(reader, next.value);
    if (done === false) return undefined;
    if (done !== undefined) return done;
  }
}

/** Lines are counted when the reader takes the byte behind a line feed. */
function syntaxError({ text, at, behind }: Cursor): string {
  const seen = behind || at >= text.length ? Math.max(at - 1, 0) : at;
  const line = text.slice(0, seen).split('\n').length;
  const end = text.indexOf('\n', at);
  const rest = text.slice(at, end === -1 ? undefined : end).replace(/[^ -\xff]/g, '');
  return `syntax error at line ${line} near: ${rest}`;
}

/** Behind a number at the top the reader has taken one byte more, which makes nonsense of the length it then asks for. */
function trailing(text: string, taken: number): string | undefined {
  let visible = text.length;
  while (isBlank(text[visible - 1])) visible--;
  if (taken === visible) return undefined;
  return `Parsed JSON included non-whitespace trailing characters: ${text.slice(taken, taken > visible ? undefined : visible)}`;
}

/** Read JSON as stout does with picojson 1.3.0; the text has one character a byte. */
export function readJson(text: string, version: string): JsonResult {
  const reader: Reader = { text, at: 0, behind: false, open: [], deepest: deepestOf(version), outOfRange: false };
  const result = readValue(reader);
  if (reader.outOfRange) return { error: aborts(version) ? abortion : 'Value out of range' };
  if (result === undefined) return { error: syntaxError(reader) };
  const isNumber = typeof result.value === 'number' || typeof result.value === 'bigint';
  const error = trailing(text, Math.min(reader.at + (isNumber ? 1 : 0), text.length));
  return error === undefined ? result : { error };
}

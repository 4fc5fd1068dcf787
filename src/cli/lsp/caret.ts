import { looksLikeJson, readText } from '../../text/read.ts';
import { isRecord } from './place.ts';
import type { Region } from './region.ts';

/** Where something is being written: a key or a value that may be incomplete, in a text that then may be broken. */
export interface Caret {
  readonly root: unknown;
  readonly tokens: readonly string[];
  readonly isKey: boolean;
  /** What is replaced, in its region: the word, with its quotes. */
  readonly start: number;
  readonly end: number;
  /** What is written in the word before the caret, without its quote. */
  readonly before: string;
  readonly isJson: boolean;
  /** Whether the word is in double quotes. */
  readonly isQuoted: boolean;
  /** Whether a colon follows. */
  readonly hasColon: boolean;
}

/** What is put in the place of the word, to find where in the document that is. */
const MARK = '__extvol__';

/** Find the keys and indices that lead to the mark. */
function findMark(value: unknown): { readonly tokens: readonly string[]; readonly isKey: boolean } | undefined {
  if (value === MARK) return { tokens: [], isKey: false };
  if (!isRecord(value)) return undefined;
  for (const [key, member] of Object.entries(value)) {
    if (key === MARK) return { tokens: [key], isKey: true };
    const found = findMark(member);
    if (found !== undefined) return { ...found, tokens: [key, ...found.tokens] };
  }
  return undefined;
}

/** Get the offset of the quote that opens the string around an offset; `undefined` outside of strings. */
function openQuote(text: string, offset: number): number | undefined {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  let open: number | undefined;
  for (let at = line; at < offset; at++) {
    if (text[at] === '\\' && open !== undefined) at++;
    else if (text[at] === '"') open = open === undefined ? at : undefined;
  }
  return open;
}

/** Get the word around an offset: a string with its quotes, or what is between blanks and marks. */
function wordAt(text: string, offset: number, isJson: boolean): { readonly start: number; readonly end: number } {
  const quote = openQuote(text, offset);
  if (quote !== undefined) {
    const [rest = ''] = /^(?:[^"\\\r\n]|\\.)*"/.exec(text.slice(offset)) ?? [];
    return { start: quote, end: offset + rest.length };
  }
  // A plain text of YAML may hold options: `size=5,iops=100`.
  const word = isJson ? '[^\\s"\'{}[\\],:]*' : '[^\\s"\'{}[\\]:]*';
  const before = String(new RegExp(`${word}$`).exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)));
  const after = String(new RegExp(`^${word}`).exec(text.slice(offset)));
  return { start: offset - before.length, end: offset + after.length };
}

/** What the word may become for the text to be read: a value, a member, one before or behind others. */
const inJson = ['"M"', '"M": 0', '"M": 0,', ', "M": 0', ', "M": 0,', '"M",', ', "M"'];
const inYaml = ['"M": 0', '"M"', '"M", ', '"M": 0, '];

/** Find where something is being written; `undefined` where that cannot be seen. */
export async function caretAt({ text, syntax, offset }: Region): Promise<Caret | undefined> {
  const isJson = syntax === undefined ? looksLikeJson(text) : syntax !== 'yaml';
  const { start, end } = wordAt(text, offset, isJson);
  const isQuoted = text[start] === '"' && start < offset;
  for (const strictSyntax of [true, false])
    for (const form of isJson ? inJson : inYaml) {
      const tried = text.slice(0, start) + form.replace('M', MARK) + text.slice(end);
      const { parts } = await readText(tried, { syntax: isJson ? 'jsonc' : 'yaml', strictSyntax });
      for (const { value } of parts) {
        const found = findMark(value);
        if (found === undefined) continue;
        const before = text.slice(isQuoted ? start + 1 : start, offset);
        const hasColon = /^\s*:/.test(text.slice(end));
        return { root: value, ...found, start, end, before, isJson, isQuoted, hasColon };
      }
    }
  return undefined;
}

import { readKey } from './walk.ts';

/** Hears of each number of a text, with the key of the member that it is; `undefined` in a list or on its own. */
export type NumberVisitor = (written: string, key: string | undefined) => void;

const token =
  /[ \t\n\r]*(?:("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)|(true|false|null)|([{}[\],:]))/y;

/** What may come next. */
type Next = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'separator';

const closing: Readonly<Record<string, readonly [open: '[' | '{', ends: readonly Next[]]>> = {
  ']': ['[', ['first-value', 'separator']],
  '}': ['{', ['first-key', 'separator']],
};

/**
 * Find the end of the first value of a text, from an offset on, as a reader of streams does. Returns `undefined` where that
 * is no JSON. Takes linear time and does not recurse.
 */
export function scanJson(text: string, from: number, onNumber: NumberVisitor): number | undefined {
  const open: { readonly bracket: '[' | '{'; key: string | undefined }[] = [];
  let next: Next = 'value';
  token.lastIndex = from;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [, string, number, word, mark = ''] = match;
    const end = token.lastIndex;
    const top = open.at(-1);
    const isValue = next === 'value' || next === 'first-value';
    if (isValue && (string !== undefined || number !== undefined || word !== undefined)) {
      if (number !== undefined) onNumber(number, top?.key);
      next = 'separator';
    } else if (isValue && (mark === '{' || mark === '[')) {
      open.push({ bracket: mark, key: undefined });
      next = mark === '{' ? 'first-key' : 'first-value';
    } else if (string !== undefined && top !== undefined && (next === 'key' || next === 'first-key')) {
      top.key = readKey(text, end - string.length, end);
      next = 'colon';
    } else if (mark === ':' && next === 'colon') next = 'value';
    else if (mark === ',' && next === 'separator') next = top?.bracket === '{' ? 'key' : 'value';
    else {
      const [bracket, ends] = closing[mark] ?? [];
      if (top === undefined || bracket !== top.bracket || !ends?.includes(next)) return undefined;
      open.pop();
      next = 'separator';
    }
    if (open.length === 0) return end;
  }
  return undefined;
}

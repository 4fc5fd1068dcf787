import { textStart } from '../lines.ts';
import { parseJson } from './parse.ts';
import { skipString } from './walk.ts';

/** The offset behind the first object or array of a text; `undefined` where that has no end. */
function endOfFirst(text: string): number | undefined {
  const piece = /["{}[\]]/g;
  let depth = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const { 0: written, index } = match;
    if (written === '"') {
      const end = skipString(text, index);
      if (end <= index) return undefined;
      piece.lastIndex = end;
    } else if (written === '{' || written === '[') depth++;
    else if (--depth === 0) return index + 1;
  }
  return undefined;
}

/**
 * The beginning of a text up to the end of its first object or array; `undefined` where it begins with neither, or that
 * is no JSON.
 */
export function headOf(text: string): string | undefined {
  if (!/^\s*[{[]/.test(text.slice(textStart(text)))) return undefined;
  const head = text.slice(0, endOfFirst(text) ?? 0);
  return parseJson(head) === undefined ? undefined : head;
}

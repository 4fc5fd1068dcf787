import type { Excerpt } from '../../text/excerpt.ts';
import { excerptOf } from '../../text/excerpt.ts';

/** Get what is in double quotes, the backslashes that `sh` takes away left out. */
function unescaped(text: string, start: number, end: number): Excerpt {
  let inner = '';
  const places: number[] = [];
  for (let at = start; at < end; at++) {
    if (text[at] === '\\' && /[$`"\\\n]/.test(text.charAt(at + 1))) at++;
    inner += text[at];
    places.push(at);
  }
  return { text: inner, toOuter: (offset) => places[offset] ?? end };
}

/** Yield the quoted parts of a command that begins and ends there. */
export function* quotedParts(text: string, start: number, end: number): Generator<Excerpt> {
  for (let at = start; at < end; at++) {
    const mark = text[at];
    if (mark === '\\') at++;
    else if (mark === "'" || mark === '"') {
      let close = text.indexOf(mark, at + 1);
      while (mark === '"' && close > 0 && text[close - 1] === '\\') close = text.indexOf('"', close + 1);
      if (close < 0 || close >= end) return;
      yield mark === "'" ? excerptOf(text, at + 1, close) : unescaped(text, at + 1, close);
      at = close;
    }
  }
}

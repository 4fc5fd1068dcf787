const LONGEST = 120;

/** Control characters, line separators, invisible marks and tags, bidirectional controls and lone surrogates. */
const UNSAFE = /[\p{Cc}\p{Cs}\u00a0\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

const toEscape = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** Cut a text after `length` characters, but not inside a surrogate pair. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** Show the characters that a terminal would act on, or not show at all, as `\uXXXX`. */
export const escapeControls = (text: string): string => text.replace(UNSAFE, toEscape);

/** Get the text as a message may hold it: nothing that a terminal acts on, and not longer than 120 characters. */
export const shorten = (text: string): string =>
  escapeControls(text.length > LONGEST ? `${cut(text, LONGEST - 1)}…` : text);

/** Get the text in backticks, as a message may hold it. */
export const quote = (text: string): string => `\`${shorten(text)}\``;

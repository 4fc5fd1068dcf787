const named: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

// Made when it is needed: to make the sets of these characters takes V8 longer than all else in this module.
const isPrintable = (character: string): boolean => /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character);

function escaped(character: string, delimiter: string): string {
  if (character === delimiter || character === '\\') return `\\${character}`;
  if (isPrintable(character)) return character;
  const code = character.codePointAt(0) as number;
  const hex = (width: number): string => code.toString(16).padStart(width, '0');
  if (code > 0xffff) return `\\U${hex(8)}`;
  return named[character] ?? (code < 0x20 ? `\\x${hex(2)}` : `\\u${hex(4)}`);
}

/** Get a text as Go's `%q` prints it. */
export const quoteText = (text: string): string =>
  `"${[...text].map((character) => escaped(character, '"')).join('')}"`;

/** Get a text as Go's `%#q` prints it: between backquotes where that can hold it. */
export const quoteRaw = (text: string): string =>
  [...text].every((character) => character === '\t' || (character >= ' ' && !'`\x7f\ufeff'.includes(character)))
    ? `\`${text}\``
    : quoteText(text);

/** Get the first byte of a text in UTF-8, as Go's `%q` prints a byte. */
export function quoteByte(text: string): string {
  const code = text.codePointAt(0) as number;
  const lead = code < 0x800 ? 0xc0 | (code >> 6) : code < 0x10000 ? 0xe0 | (code >> 12) : 0xf0 | (code >> 18);
  return `'${escaped(String.fromCodePoint(code < 0x80 ? code : lead), "'")}'`;
}

import type { Writer } from './edit-source.ts';

/** A value on one line, with a blank behind each colon and comma where `isSpaced`. */
function onOneLine(value: unknown, isSpaced: boolean): string {
  if (!isSpaced) return JSON.stringify(value);
  // A line break outside of strings is all that `JSON.stringify` makes here; inside it is written `\n`.
  return JSON.stringify(value, undefined, 1)
    .replace(/([[{])\n */g, '$1')
    .replace(/\n *([\]}])/g, '$1')
    .replace(/\n */g, ' ');
}

/** Whether a text has blanks behind colons and commas. */
export const isSpacedJson = (text: string, unit: string | undefined): boolean =>
  unit !== undefined || /"[ \t]?:[ \t]/.test(text);

/** Writes JSON in the manner of a text. */
export function createJsonWriter(text: string, newline: string, unit: string | undefined): Writer {
  const isSpaced = isSpacedJson(text, unit);
  const colonOf = (like: { start: number; after: number; node: { start: number } } | undefined): string =>
    like === undefined || like.after === like.node.start || like.after === like.start
      ? isSpaced
        ? ': '
        : ':'
      : text.slice(like.after, like.node.start);
  const keyOf = (key: string | undefined, like: Parameters<typeof colonOf>[0]): string => {
    if (key === undefined) return '';
    const colon = colonOf(like);
    return JSON.stringify(key) + (/^[ \t]*:[ \t]*$/.test(colon) ? colon : ': ');
  };
  return {
    inline: (key, value, like) => keyOf(key, like) + onOneLine(value, isSpaced),
    lines: (key, value, indent, like) => {
      const isList = key === undefined && like !== undefined && like.node.entries.length > 0;
      const isOneLine = isList && !/[\r\n]/.test(text.slice(like.node.start, like.node.end));
      const written = isOneLine
        ? onOneLine(value, isSpaced)
        : JSON.stringify(value, undefined, unit).replaceAll('\n', newline + indent);
      return keyOf(key, like) + written;
    },
  };
}

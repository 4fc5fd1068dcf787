import type { Writer } from './tree.ts';

/** Get a value on one line, with a blank behind each colon and comma where `isSpaced`. */
function onOneLine(value: unknown, isSpaced: boolean): string {
  if (!isSpaced) return JSON.stringify(value);
  // A line break outside of strings is all that `JSON.stringify` makes here; inside it is written `\n`.
  return JSON.stringify(value, undefined, 1)
    .replace(/([[{])\n */g, '$1')
    .replace(/\n *([\]}])/g, '$1')
    .replace(/\n */g, ' ');
}

/** Check whether a text has blanks behind colons and commas. */
export const isSpacedJson = (text: string, unit: string | undefined): boolean =>
  unit !== undefined || /"[ \t]?:[ \t]/.test(text);

/** Writes JSON in the manner of a text. */
export function createValueWriter(text: string, newline: string, unit: string | undefined): Writer {
  const isSpaced = isSpacedJson(text, unit);
  const keyOf = (key: string | undefined): string =>
    key === undefined ? '' : JSON.stringify(key) + (isSpaced ? ': ' : ':');
  return {
    inline: (key, value) => keyOf(key) + onOneLine(value, isSpaced),
    lines: (key, value, indent, like) => {
      const isList = key === undefined && like !== undefined && like.node.entries.length > 0;
      const isOneLine = isList && !/[\r\n]/.test(text.slice(like.node.start, like.node.end));
      const written = isOneLine
        ? onOneLine(value, isSpaced)
        : JSON.stringify(value, undefined, unit).replaceAll('\n', newline + indent);
      return keyOf(key) + written;
    },
  };
}

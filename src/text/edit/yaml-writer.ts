import type { Yaml } from '../yaml/links.ts';
import type { WriteStyle } from '../yaml/write.ts';
import { writeDocument } from '../yaml/write.ts';
import type { SourceEntry, Writer } from './tree.ts';

/** Find how a scalar is quoted. */
function quotesOf(text: string, entry: SourceEntry | undefined): WriteStyle['quotes'] {
  const first = entry === undefined ? '' : text.charAt(entry.node.start);
  return first === '"' ? 'QUOTE_DOUBLE' : first === "'" ? 'QUOTE_SINGLE' : undefined;
}

/** Writes YAML in the manner of a text: in brackets on one line, or as a block. */
export function createYamlWriter(module: Yaml, text: string, newline: string, unit: string, isBlock: boolean): Writer {
  const indent = Math.max(unit.length, 2);
  const styleOf = (like: SourceEntry | undefined): WriteStyle => ({
    indent,
    quotes: quotesOf(text, like),
    quotesKeys: like?.key !== undefined && text.charAt(like.start) === '"',
  });
  const inline: Writer['inline'] = (key, value, like) => {
    const style = { ...styleOf(like), flow: true };
    // In brackets of its own, since what must be quoted there need not be elsewhere.
    if (key === undefined)
      return writeDocument(module, [value], style)
        .trimEnd()
        .replace(/^\[\s*|\s*\]$/g, '');
    return writeDocument(module, { [key]: value }, style)
      .trimEnd()
      .replace(/^\{\s*|\s*\}$/g, '');
  };
  if (!isBlock) return { inline, lines: (key, value, _, like) => inline(key, value, like) };
  /** A text of several lines is indented only where it is the value of something. */
  const writeBlock: Writer['inline'] = (key, value, like) => {
    if (key !== undefined) return writeDocument(module, { [key]: value }, styleOf(like));
    if (typeof value !== 'string') return writeDocument(module, value, styleOf(like));
    return writeDocument(module, { x: value }, { ...styleOf(like), quotesKeys: false }).slice('x: '.length);
  };
  return {
    inline,
    lines: (key, value, indentation, like) =>
      writeBlock(key, value, like)
        .replace(/\n$/, '')
        .replace(/\n(?=[^\n])/g, `\n${indentation}`)
        .replaceAll('\n', newline),
  };
}

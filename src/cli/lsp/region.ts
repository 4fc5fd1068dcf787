import sum from 'lodash/sum.js';
import { proseCommand } from '../../systems/session/commands.ts';
import { editBlocks } from '../../text/edit/markdown.ts';
import type { TextEdit } from '../../text/edit/tree.ts';
import { createPositions } from '../../text/lines.ts';
import type { MarkdownBlock } from '../../text/markdown.ts';
import { blockSyntax, findBlocks, moveFrom } from '../../text/markdown-parts.ts';
import { looksLikeJson } from '../../text/read.ts';
import type { Syntax } from '../../text/text.ts';
import type { Checked } from './check.ts';

/** The document around an offset: the whole text, a line of NDJSON, or a block of Markdown. */
export interface Region {
  readonly text: string;
  readonly syntax: Syntax | undefined;
  /** The offset in the region's own text. */
  readonly offset: number;
  /** Get the offset in the file of one in the region. */
  toFile(offset: number): number;
  /** Get the edits of the file that make edits of the region; none where it would not be one any more. */
  editFile(edits: readonly TextEdit[]): readonly TextEdit[];
}

/** The most characters of a document that is read to answer a question about one place. */
export const LONGEST = 500_000;

/** Get the line of NDJSON around an offset. */
function lineAt(file: string, offset: number): Region {
  const start = file.lastIndexOf('\n', offset - 1) + 1;
  const [text] = file.slice(start).split(/\r?\n/, 1) as [string];
  const toFile = (at: number): number => start + at;
  const move = (edit: TextEdit): TextEdit => ({ ...edit, start: toFile(edit.start), end: toFile(edit.end) });
  const isLine = (edits: readonly TextEdit[]): boolean => edits.every((edit) => !/[\r\n]/.test(edit.text));
  return {
    text,
    syntax: 'json',
    offset: Math.min(offset - start, text.length),
    toFile,
    editFile: (edits) => (isLine(edits) ? edits.map(move) : []),
  };
}

/** Get the offset in a block of one in the file; `undefined` where that is not in it. */
function offsetIn({ text, lines }: MarkdownBlock, offset: number): number | undefined {
  const row = lines.findLastIndex((line) => line.offset <= offset);
  const lengths = text.split('\n').map((line) => line.length);
  const local = offset - Number(lines[row]?.offset);
  return local <= Number(lengths[row]) ? sum(lengths.slice(0, row)) + row + local : undefined;
}

/** Get the block of Markdown around an offset, where it is JSON or YAML; all of the text is gone through to find it. */
function blockAt(file: string, offset: number): Region | undefined {
  if (file.length > LONGEST) return undefined;
  const blocksOf = (text: string) => findBlocks(text, proseCommand);
  for (const block of blocksOf(file)) {
    const local = offsetIn(block, offset);
    if (local === undefined) continue;
    const syntax = blockSyntax(block.language) ?? (looksLikeJson(block.text) ? 'json' : undefined);
    if (syntax === undefined) return undefined;
    const { text, line } = block;
    const [move, positionAt] = [moveFrom(block), createPositions(text)];
    return {
      text,
      syntax,
      offset: local,
      toFile: (at) => move(positionAt(at, at)).start.offset,
      editFile: (edits) => editBlocks(file, [{ text, line, move, edits }], blocksOf),
    };
  }
  return undefined;
}

/** Find the document around an offset; `undefined` in prose, and in a document that is longer than `most` characters. */
export function regionAt({ document, kind, options }: Checked, offset: number, most = LONGEST): Region | undefined {
  const text = document.getText();
  const whole: Region = { text, syntax: options?.syntax, offset, toFile: (at) => at, editFile: (edits) => edits };
  const region = kind === 'ndjson' ? lineAt(text, offset) : kind === 'markdown' ? blockAt(text, offset) : whole;
  return region === undefined || region.text.length > most ? undefined : region;
}

import isEqual from 'lodash/isEqual.js';
import type { MarkdownBlock } from '../markdown.ts';
import type { ParsedBlock } from '../markdown-parts.ts';
import { editInFile } from '../markdown-parts.ts';
import type { TextEdit } from './tree.ts';
import { replaceText } from './tree.ts';

/** A block of a file, and how it is edited. */
export interface BlockEdits extends Pick<ParsedBlock, 'text' | 'move'> {
  /** The number of its first line in the file, counted from 1. */
  readonly line: number;
  readonly edits: readonly TextEdit[];
}

/**
 * Get the edits of a file that make edits of blocks in it; none where `blocksOf` does not find in the outcome the edited blocks, and
 * all others as they were.
 */
export function editBlocks(
  file: string,
  edited: readonly BlockEdits[],
  blocksOf: (file: string) => Iterable<MarkdownBlock>,
): readonly TextEdit[] {
  const made = edited.flatMap((block) => block.edits.map((edit) => editInFile(file, block, edit)));
  const byLine = new Map(edited.map(({ line, edits }) => [line, edits]));
  const wanted = [...blocksOf(file)].map(({ text, line }) => replaceText(text, byLine.get(line) ?? []).trimEnd());
  const outcome = [...blocksOf(replaceText(file, made))].map(({ text }) => text.trimEnd());
  return isEqual(outcome, wanted) ? made : [];
}

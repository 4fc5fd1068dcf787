import type { LintOptions } from '../lint/options.ts';
import { readMarkdown } from '../read/markdown.ts';
import { proseCommand } from '../systems/session/commands.ts';
import type { BlockEdits } from '../text/edit/markdown.ts';
import { editBlocks } from '../text/edit/markdown.ts';
import { replaceText } from '../text/edit/tree.ts';
import { blockSyntax, findBlocks } from '../text/markdown-parts.ts';
import type { FixTextResult } from './fix-text.ts';
import { fixText } from './fix-text.ts';

/**
 * Apply the safe fixes to the documents in a Markdown text, each in its block, and leave everything else alone; nothing is changed
 * where the edited blocks could not be read as such. Resolves for any text.
 */
export async function fixMarkdown(text: string, options: LintOptions): Promise<Pick<FixTextResult, 'text' | 'edits'>> {
  const { blocks } = await readMarkdown(text);
  const fixed: BlockEdits[] = [];
  for (const { documents, problems, language, ...block } of blocks) {
    if (documents.length + problems.length === 0) continue;
    const { edits } = await fixText(block.text, { ...options, syntax: blockSyntax(language) });
    if (edits.length > 0) fixed.push({ ...block, line: block.position.start.line, edits });
  }
  const edits = editBlocks(text, fixed, (file) => findBlocks(file, proseCommand));
  return { text: replaceText(text, edits), edits };
}

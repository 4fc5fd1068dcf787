import type { DocumentBlock } from '../read/markdown.ts';
import { readMarkdown } from '../read/markdown.ts';
import type { CollectedText } from './collect.ts';
import { collectFromParts } from './collect.ts';
import { commentLookalikes } from './near-miss-suppressions.ts';
import type { LintOptions, LintResult } from './options.ts';
import type { Prepared } from './prepare.ts';
import { prepare } from './prepare.ts';
import { finishTexts } from './result.ts';
import { commentSuppressions, marks } from './suppress.ts';

/** Find all in a block; comments count where a document is. */
function collectFromBlock(block: DocumentBlock, prepared: Prepared): CollectedText {
  const comments = block.documents.length === 0 ? [] : block.comments;
  return {
    parts: collectFromParts({ parts: block.documents }, prepared, ''),
    problems: [...block.problems, ...commentLookalikes(comments)],
    suppressions: commentSuppressions(comments),
  };
}

/**
 * Check the documents in a Markdown text: in blocks fenced as `json`, `jsonc`, `json5`, `yaml` or `yml`, in those that say
 * no language or a shell's, and what looks like JSON, YAML or commands outside of fences.
 *
 * A block that is not a known document is ignored, as an example of something else. An unreadable block is reported only if it names a
 * word of external volumes, is not just a part of a document, and omits nothing with `...`. Comments suppress findings as in a
 * file, `extvol-ignore-file` in its block. Positions refer to the Markdown text. Resolves for any text.
 *
 * @example
 * ```ts
 * const { document } = await lintMarkdown('# App\n\n```json\n{"id": "/a", "cmd": "sh"}\n```\n');
 * document; // 'marathon-app'
 * ```
 */
export async function lintMarkdown(text: string, given: LintOptions = {}): Promise<LintResult> {
  const options = given ?? {};
  const prepared = prepare(options);
  const { blocks, unread } = await readMarkdown(text, marks);
  const collected = blocks.map((block) => collectFromBlock(block, prepared));
  return finishTexts([...collected, { parts: [], problems: unread, suppressions: [] }], options);
}

import { detect } from '../read/detect.ts';
import { namesVolumes } from '../systems/volume-words.ts';
import type { ParsedBlock } from '../text/markdown-parts.ts';
import { readBlocks } from '../text/markdown-parts.ts';
import type { CollectedText } from './collect.ts';
import { collectFromParts } from './collect.ts';
import { commentLookalikes } from './near-miss-suppressions.ts';
import type { LintOptions, LintResult } from './options.ts';
import type { Prepared } from './prepare.ts';
import { prepare } from './prepare.ts';
import { finishTexts } from './result.ts';
import { commentSuppressions, marks } from './suppress.ts';

/** Check whether a block is meant: a part of a document, or one with something left out, is not meant to be read; nor is what only JSON5 can say. */
function isMeant({ language, text }: ParsedBlock): boolean {
  if (language === 'json5' || !namesVolumes(text) || /\.\.\.|…/.test(text)) return false;
  return language.startsWith('y') || /^\s*(?:[{[]|\/[/*])/.test(text);
}

/** Find all in a block; comments count where a document is. */
function collectFromBlock(block: ParsedBlock, prepared: Prepared): CollectedText {
  const documents = block.parts.filter(({ value }) => detect(value) !== undefined);
  const comments = documents.length === 0 ? [] : block.comments;
  return {
    parts: collectFromParts({ parts: documents }, prepared, ''),
    problems: [...(isMeant(block) ? block.problems : []), ...commentLookalikes(comments)],
    suppressions: commentSuppressions(comments),
  };
}

/**
 * Check the documents in the fenced blocks of a Markdown text: `json`, `jsonc`, `json5`, `yaml` and `yml`.
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
  const blocks: CollectedText[] = [];
  for await (const block of readBlocks(text, marks)) blocks.push(collectFromBlock(block, prepared));
  return finishTexts(blocks, options);
}

import type { Diagnostic } from '../model/diagnostic.ts';
import { readMarkdown } from '../read/markdown.ts';
import { inFile } from '../text/markdown-parts.ts';
import type { DryRun, DryRunOptions } from './dry-run.ts';
import { dryRunContent } from './dry-run-text.ts';

/** What would happen to the documents in a block of Markdown. */
export interface BlockDryRun {
  /** The number of the first line of the block, counted from 1. */
  readonly line: number;
  readonly runs: readonly DryRun[];
}

/** What would happen to the documents in a Markdown text. */
export interface DryRunMarkdownResult {
  /** Those that hold documents. */
  readonly blocks: readonly BlockDryRun[];
  /** What keeps blocks from being read. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Say what would be answered to each document in the blocks of a Markdown text that `lintMarkdown` checks. Resolves for any
 * text.
 *
 * @example
 * ```ts
 * const { blocks } = await dryRunMarkdown('# Database\n\n```yaml\nid: /db\ncmd: sh\n```\n');
 * blocks[0]?.line; // 4
 * blocks[0]?.runs[0]?.answers.length; // 3
 * ```
 */
export async function dryRunMarkdown(text: string, given: DryRunOptions = {}): Promise<DryRunMarkdownResult> {
  const options = given ?? {};
  const { blocks, unread } = await readMarkdown(text);
  const answered: BlockDryRun[] = [];
  const problems: Diagnostic[] = [];
  for (const block of blocks) {
    if (block.documents.length === 0) problems.push(...block.problems);
    else {
      const found = await dryRunContent(block.text, block.content, options);
      const inPage = (finding: Diagnostic): Diagnostic => inFile(block, finding);
      problems.push(...found.problems.map(inPage));
      const runs = found.runs.map((run): DryRun => ({ ...run, diagnostics: run.diagnostics.map(inPage) }));
      answered.push({ line: block.position.start.line, runs });
    }
  }
  return { blocks: answered, problems: [...problems, ...unread] };
}

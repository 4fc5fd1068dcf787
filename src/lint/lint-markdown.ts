import { documents } from '../documents/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { detect } from '../read/detect.ts';
import { readDocuments } from '../read/read-documents.ts';
import { proseCommand, sessionCommands } from '../systems/session/commands.ts';
import { namesVolumes } from '../systems/volume-words.ts';
import type { BlockReader, ParsedBlock } from '../text/markdown-parts.ts';
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
  return language?.startsWith('y') || /^\s*(?:[{[]|\/[/*])/.test(text) || sessionCommands(text).commands.length > 0;
}

/** Check whether a value is a document that there is something to check of. */
const isChecked = (value: unknown): boolean => {
  const kind = detect(value);
  return kind !== undefined && !documents.some((document) => document.kind === kind && document.isOutside);
};

const reader: BlockReader = { read: (text, syntax) => readDocuments(text, { syntax }), command: proseCommand };

/** Find all in a block; comments count where a document is. */
function collectFromBlock(block: ParsedBlock, prepared: Prepared): CollectedText {
  const found = block.parts.filter(({ value }) => isChecked(value));
  const comments = found.length === 0 ? [] : block.comments;
  return {
    parts: collectFromParts({ parts: found }, prepared, ''),
    problems: [...(isMeant(block) ? block.problems : []), ...commentLookalikes(comments)],
    suppressions: commentSuppressions(comments),
  };
}

/** Said once where nothing was read, though blocks name volumes: silence would pass for a clean bill. */
function reportUnread(blocks: readonly ParsedBlock[]): readonly Diagnostic[] {
  const named = blocks.filter(({ text }) => namesVolumes(text));
  const [first] = named;
  if (first === undefined) return [];
  const count = named.length === 1 ? 'a block that names' : `${named.length} blocks that name`;
  return [
    {
      rule: 'document/unread',
      severity: 'info',
      message: `nothing was read of ${count} external volumes; write a whole document in a fence with \`json\` or \`yaml\``,
      pointer: '',
      position: first.position,
    },
  ];
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
  const blocks: ParsedBlock[] = [];
  for await (const block of readBlocks(text, reader, marks)) blocks.push(block);
  const collected = blocks.map((block) => collectFromBlock(block, prepared));
  const isSilent = collected.every(({ parts, problems }) => parts.length + problems.length === 0);
  const problems = isSilent ? reportUnread(blocks) : [];
  return finishTexts([...collected, { parts: [], problems, suppressions: [] }], options);
}

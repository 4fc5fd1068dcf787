import { documents } from '../documents/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { proseCommand, sessionCommands } from '../systems/session/commands.ts';
import { namesVolumes } from '../systems/volume-words.ts';
import type { BlockReader, ParsedBlock } from '../text/markdown-parts.ts';
import { readBlocks } from '../text/markdown-parts.ts';
import type { TextPart } from '../text/text.ts';
import { detect } from './detect.ts';
import { readDocuments } from './read-documents.ts';

/** A block of Markdown, and what in it concerns extvol. */
export interface DocumentBlock extends ParsedBlock {
  /** Its parts that are known documents. */
  readonly documents: readonly TextPart[];
}

/** The blocks of a Markdown text. */
export interface MarkdownDocuments {
  readonly blocks: readonly DocumentBlock[];
  /** What is said where nothing was read, though blocks name volumes: silence would pass for a clean bill. */
  readonly unread: readonly Diagnostic[];
}

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

function describeUnread(blocks: readonly ParsedBlock[]): readonly Diagnostic[] {
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
 * Read the blocks of a Markdown text. A block that is not a known document is an example of something else; what keeps a
 * block from being read is a problem only if it is meant to be read. `marks` is what the comments that are wanted hold.
 */
export async function readMarkdown(text: string, marks: readonly string[] = []): Promise<MarkdownDocuments> {
  const blocks: DocumentBlock[] = [];
  for await (const block of readBlocks(text, reader, marks))
    blocks.push({
      ...block,
      documents: block.parts.filter(({ value }) => isChecked(value)),
      problems: isMeant(block) ? block.problems : [],
    });
  const isSilent = blocks.every((block) => block.documents.length + block.problems.length === 0);
  return { blocks, unread: isSilent ? describeUnread(blocks) : [] };
}

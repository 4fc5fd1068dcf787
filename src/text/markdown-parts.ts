import type { Comment } from './comments.ts';
import { findComments } from './comments.ts';
import type { TextEdit } from './edit/tree.ts';
import { createPositions } from './lines.ts';
import { looseBlocks } from './loose-blocks.ts';
import type { BlockLine, MarkdownBlock } from './markdown.ts';
import { markdownBlocks } from './markdown.ts';
import type { Point, Position } from './position.ts';
import type { Syntax, TextContent, TextPart, TextProblem } from './text.ts';

/** A block that was read; all its places are those in the file. */
export interface ParsedBlock {
  /** Absent for what is in no fence. */
  readonly language: string | undefined;
  readonly position: Position;
  readonly text: string;
  readonly parts: readonly TextPart[];
  /** What keeps the block, or a document in it, from being read. */
  readonly problems: readonly TextProblem[];
  /** Its comments, where one of the marks is in it. */
  readonly comments: readonly Comment[];
  /** What was read of its text, with the places in that. */
  readonly content: TextContent;
  /** Get the place in the file of one in its text. */
  readonly move: (position: Position) => Position;
}

const syntaxes: ReadonlyMap<string, Syntax> = new Map([
  ['json', 'json'],
  ['jsonc', 'jsonc'],
  ['json5', 'jsonc'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

/** Get the notation of a block that is fenced as some language; `undefined` where its language says none. */
export const blockSyntax = (language: string | undefined): Syntax | undefined => syntaxes.get(language ?? '');

function toFile(point: Point, { line, lines }: MarkdownBlock): Point {
  const { column, offset } = lines[point.line - 1] as BlockLine;
  return { line: line + point.line - 1, column: column + point.column, offset: offset + point.column - 1 };
}

/** Get the way from places in a block to those in its file. */
export const moveFrom =
  (block: MarkdownBlock) =>
  ({ start, end }: Position): Position => ({ start: toFile(start, block), end: toFile(end, block) });

/** Get the place of the first line of a block. */
function positionOf({ line, lines: [first] }: Pick<MarkdownBlock, 'line' | 'lines'>): Position {
  const { column, offset } = first as BlockLine;
  const start = { line, column: column + 1, offset };
  return { start, end: start };
}

/** How blocks are read. */
export interface BlockReader {
  /** Read a text of a syntax, or of one that it finds out. */
  read(text: string, syntax: Syntax | undefined): Promise<TextContent>;
  /** Matches a line outside of fences that begins a command. */
  readonly command: RegExp;
}

/** Something that is said of a place, and of others. */
interface Placed {
  readonly position?: Position;
  readonly related?: readonly { readonly position?: Position }[];
}

/** Get what is said of a block with its places in the file. */
export function inFile<Item extends Placed>(
  { position: first, move }: Pick<ParsedBlock, 'position' | 'move'>,
  item: Item,
): Item {
  const { position, related } = item;
  const moved = <Other extends Placed>(other: Other): Other =>
    other.position === undefined ? other : { ...other, position: move(other.position) };
  return {
    ...moved(item),
    ...(position === undefined && { position: first }),
    ...(related !== undefined && { related: related.map(moved) }),
  };
}

const nothing: TextContent = { syntax: 'json', parts: [], problems: [] };

/** Read a block; one in a language of which nothing is read has nothing in it. */
async function readBlock(
  block: MarkdownBlock,
  isRead: boolean,
  { read }: BlockReader,
  marks: readonly string[],
): Promise<ParsedBlock> {
  const move = moveFrom(block);
  const content = isRead ? await read(block.text, blockSyntax(block.language)) : nothing;
  const { parts, problems } = content;
  const comments = isRead ? await findComments(block.text, content, marks) : [];
  const place = { position: positionOf(block), move };
  return {
    ...place,
    language: block.language,
    text: block.text,
    parts: parts.map(({ value, locate, problems: own, supposed = [] }) => ({
      value,
      locate: (pointers) => new Map([...locate(pointers)].map(([pointer, position]) => [pointer, move(position)])),
      problems: own.map((problem) => inFile(place, problem)),
      supposed: supposed.map(move),
    })),
    problems: problems.map((problem) => inFile(place, problem)),
    comments: comments.map((comment) => ({
      ...comment,
      position: move(comment.position),
      line: block.line + comment.line - 1,
    })),
    content,
  };
}

/** Get an edit of a block as one of the file: lines that it adds get the marks of the quotes and lists around the block. */
export function editInFile(file: string, { text, move }: Pick<ParsedBlock, 'text' | 'move'>, edit: TextEdit): TextEdit {
  const inside = createPositions(text)(edit.start, edit.end);
  const { start, end } = move(inside);
  const first = start.offset - start.column + 1;
  const marks = file.slice(first, first + start.column - inside.start.column).replace(/[^\s>]/g, ' ');
  const ending = /\r\n|\r|\n/.exec(file)?.[0] ?? '\n';
  return { start: start.offset, end: end.offset, text: edit.text.replaceAll('\n', ending + marks) };
}

/** Languages of fences that may hold JSON or commands without saying so. */
const OTHERS =
  /^(?:|javascript|js|text|txt|plain|plaintext|none|console|shell|sh|bash|zsh|shell-session|http|ini|env|dotenv|properties|conf)$/;

/** Find the blocks of a Markdown text that hold something, in order: fenced ones, and what `command` begins or looks like JSON or YAML. */
export function* findBlocks(text: string, command: RegExp): Generator<MarkdownBlock> {
  for (const outer of markdownBlocks(text))
    for (const block of outer.language === undefined ? looseBlocks(outer, command) : [outer])
      if (/\S/.test(block.text)) yield block;
}

/**
 * Get the blocks of a Markdown text, in order: those that are fenced as `json`, `jsonc`, `json5` (read as JSON with
 * comments), `yaml` or `yml`; those without a language or with one that says nothing of it, and what looks like JSON, YAML
 * or commands outside of fences. Those that hold nothing are left out, and those in
 * other languages are yielded unread. `marks` is what the comments that are wanted hold.
 */
export async function* readBlocks(
  text: string,
  reader: BlockReader,
  marks: readonly string[],
): AsyncGenerator<ParsedBlock> {
  for (const block of findBlocks(text, reader.command)) {
    const { language } = block;
    const isRead = language === undefined || blockSyntax(language) !== undefined || OTHERS.test(language);
    yield await readBlock(block, isRead, reader, marks);
  }
}

import type { Comment } from './comments.ts';
import { findComments } from './comments.ts';
import type { FencedBlock, FencedLine } from './markdown.ts';
import { fencedBlocks } from './markdown.ts';
import type { Point, Position } from './position.ts';
import { readText } from './read.ts';
import type { Syntax, TextPart, TextProblem } from './text.ts';

/** A fenced block that was read as JSON or YAML; all its places are those in the file. */
export interface ParsedBlock {
  readonly language: string;
  readonly text: string;
  readonly parts: readonly TextPart[];
  /** What keeps the block, or a document in it, from being read. */
  readonly problems: readonly TextProblem[];
  /** Its comments, where one of the marks is in it. */
  readonly comments: readonly Comment[];
}

const syntaxes: ReadonlyMap<string, Syntax> = new Map([
  ['json', 'json'],
  ['jsonc', 'jsonc'],
  ['json5', 'jsonc'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

/** Get the notation of a block that is fenced as some language; `undefined` where it is not read. */
export const blockSyntax = (language: string): Syntax | undefined => syntaxes.get(language);

function toFile(point: Point, { line, lines }: FencedBlock): Point {
  const { column, offset } = lines[point.line - 1] as FencedLine;
  return { line: line + point.line - 1, column: column + point.column, offset: offset + point.column - 1 };
}

async function readBlock(block: FencedBlock, syntax: Syntax, marks: readonly string[]): Promise<ParsedBlock> {
  const move = ({ start, end }: Position): Position => ({ start: toFile(start, block), end: toFile(end, block) });
  const moveProblem = (problem: TextProblem): TextProblem => ({
    ...problem,
    position: move(problem.position),
    ...(problem.related === undefined
      ? {}
      : { related: problem.related.map((place) => ({ ...place, position: move(place.position) })) }),
  });
  const content = await readText(block.text, { syntax });
  const { parts, problems } = content;
  const comments = await findComments(block.text, content, marks);
  return {
    language: block.language,
    text: block.text,
    parts: parts.map(({ value, locate, problems: own }) => ({
      value,
      locate: (pointers) => new Map([...locate(pointers)].map(([pointer, position]) => [pointer, move(position)])),
      problems: own.map(moveProblem),
    })),
    problems: problems.map(moveProblem),
    comments: comments.map((comment) => ({
      ...comment,
      position: move(comment.position),
      line: block.line + comment.line - 1,
    })),
  };
}

/**
 * Get the blocks of a Markdown text that are fenced as `json`, `jsonc`, `json5` (read as JSON with comments), `yaml` or
 * `yml`, in order; those that hold nothing are left out. `marks` is what the comments that are wanted hold.
 */
export async function* readBlocks(text: string, marks: readonly string[]): AsyncGenerator<ParsedBlock> {
  for (const block of fencedBlocks(text)) {
    const syntax = blockSyntax(block.language);
    if (syntax !== undefined && /\S/.test(block.text)) yield await readBlock(block, syntax, marks);
  }
}

import type { Stretch } from './edit/tree.ts';
import { findExtras } from './json/comments.ts';
import { createPositions, textStart } from './lines.ts';
import type { Position } from './position.ts';
import type { TextContent } from './text.ts';
import { findYamlComments } from './yaml/comments.ts';
import { loadYaml } from './yaml/yaml.ts';

/** A comment of a text. */
export interface Comment {
  /** Without its marks and the blanks around it. */
  readonly text: string;
  readonly position: Position;
  /** The line that it is about: its own, or where it is alone the next that is no comment. */
  readonly line: number;
}

const NEXT = /\S/g;

/** Get the offset of the next character that is no white space. */
function skipSpace(text: string, from: number): number {
  NEXT.lastIndex = from;
  return NEXT.exec(text)?.index ?? text.length;
}

/** Check for each comment whether only comments are before it in its line. */
function standAlone(text: string, stretches: readonly Stretch[], positions: readonly Position[]): readonly boolean[] {
  const found: boolean[] = [];
  let behind = textStart(text);
  for (const [index, { start, end }] of stretches.entries()) {
    const lineStart = start - Number(positions[index]?.start.column) + 1;
    const isFirst = behind <= lineStart || found.at(-1) === true;
    found.push(isFirst && !/\S/.test(text.slice(Math.max(lineStart, behind), start)));
    behind = end;
  }
  return found;
}

function describe(text: string, stretches: readonly Stretch[]): readonly Comment[] {
  const toPosition = createPositions(text);
  const positions = stretches.map(({ start, end }) => toPosition(start, end));
  const alone = standAlone(text, stretches, positions);
  const lines: number[] = [];
  for (let index = stretches.length - 1; index >= 0; index--) {
    const { end } = stretches[index] as Stretch;
    const position = positions[index] as Position;
    const next = skipSpace(text, end);
    const isComment = next === stretches[index + 1]?.start;
    const nextLine = isComment ? (lines[index + 1] as number) : toPosition(next, next).start.line;
    lines[index] = alone[index] ? nextLine : position.start.line;
  }
  return stretches.map(({ start, end }, index) => ({
    text: text
      .slice(start, end)
      .replace(/^(?:#+|\/\/|\/\*)/, '')
      .replace(/\*\/$/, '')
      .trim(),
    position: positions[index] as Position,
    line: lines[index] as number,
  }));
}

/**
 * Find the comments of a text that was read, where one of the `marks` is in it. A comment in JSON is one, although the
 * authorities refuse it. None in YAML that cannot be read.
 */
export async function findComments(
  text: string,
  { syntax, parts }: TextContent,
  marks: readonly string[],
): Promise<readonly Comment[]> {
  if (typeof text !== 'string' || !marks.some((mark) => text.includes(mark))) return [];
  if (syntax !== 'yaml') return describe(text, findExtras(text).comments);
  return parts.length === 0 ? [] : describe(text, findYamlComments(await loadYaml(), text));
}

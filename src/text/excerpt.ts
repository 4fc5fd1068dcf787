import type { ToPosition } from './lines.ts';
import type { Position } from './position.ts';
import type { TextContent, TextPart, TextProblem } from './text.ts';

/** A text within another one. */
export interface Excerpt {
  readonly text: string;
  /** Get where in the other one a character of it is. */
  toOuter(offset: number): number;
}

/** Make an excerpt of a stretch that is written as it is meant. */
export const excerptOf = (text: string, start: number, end: number): Excerpt => ({
  text: text.slice(start, end),
  toOuter: (offset) => start + offset,
});

/** Get what was read of an excerpt with the places of the text that it is in; it cannot be edited. */
export function placeExcerpt(
  { parts, problems }: Pick<TextContent, 'parts' | 'problems'>,
  { toOuter }: Excerpt,
  toPosition: ToPosition,
): Pick<TextContent, 'parts' | 'problems'> {
  const move = ({ start, end }: Position): Position => toPosition(toOuter(start.offset), toOuter(end.offset));
  const moveProblem = ({ related, ...problem }: TextProblem): TextProblem => ({
    ...problem,
    position: move(problem.position),
    ...(related && { related: related.map((place) => ({ ...place, position: move(place.position) })) }),
  });
  const movePart = ({ value, locate, problems: own }: TextPart): TextPart => ({
    value,
    locate: (pointers) => new Map([...locate(pointers)].map(([pointer, position]) => [pointer, move(position)])),
    problems: own.map(moveProblem),
  });
  return { parts: parts.map(movePart), problems: problems.map(moveProblem) };
}

import type { Position } from '../../src/text/position.ts';
import type { TextContent, TextProblem } from '../../src/text/text.ts';

/** A position as an editor shows it: `1:2-3:4`. */
export const showPosition = ({ start, end }: Position): string =>
  `${start.line}:${start.column}-${end.line}:${end.column}`;

/** A problem in one line; `rule` and `pointer` only where a test is about them. */
export const showProblem = ({ severity, rule, position, pointer, message, related = [] }: TextProblem): string =>
  [
    `${showPosition(position)} ${severity} ${rule} ${pointer}: ${message}`,
    ...related.map((place) => `${showPosition(place.position)} ${place.pointer}: ${place.message}`),
  ].join(' <- ');

/** All problems of a text, those of its parts too. */
export const showProblems = ({ problems, parts }: TextContent): readonly string[] =>
  [...problems, ...parts.flatMap((part) => part.problems)].map(showProblem);

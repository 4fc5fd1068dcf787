import type { SourceNode } from './edit/tree.ts';
import type { JsonPointer } from './pointer.ts';
import type { Position } from './position.ts';
import { quote } from './quote.ts';

/** The notations a text may be written in; `jsonc` is JSON with comments and trailing commas, which the authorities refuse. */
export type Syntax = 'json' | 'jsonc' | 'yaml';

/** What can be wrong with a text itself. */
export type TextRule =
  | 'text/alias'
  | 'text/depth'
  | 'text/duplicate-key'
  | 'text/empty'
  | 'text/encoding'
  | 'text/excerpt'
  | 'text/number'
  | 'text/size'
  | 'text/syntax';

/** Another place that a problem is about. */
interface TextRelated {
  readonly message: string;
  readonly pointer: JsonPointer;
  readonly position: Position;
}

/** A problem of the text itself; `pointer` is `''` where the text has no value (a syntax error). */
export interface TextProblem {
  readonly rule: TextRule;
  /** Which mistake of its rule it is, such as `comment`; for code that asks, which must not look at the message. */
  readonly code?: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly pointer: JsonPointer;
  readonly position: Position;
  readonly related?: readonly TextRelated[];
}

/** One document of a text. */
export interface TextPart {
  readonly value: unknown;
  /** Positions of the values at these pointers; for a missing one that of the nearest thing above it that exists. */
  locate(pointers: readonly JsonPointer[]): ReadonlyMap<JsonPointer, Position>;
  /** What is wrong in this document although it can be read. */
  readonly problems: readonly TextProblem[];
  /** The places at which the text has other things than what was read. */
  readonly supposed?: readonly Position[];
}

/** A text split for editing. */
export interface TextSource {
  /** The text with blanks in place of comments. */
  readonly blank: string;
  /** The values of its documents as they are written. */
  readonly roots: readonly SourceNode[];
}

/** What reading a text yields. */
export interface TextContent {
  readonly syntax: Syntax;
  /** The documents that can be read, in their order. */
  readonly parts: readonly TextPart[];
  /** What keeps the text, or a document in it, from being read. */
  readonly problems: readonly TextProblem[];
  /** Whether the text holds more than its documents, as a script does, so that no document can replace it. */
  readonly isExcerpt?: true;
  /** Split the text; absent where it cannot be edited: a document cannot be read, or not as it is written. */
  source?(): TextSource;
}

/** As many problems as one list holds, so that no text fills the memory with them. */
const MOST_PROBLEMS = 100_000;

/** Check whether a list takes no more problems, not even the one that says so. */
export const isFull = (problems: readonly TextProblem[]): boolean => problems.length > MOST_PROBLEMS;

/** Add a problem to a list, after the last that fits one that says so; returns whether there is room for more. */
export function addProblem(problems: TextProblem[], problem: TextProblem): boolean {
  if (problems.length < MOST_PROBLEMS) problems.push(problem);
  else if (!isFull(problems)) {
    const { rule, severity, pointer, position } = problem;
    const message = `more than ${MOST_PROBLEMS} problems, those from here on are not reported`;
    problems.push({ rule, severity, message, pointer, position });
  }
  return !isFull(problems);
}

/** Objects and arrays that may lie inside each other; Mesos itself refuses more. */
export const DEEPEST = 200;

/** Get the problem of the object or array that is one too deep. */
export const describeDepth = (pointer: JsonPointer, position: Position): TextProblem => ({
  rule: 'text/depth',
  severity: 'error',
  message: `objects and arrays are nested too deep, expected at most ${DEEPEST} levels`,
  pointer,
  position,
});

/** Get the problem of a key that its object has already. */
export const describeDuplicate = (
  key: string,
  pointer: JsonPointer,
  position: Position,
  first: Position,
): TextProblem => ({
  rule: 'text/duplicate-key',
  severity: 'warning',
  message: `duplicate key ${quote(key)}, expected each key once; the last one wins`,
  pointer,
  position,
  related: [{ message: `the first ${quote(key)}`, pointer, position: first }],
});

/** Get the problem of a text that holds nothing. */
export const describeEmpty = (position: Position): TextProblem => ({
  rule: 'text/empty',
  severity: 'error',
  message: 'the text is empty, expected a JSON or YAML document',
  pointer: '',
  position,
});

import type { JsonPointer } from './pointer.ts';
import type { Position } from './position.ts';
import type { TextContent, TextPart } from './text.ts';

/** A notation that is neither JSON nor YAML, such as lines of commands. Whoever knows it hands it to `readText`. */
export interface Dialect {
  /** Read a text of this notation; `undefined` for any other text, which must be seen in little time. Never throws. */
  read(text: string): TextContent | undefined | Promise<TextContent | undefined>;
}

/** Make a document of which `placeOf` knows the places. */
export const makePart = (value: unknown, placeOf: (pointer: JsonPointer) => Position): TextPart => ({
  value,
  locate: (pointers) => new Map(pointers.map((pointer) => [pointer, placeOf(pointer)])),
  problems: [],
});

/** Make the content of a text of a notation of its own, which edits treat as YAML. */
export const makeContent = (...parts: readonly TextPart[]): TextContent => ({ syntax: 'yaml', parts, problems: [] });

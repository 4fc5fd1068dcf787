import { createPositions, type ToPosition, textStart } from '../lines.ts';
import type { TextContent, TextProblem } from '../text.ts';
import { checkJson } from './check.ts';
import { locateJson } from './locate.ts';
import { repairJson } from './syntax.ts';

/** A value in a box, since any value may be read. */
export interface Parsed {
  readonly value: unknown;
}

/** `JSON.parse` behind a byte order mark; `undefined` where it refuses. */
export function parseJson(text: string): Parsed | undefined {
  try {
    return { value: JSON.parse(text.slice(textStart(text))) };
  } catch {
    return undefined;
  }
}

/** Read a text that `JSON.parse` accepts, of which this is known already. */
function readValid(
  text: string,
  { value }: Parsed,
  toPosition: ToPosition,
  known: readonly TextProblem[] = [],
): TextContent {
  const from = textStart(text);
  const { problems: found, tooDeep } = checkJson(text, from, toPosition);
  const problems = [...known, ...found].sort((a, b) => a.position.start.offset - b.position.start.offset);
  if (tooDeep) return { syntax: 'json', parts: [], problems };
  const locate = (pointers: readonly string[]) => locateJson(text, from, pointers, toPosition);
  return { syntax: 'json', parts: [{ value, locate, problems }], problems: [] };
}

/**
 * Read a JSON text, which may have been parsed before. One with syntax errors is repaired and read, with these errors among
 * the problems of its part, unless the reading is to be strict or it is in doubt what is meant.
 */
export async function readJson(
  text: string,
  isStrict: boolean,
  parsed: Parsed | undefined = parseJson(text),
): Promise<TextContent> {
  const toPosition = createPositions(text);
  if (parsed !== undefined) return readValid(text, parsed, toPosition);
  const { problems, repaired } = await repairJson(text, textStart(text), toPosition);
  const value = repaired && !isStrict ? parseJson(repaired.text) : undefined;
  if (repaired === undefined || value === undefined) return { syntax: 'json', parts: [], problems };
  return readValid(repaired.text, value, repaired.toPosition, problems);
}

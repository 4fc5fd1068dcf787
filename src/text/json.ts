import { checkJson } from './json-check.ts';
import { locateJson } from './json-locate.ts';
import { findSyntaxErrors } from './json-syntax.ts';
import { createPositions, textStart } from './lines.ts';
import type { ReadText } from './text.ts';

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

/** Read a JSON text, which may have been parsed before. */
export async function readJson(text: string, parsed: Parsed | undefined = parseJson(text)): Promise<ReadText> {
  const from = textStart(text);
  const toPosition = createPositions(text);
  if (parsed === undefined) {
    return { syntax: 'json', parts: [], problems: await findSyntaxErrors(text, from, toPosition) };
  }
  const { problems, tooDeep } = checkJson(text, from, toPosition);
  if (tooDeep) return { syntax: 'json', parts: [], problems };
  const { value } = parsed;
  return {
    syntax: 'json',
    parts: [{ value, locate: (pointers) => locateJson(text, from, pointers, toPosition), problems }],
    problems: [],
  };
}

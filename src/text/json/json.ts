import { buildJsonTree } from '../edit/json-tree.ts';
import { blankOut } from '../edit/tree.ts';
import { createPositions, type ToPosition, textStart } from '../lines.ts';
import type { Position } from '../position.ts';
import type { TextContent, TextProblem } from '../text.ts';
import { checkJson, type JsonCheck } from './check.ts';
import { findExtras } from './comments.ts';
import { locateJson } from './locate.ts';
import { type Parsed, parseJson } from './parse.ts';
import { isPlainJson } from './plain.ts';
import { repairJson } from './repair.ts';

const nothingFound: JsonCheck = { problems: [], tooDeep: false };

/** Read a text that `JSON.parse` accepts, which was parsed already. `known` are the problems that were found on the way. */
function readParsed(
  text: string,
  { value }: Parsed,
  toPosition: ToPosition,
  known: readonly TextProblem[] = [],
  supposed: readonly Position[] = [],
): TextContent {
  const from = textStart(text);
  const { problems: found, tooDeep } = isPlainJson(text, value) ? nothingFound : checkJson(text, from, toPosition);
  const problems = [...known, ...found].sort((a, b) => a.position.start.offset - b.position.start.offset);
  if (tooDeep) return { syntax: 'json', parts: [], problems };
  const locate = (pointers: readonly string[]) => locateJson(text, from, pointers, toPosition);
  return { syntax: 'json', parts: [{ value, locate, problems, supposed }], problems: [] };
}

/** Add what edits need to a text that was read, if it could be; `blank` is the text with blanks in place of comments. */
const editable = (content: TextContent, plain: string, blank: string): TextContent =>
  content.parts.length === 0
    ? content
    : { ...content, source: () => ({ blank, roots: [buildJsonTree(plain, blank)] }) };

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
  if (parsed !== undefined) return editable(readParsed(text, parsed, toPosition), text, text);
  const { problems, repaired, places } = repairJson(text, textStart(text), toPosition);
  const value = repaired && !isStrict ? parseJson(repaired.text) : undefined;
  if (repaired === undefined || value === undefined) return { syntax: 'json', parts: [], problems };
  return readParsed(repaired.text, value, repaired.toPosition, problems, places);
}

/** Read a JSON text that may have comments, and commas behind last members. */
export async function readJsonc(text: string, isStrict: boolean): Promise<TextContent> {
  const parsed = parseJson(text);
  if (parsed !== undefined) return { ...(await readJson(text, isStrict, parsed)), syntax: 'jsonc' };
  const { comments, commas } = findExtras(text);
  const blank = blankOut(text, comments);
  const plain = blankOut(blank, commas);
  const content = await readJson(plain, isStrict);
  return { ...(content.source === undefined ? content : editable(content, plain, blank)), syntax: 'jsonc' };
}

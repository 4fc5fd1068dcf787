import type { Dialect } from './dialect.ts';
import { readJson, readJsonc } from './json/json.ts';
import { parseJson } from './json/parse.ts';
import { createPositions, textStart } from './lines.ts';
import { describeEmpty, type Syntax, type TextContent, type TextProblem } from './text.ts';
import { readYaml } from './yaml/yaml.ts';

/** As much of a text as shows whether it is one. */
const SAMPLE = 4096;

/** Control characters that no text holds, and what decoders put in the place of bytes that are none. */
const NO_TEXT = /(?![\t\n\v\f\r\u0085])[\p{Cc}\ufffd]/gu;

/** Find where it shows that a text is none: at a NUL character, or because a third of it are control characters. */
function findNoText(text: string): number {
  const nul = text.indexOf('\0');
  if (nul >= 0) return nul;
  const sample = text.slice(0, SAMPLE);
  const count = sample.match(NO_TEXT)?.length ?? 0;
  return count * 3 > sample.length ? sample.search(NO_TEXT) : -1;
}

/** How to read a text. */
export interface TextOptions {
  /** JSON, JSON with comments, or YAML; guessed from the text where it is left out. */
  readonly syntax?: Syntax | undefined;
  /** Whether to refuse JSON with syntax errors; else it is read where its meaning is beyond doubt. Default: `false`. */
  readonly strictSyntax?: boolean | undefined;
}

const SURE_JSON = /^\ufeff?\s*(?:[{[]|\/[/*])/;

/** Check whether a text begins as JSON does, perhaps with a comment. */
export const looksLikeJson = (text: string): boolean => SURE_JSON.test(text);

/** A key in double quotes and a bracket, or a line of a few words, and then a bracket that ends its line. */
const LIKE_JSON =
  /^\ufeff?\s*(?:(?:\.{3}|…)?\s*["“][^"”\r\n]*["”]\s*:\s*[{["\d]|[^\n:#{[-]{1,80}\s*(?::\s*)?[{[][ \t]*\r?\n)/;

/** Read a text as YAML; one that is no valid YAML, but looks like a part of JSON, is read as JSON. */
async function readAny(text: string, strictSyntax: boolean): Promise<TextContent> {
  const parsed = parseJson(text);
  if (parsed !== undefined) return readJson(text, strictSyntax, parsed);
  const read = await readYaml(text);
  return read.problems.some(({ severity }) => severity === 'error') && LIKE_JSON.test(text)
    ? readJson(text, strictSyntax)
    : read;
}

/**
 * Read a text as JSON or YAML. Which of the two the caller says, from the name of a file; else a text that begins with
 * `{`, `[` or a comment of JavaScript, or that `JSON.parse` accepts, is JSON, and so is one that YAML refuses and that looks
 * like a part of JSON. The first of the `dialects` that knows the text goes before. Resolves for any text; what is no
 * text is a problem.
 */
export async function readText(
  given: string,
  { syntax: asked, strictSyntax = false }: TextOptions = {},
  dialects: readonly Dialect[] = [],
): Promise<TextContent> {
  // A caller without types may give anything.
  const text = typeof given === 'string' ? given : '\0';
  const syntax = asked ?? (looksLikeJson(text) ? 'json' : undefined);
  const refuse = (problem: TextProblem): TextContent => ({ syntax: syntax ?? 'yaml', parts: [], problems: [problem] });
  const offset = findNoText(text);
  if (offset >= 0) {
    const message = 'this is not a text, expected JSON or YAML in UTF-8';
    const position = createPositions(text)(offset, offset + 1);
    return refuse({ rule: 'text/encoding', severity: 'error', message, pointer: '', position });
  }
  for (const dialect of dialects) {
    const content = await dialect.read(text);
    if (content !== undefined) return content;
  }
  if (!/\S/.test(text)) return refuse(describeEmpty(createPositions(text)(textStart(text), textStart(text))));
  if (syntax === undefined) return readAny(text, strictSyntax);
  if (syntax === 'jsonc') return readJsonc(text, strictSyntax);
  return syntax === 'json' ? readJson(text, strictSyntax) : readYaml(text);
}

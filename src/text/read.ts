import { parseJson, readJson } from './json.ts';
import { blankComments } from './jsonc.ts';
import { createPositions, textStart } from './lines.ts';
import { describeEmpty, type ReadText, type Syntax, type TextProblem } from './text.ts';
import { readYaml } from './yaml.ts';

/** As much of a text as shows whether it is one. */
const SAMPLE = 4096;

/** Control characters that no text holds, and what decoders put in the place of bytes that are none. */
const NO_TEXT = /(?![\t\n\v\f\r\u0085])[\p{Cc}\ufffd]/gu;

/** Where it shows that a text is none: at a NUL character, or because a third of it are control characters. */
function findNoText(text: string): number {
  const nul = text.indexOf('\0');
  if (nul >= 0) return nul;
  const sample = text.slice(0, SAMPLE);
  const count = sample.match(NO_TEXT)?.length ?? 0;
  return count * 3 > sample.length ? sample.search(NO_TEXT) : -1;
}

/**
 * Read a text as JSON or YAML. Which of the two the caller says, from the name of a file; else a text that begins with
 * `{`, `[` or a comment of JavaScript, or that `JSON.parse` accepts, is JSON. What `JSON.parse` refuses is never tried as YAML.
 */
export async function readText(given: string, options: { readonly syntax?: Syntax } = {}): Promise<ReadText> {
  // A caller without types may give anything; what is no text is told as such.
  const text = typeof given === 'string' ? given : '\0';
  const isJson = options.syntax === 'json' || (options.syntax === undefined && /^\ufeff?\s*(?:[{[]|\/[/*])/.test(text));
  const syntax = options.syntax ?? (isJson ? 'json' : 'yaml');
  const refuse = (problem: TextProblem): ReadText => ({ syntax, parts: [], problems: [problem] });
  if (!/\S/.test(text)) return refuse(describeEmpty(createPositions(text)(textStart(text), textStart(text))));
  const offset = findNoText(text);
  if (offset >= 0) {
    const message = 'this is not a text, expected JSON or YAML in UTF-8';
    const position = createPositions(text)(offset, offset + 1);
    return refuse({ rule: 'text/encoding', severity: 'error', message, pointer: '', position });
  }
  if (syntax === 'jsonc') return { ...(await readJson(await blankComments(text))), syntax };
  if (isJson) return readJson(text);
  const parsed = options.syntax === undefined ? parseJson(text) : undefined;
  return parsed === undefined ? readYaml(text) : readJson(text, parsed);
}

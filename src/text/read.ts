import { readCommandLines } from './command-lines.ts';
import { readFlagFile } from './flag-file.ts';
import { blankComments } from './json/comments.ts';
import { parseJson, readJson } from './json/json.ts';
import { createPositions, textStart } from './lines.ts';
import { readUnit, readVariableLines } from './settings.ts';
import { describeEmpty, type Syntax, type TextContent, type TextProblem } from './text.ts';
import { readYaml } from './yaml/yaml.ts';

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

/** How to read a text. */
export interface ReadOptions {
  /** JSON, JSON with comments, or YAML; guessed from the text where it is left out. */
  readonly syntax?: Syntax | undefined;
  /** Whether JSON with syntax errors is not to be read; else it is where its meaning is beyond doubt. Default: `false`. */
  readonly strictSyntax?: boolean | undefined;
  /**
   * Name of the file in `/etc/mesos-slave` or `/etc/mesos-agent` whose text it is: the flag of which it is the value, with
   * `?` before one that has none.
   */
  readonly flag?: string | undefined;
}

const SURE_JSON = /^\ufeff?\s*(?:[{[]|\/[/*])/;

/** A key in double quotes and a bracket, or a line of a few words, and then a bracket that ends its line. */
const LIKE_JSON =
  /^\ufeff?\s*(?:(?:\.{3}|…)?\s*["“][^"”\r\n]*["”]\s*:\s*[{["\d]|[^\n:#{[-]{1,80}\s*(?::\s*)?[{[][ \t]*\r?\n)/;

/** What is no valid YAML, but looks like JSON with something around it or left out, is read as JSON. */
async function readAny(text: string, strictSyntax: boolean): Promise<TextContent> {
  const parsed = parseJson(text);
  if (parsed !== undefined) return readJson(text, strictSyntax, parsed);
  const lines = readCommandLines(text) ?? readVariableLines(text);
  if (lines !== undefined) return lines;
  const read = await readYaml(text);
  const hasErrors = read.problems.some(({ severity }) => severity === 'error');
  return hasErrors && LIKE_JSON.test(text) ? readJson(text, strictSyntax) : read;
}

/**
 * Read a text as JSON or YAML. Which of the two the caller says, from the name of a file; else a text that begins with
 * `{`, `[` or a comment of JavaScript, or that `JSON.parse` accepts, is JSON, and so is one that YAML refuses and that looks
 * like a part of JSON. Lines of commands are a list of lines, those that set variables of Mesos a map; of a unit of systemd
 * what it says of an agent is read. The modules in a file that is a flag are JSON.
 */
export async function readText(given: string, options: ReadOptions = {}): Promise<TextContent> {
  // A caller without types may give anything; what is no text is told as such.
  const text = typeof given === 'string' ? given : '\0';
  const { syntax: asked, strictSyntax = false, flag } = options;
  const syntax = asked ?? (SURE_JSON.test(text) ? 'json' : undefined);
  const isFlag = typeof flag === 'string' && !(flag === 'modules' && syntax === 'json');
  const refuse = (problem: TextProblem): TextContent => ({ syntax: syntax ?? 'yaml', parts: [], problems: [problem] });
  if (!isFlag && !/\S/.test(text))
    return refuse(describeEmpty(createPositions(text)(textStart(text), textStart(text))));
  const offset = findNoText(text);
  if (offset >= 0) {
    const message = 'this is not a text, expected JSON or YAML in UTF-8';
    const position = createPositions(text)(offset, offset + 1);
    return refuse({ rule: 'text/encoding', severity: 'error', message, pointer: '', position });
  }
  if (isFlag) return readFlagFile(text, flag);
  const unit = asked === undefined ? readUnit(text) : undefined;
  if (unit !== undefined) return unit;
  if (syntax === undefined) return readAny(text, strictSyntax);
  if (syntax === 'jsonc') return { ...(await readJson(await blankComments(text), strictSyntax)), syntax };
  return syntax === 'json' ? readJson(text, strictSyntax) : readYaml(text);
}

import type { Syntax } from './text.ts';
import { writeYaml } from './yaml/yaml.ts';

/** How a text is laid out. */
export interface TextStyle {
  readonly syntax: Syntax;
  /** What one level is indented by, as in `JSON.stringify`; without it JSON is on one line. */
  readonly indent?: string | number;
  readonly lineEnding?: '\n' | '\r\n';
  /** Whether JSON ends in a line ending; YAML always does, since a block of text may need it. */
  readonly finalNewline: boolean;
}

/** Get the layout of a text, to write another one like it: indentation, line endings, final newline. */
export function detectStyle(text: string, syntax: Syntax): TextStyle {
  const hasLines = /[\r\n]/.test(text.trim());
  const indent = /[\r\n]([ \t]+)[^\s#]/.exec(text)?.[1];
  return {
    syntax,
    ...(hasLines && { indent: indent ?? 2 }),
    lineEnding: text.includes('\r\n') ? '\r\n' : '\n',
    finalNewline: /[\r\n]/.test(text.slice(text.trimEnd().length)),
  };
}

const DEFAULT_INDENT = 2;

const writeJson = (values: readonly unknown[], indent: string | number | undefined): string =>
  values.map((value) => JSON.stringify(value, undefined, indent) ?? 'null').join('\n');

/** YAML is indented by blanks only. */
const countBlanks = (indent: string | number = DEFAULT_INDENT): number =>
  typeof indent === 'number' ? indent : indent.replaceAll('\t', ' '.repeat(DEFAULT_INDENT)).length;

/** Write values as a text in a layout: several of them as a YAML stream, or one JSON text behind the other. */
export async function stringifyText(values: readonly unknown[], like: TextStyle): Promise<string> {
  const { syntax, indent, lineEnding = '\n', finalNewline } = like;
  const text =
    syntax === 'yaml'
      ? await writeYaml(values, { indent: Math.max(countBlanks(indent), 1) })
      : `${writeJson(values, indent)}${finalNewline ? '\n' : ''}`;
  return text.replaceAll('\n', lineEnding);
}

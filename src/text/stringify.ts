import type { Syntax } from './text.ts';
import { writeYaml } from './yaml.ts';

/** How a text is laid out. */
export interface TextStyle {
  readonly syntax: Syntax;
  /** What one level is indented by, as in `JSON.stringify`; without it JSON stands on one line. */
  readonly indent?: string | number;
  readonly lineEnding?: '\n' | '\r\n';
  readonly finalNewline: boolean;
}

/** The layout of a text, to write another one like it: indentation, line endings, final newline. */
export function detectStyle(text: string, syntax: Syntax): TextStyle {
  const hasLines = /[\r\n]/.test(text.trim());
  const indent = /[\r\n]([ \t]+)[^\s#]/.exec(text)?.[1];
  return {
    syntax,
    ...(hasLines && { indent: indent ?? 2 }),
    lineEnding: text.includes('\r\n') ? '\r\n' : '\n',
    finalNewline: /[\r\n]\s*$/.test(text),
  };
}

import type { ConvertOptions, ConvertResult } from './convert.ts';
import { convert } from './convert.ts';
import type { Diagnostic } from './diagnostic.ts';
import { compareDiagnostics } from './diagnostic.ts';
import { locate } from './locate.ts';
import type { ReadOptions } from './text/read.ts';
import { readText } from './text/read.ts';
import { detectStyle, stringifyText } from './text/stringify.ts';
import type { Syntax } from './text/text.ts';

/** How to convert a text. */
export interface ConvertTextOptions extends ConvertOptions, ReadOptions {}

/** What a conversion of a text came to. */
export interface ConvertTextResult extends ConvertResult {
  /** The output in the syntax and indentation of the source; absent when the conversion was refused. */
  readonly text?: string;
}

/** Comments are not carried over, which is said once. */
function commentsOf(text: string, syntax: Syntax): readonly Diagnostic[] {
  if (syntax === 'json' || !(syntax === 'yaml' ? /(^|[ \t])#/m : /\/[/*]/).test(text)) return [];
  const message = 'the output is written anew: comments and quoting of the source are not carried over';
  return [{ rule: 'convert/changed', severity: 'info', message, pointer: '' }];
}

/**
 * Convert the external volumes of a text: parse → convert each document in it → stringify.
 *
 * Of several documents (a YAML stream) all are converted or none; `output` is then the list of them. A text that cannot
 * be read, or has syntax errors, is refused with the diagnostics of its problems. Numbers come out as JSON reads them (`10.0` as `10`).
 */
export async function convertText(
  text: string,
  { syntax, strictSyntax, ...options }: ConvertTextOptions = {} as ConvertTextOptions,
): Promise<ConvertTextResult> {
  const read = await readText(text, { syntax, strictSyntax });
  const results = read.parts.map((part) => {
    const result = convert(part.value, options);
    return { ...result, diagnostics: [...part.problems, ...locate(result.diagnostics, part)] };
  });
  const losses = results.flatMap((result) => result.losses);
  const diagnostics = [
    ...read.problems,
    ...commentsOf(text, read.syntax),
    ...results.flatMap((result) => result.diagnostics),
  ].sort(compareDiagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { losses, diagnostics };
  const outputs = results.map(({ output }) => output);
  const output = outputs.length === 1 ? outputs[0] : outputs;
  return {
    output,
    text: await stringifyText(outputs, { ...detectStyle(text, read.syntax), finalNewline: true }),
    losses,
    diagnostics,
  };
}

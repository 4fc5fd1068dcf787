import { convertText } from '../convert/convert-text.ts';
import { isUnmoved } from '../convert/findings.ts';
import type { ConvertOptions } from '../convert/options.ts';
import type { DocumentLine } from '../lint/document-lines.ts';
import { atLine, isBlank } from '../lint/document-lines.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isUnreadable } from '../reporters/reporter.ts';
import type { Input } from './inputs.ts';
import { inputLines } from './line-inputs.ts';
import type { LineOutput } from './line-output.ts';
import type { ReportSink } from './report-sink.ts';

/** Convert a line of the source; the result is empty where the line is blank or was refused. */
async function convertLine(
  line: DocumentLine,
  options: ConvertOptions,
): Promise<{ readonly output: string; readonly diagnostics: readonly Diagnostic[] }> {
  if (isBlank(line)) return { output: '', diagnostics: [] };
  const { text, start, problem } = line;
  if (problem !== undefined) return { output: '', diagnostics: atLine([problem], start) };
  const { output, diagnostics } = await convertText(text, { ...options, syntax: 'json' });
  return { output: output === undefined ? '' : JSON.stringify(output), diagnostics: atLine(diagnostics, start) };
}

/**
 * Convert an input of which every line is a document, line by line: the lines of the output answer to those of the
 * source, in order. Returns whether the input could not be read to its end, whether something in it was converted, and why
 * the output could not be written.
 */
export async function convertLines(
  input: Input,
  options: ConvertOptions,
  output: LineOutput,
  sink: ReportSink,
): Promise<{ readonly unreadable: boolean; readonly converted: boolean; readonly failure: string | undefined }> {
  let [unreadable, converted] = [false, false];
  for await (const line of inputLines(input)) {
    const { diagnostics, output: text } = await convertLine(line, options);
    unreadable ||= diagnostics.some(isUnreadable);
    converted ||= text !== '' && !diagnostics.some(isUnmoved);
    if (!unreadable) await output.write(text);
    await sink.add({ file: input.name, diagnostics });
  }
  return { unreadable, converted, failure: await output.close(!unreadable) };
}

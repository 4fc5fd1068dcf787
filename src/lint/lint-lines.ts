import type { TextChunks } from '../text/line-stream.ts';
import { createLinter } from './create-linter.ts';
import type { DocumentLine } from './document-lines.ts';
import { atLine, documentLines, isBlank } from './document-lines.ts';
import type { LintOptions, LintResult } from './options.ts';

/** What was found in one line. */
export interface LintLineResult extends LintResult {
  /** The number of the line, counted from 1. */
  readonly line: number;
}

/** Check one line of a text in which every line is a JSON document. */
export async function lintLine(
  { start, text, problem }: DocumentLine,
  lint: (text: string) => Promise<LintResult>,
): Promise<LintLineResult> {
  const found = problem === undefined ? await lint(text) : { workloads: [], diagnostics: [problem], suppressed: [] };
  return { ...found, line: start.line + 1, diagnostics: atLine(found.diagnostics, start) };
}

/**
 * Check a text with a JSON document on every line (NDJSON, JSON Lines), line by line as its chunks arrive, holding one line at a time:
 * memory does not grow with the text.
 *
 * Yields a result for every line that is not blank, in order, with positions in the whole text. A line that is not JSON, or longer
 * than 64 Mi code units, is a finding, and the next line is read. Only `chunks` itself can throw.
 *
 * @example
 * ```ts
 * const lines: number[] = [];
 * for await (const { line } of lintLines(['{"id": "/a", "cmd"', ': "x"}\n\n{}\n'])) lines.push(line);
 * lines; // [1, 3]
 * ```
 */
export async function* lintLines(chunks: TextChunks, options: LintOptions = {}): AsyncGenerator<LintLineResult> {
  const { lintText } = createLinter(options);
  const lint = (text: string): Promise<LintResult> => lintText(text, { syntax: 'json' });
  for await (const line of documentLines(chunks)) if (!isBlank(line)) yield await lintLine(line, lint);
}

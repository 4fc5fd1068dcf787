import { readDocuments } from '../read/read-documents.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import { collectFromText } from './collect.ts';
import type { LintOptions, LintResult } from './options.ts';
import type { Prepared } from './prepare.ts';
import { prepare } from './prepare.ts';
import { finishText } from './result.ts';

/** How to lint a text. */
export interface LintTextOptions extends LintOptions, ReadOptions {}

/** Check a text with options that were prepared. */
export async function lintTextPrepared(text: string, reading: ReadOptions, prepared: Prepared): Promise<LintResult> {
  return finishText(await collectFromText(text, await readDocuments(text, reading), prepared), prepared.options);
}

/**
 * Check a text: parse → lint each document in it → locate the findings → apply the suppressions of its comments.
 *
 * Problems of the text are diagnostics too. JSON with syntax errors is read on where its meaning is certain, unless
 * `strictSyntax` is set. Resolves for any text.
 *
 * @example
 * ```ts
 * const { diagnostics } = await lintText('id: /db\ncpus: many\n');
 * diagnostics.map(({ rule, position }) => [rule, position?.start.line]); // [['document/schema', 2]]
 * ```
 */
export async function lintText(text: string, given: LintTextOptions = {}): Promise<LintResult> {
  const options = given ?? {};
  return lintTextPrepared(text, options, prepare(options));
}

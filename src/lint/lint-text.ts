import { readDocuments } from '../read/read-documents.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import { collectFromText } from './collect.ts';
import type { LintOptions, LintResult } from './options.ts';
import { finishText } from './result.ts';

/** How to lint a text. */
export interface LintTextOptions extends LintOptions, ReadOptions {}

/**
 * Check a text: parse → lint each document in it → locate what was found → sift by what its comments suppress.
 *
 * Problems of the text itself are diagnostics like any other; JSON with syntax errors is read on where its meaning is
 * beyond doubt, unless `strictSyntax` is set. Resolves for any text.
 */
export const lintText = async (text: string, options: LintTextOptions = {}): Promise<LintResult> =>
  finishText(await collectFromText(text, await readDocuments(text, options), options), options);

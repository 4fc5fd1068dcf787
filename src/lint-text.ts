import { inspectText } from './inspect.ts';
import type { LintOptions, LintResult } from './linting.ts';
import { settleText } from './settle.ts';
import type { Syntax } from './text/text.ts';

/** How to lint a text. */
export interface LintTextOptions extends LintOptions {
  /** JSON, JSON with comments, or YAML; guessed from the text where it is left out. */
  readonly syntax?: Syntax;
}

/**
 * Check a text: parse → lint each document in it → locate what was found → sift by what its comments suppress.
 *
 * Problems of the text itself are diagnostics like any other. Resolves for any text.
 */
export const lintText = async (text: string, options: LintTextOptions = {}): Promise<LintResult> =>
  settleText(await inspectText(text, options), options);

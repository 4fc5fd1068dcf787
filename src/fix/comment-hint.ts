import type { Diagnostic } from '../model/diagnostic.ts';
import { readText } from '../text/read.ts';
import type { Syntax } from '../text/text.ts';

const isComment = ({ rule, code }: Diagnostic): boolean => rule === 'text/syntax' && code === 'comment';

/**
 * Findings in a text to change, those of comments in JSON with the other way out, if they are all that keeps the
 * text from being changed: to read it as JSON with comments, which are kept.
 */
export async function hintComments(
  text: string,
  diagnostics: readonly Diagnostic[],
  syntax: Syntax | undefined,
): Promise<readonly Diagnostic[]> {
  if (syntax === 'jsonc' || !diagnostics.some(isComment)) return diagnostics;
  const { parts, problems } = await readText(text, { syntax: 'jsonc', strictSyntax: true });
  if (parts.length === 0 || problems.length > 0) return diagnostics;
  const hint = ', or read the text as JSON with comments (`--input jsonc`, `syntax`), which keeps it';
  return diagnostics.map((each) => (isComment(each) ? { ...each, message: each.message + hint } : each));
}

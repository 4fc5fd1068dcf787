import { lint } from '../lint/lint.ts';
import type { LintTextOptions } from '../lint/lint-text.ts';
import { lintText } from '../lint/lint-text.ts';
import type { Diagnostic, Fix } from '../model/diagnostic.ts';
import { readDocuments } from '../read/read-documents.ts';
import { composeEdits } from '../text/edit/compose-edits.ts';
import type { Edit } from '../text/edit/edit.ts';
import { findTrailingCommas } from '../text/edit/json-tree.ts';
import { editDocuments } from '../text/edit/text.ts';
import { replaceText, type TextEdit } from '../text/edit/tree.ts';
import { parseJson } from '../text/json/json.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { hintComments } from './comment-hint.ts';

/** A text that was mended where that is safe. */
export interface FixTextResult {
  readonly text: string;
  /** What was replaced, by offsets into the text as it was. */
  readonly edits: readonly TextEdit[];
  /** What is still found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** As often as a text is checked and mended; a fix may show what the next round mends. */
const MOST_ROUNDS = 10;

/** The edits of those fixes that are safe, and that can be written. */
const chooseEdits = (fixes: readonly Fix[], barred: ReadonlySet<JsonPointer>): readonly Edit[] =>
  fixes.filter(({ safe }) => safe).flatMap(({ edits }) => edits.filter(({ pointer }) => !barred.has(pointer)));

/** Take away commas behind last members, if that is all that keeps a text from being JSON. */
async function fixCommas(text: string): Promise<readonly TextEdit[]> {
  const edits = (await findTrailingCommas(text)).map((start) => ({ start, end: start + 1, text: '' }));
  return parseJson(replaceText(text, edits)) === undefined ? [] : edits;
}

/** One round; `barred` are the places where nothing can be changed. */
async function fixOnce(text: string, options: LintTextOptions, barred: Set<JsonPointer>): Promise<readonly TextEdit[]> {
  const { syntax, strictSyntax: _, flag, ...others } = options;
  const { parts, syntax: found } = await readDocuments(text, { syntax, flag, strictSyntax: true });
  if (parts.length === 0) return found === 'json' ? fixCommas(text) : [];
  const lists = parts.map(({ value }) =>
    chooseEdits(
      lint(value, others).diagnostics.flatMap(({ fix }) => fix ?? []),
      barred,
    ),
  );
  if (lists.every((edits) => edits.length === 0)) return [];
  const { edits, findings } = await editDocuments(text, lists, { syntax: found });
  for (const { pointer } of findings) barred.add(pointer);
  return edits;
}

/** Mend a text where that is safe, without a look at what remains. */
export async function applyFixes(
  text: string,
  options: LintTextOptions,
): Promise<Pick<FixTextResult, 'text' | 'edits'>> {
  const barred = new Set<JsonPointer>();
  let fixed = text;
  let edits: readonly TextEdit[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const known = barred.size;
    const next = await fixOnce(fixed, options, barred);
    if (next.length === 0 && barred.size === known) break;
    edits = composeEdits(text.length, edits, next);
    fixed = replaceText(fixed, next);
  }
  return { text: fixed, edits };
}

/**
 * Mend what is found in a text where that is safe, and leave all else as it is: lint → edit, until nothing changes, at
 * most ten times. What is not safe, or cannot be written, stays among the diagnostics. Resolves for any text.
 */
export async function fixText(text: string, options: LintTextOptions = {}): Promise<FixTextResult> {
  const fixed = await applyFixes(text, options);
  const { diagnostics } = await lintText(fixed.text, options);
  return { ...fixed, diagnostics: await hintComments(fixed.text, diagnostics, options.syntax) };
}

import isEqual from 'lodash/isEqual.js';
import type { CollectedText } from '../lint/collect.ts';
import { collectFromText } from '../lint/collect.ts';
import type { LintTextOptions } from '../lint/lint-text.ts';
import type { LintResult } from '../lint/options.ts';
import { prepare } from '../lint/prepare.ts';
import { finishText } from '../lint/result.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isError } from '../model/diagnostic.ts';
import { readDocuments } from '../read/read-documents.ts';
import { composeEdits } from '../text/edit/compose-edits.ts';
import type { Edit } from '../text/edit/edit.ts';
import { editContent } from '../text/edit/text.ts';
import { replaceText, type TextEdit } from '../text/edit/tree.ts';
import { repairJson } from '../text/json/repair.ts';
import { createPositions, textStart } from '../text/lines.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { TextContent } from '../text/text.ts';
import { hintComments } from './comment-hint.ts';

/** A text that was fixed where that is safe. */
export interface FixTextResult {
  readonly text: string;
  /** What was replaced, by offsets into the text as it was. */
  readonly edits: readonly TextEdit[];
  /** What is still found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A text that was edited, with what it was read as. */
interface Edited {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly content: TextContent;
}

/** How often a text is fixed at most; a fix may show what the next round fixes. */
const MOST_ROUNDS = 10;

/** Identify a finding. */
const keyOf = ({ rule, pointer, position, message }: Diagnostic): string =>
  JSON.stringify([rule, pointer, position?.start.offset, message]);

/** List the edits of each document that are safe: those of the findings that are reported. */
function safeEdits({ parts }: CollectedText, { diagnostics }: LintResult): readonly (readonly Edit[])[] {
  const safe = new Map(diagnostics.flatMap((found) => (found.fix?.safe ? [[keyOf(found), found.fix.edits]] : [])));
  return parts.map((part) => part.diagnostics.flatMap((found) => safe.get(keyOf(found)) ?? []));
}

/** Make JSON of a text whose mistakes leave no choice: commas, comments, quotes; `undefined` where that is not so. */
async function fixSyntax({ text, content }: Edited, options: LintTextOptions): Promise<Edited | undefined> {
  const edits = repairJson(text, textStart(text), createPositions(text)).fixes;
  if (edits.length === 0) return undefined;
  const fixed = replaceText(text, edits);
  const read = await readDocuments(fixed, { ...options, strictSyntax: true });
  const [now, before] = [read, content].map(({ parts }) => parts.map(({ value }) => value));
  const isSame = now?.length !== 0 && (before?.length === 0 || isEqual(now, before));
  return isSame ? { text: fixed, edits, content: read } : undefined;
}

/** Make those of some edits that can be made; the places of others are added to `barred`. `undefined` where none can. */
async function makeEdits(
  text: string,
  content: TextContent,
  lists: readonly (readonly Edit[])[],
  barred: Set<JsonPointer>,
): Promise<Edited | undefined> {
  for (;;) {
    const left = lists.map((edits) => edits.filter(({ pointer }) => !barred.has(pointer)));
    if (content.source === undefined || left.every((edits) => edits.length === 0)) return undefined;
    const edited = await editContent(text, content, left);
    const refused = edited.findings.find(isError);
    if (refused === undefined) return edited;
    barred.add(refused.pointer);
  }
}

/** What was found in a text. */
interface Checked {
  readonly collected: CollectedText;
  readonly result: LintResult;
}

async function check({ text, content }: Edited, options: LintTextOptions): Promise<Checked> {
  const collected = await collectFromText(text, content, prepare(options));
  return { collected, result: finishText(collected, options) };
}

/** Fix a text as `fixText` does; all that is then found in it is in `result`. */
export async function fixAndLint(
  text: string,
  options: LintTextOptions,
): Promise<Pick<FixTextResult, 'text' | 'edits'> & Pick<Checked, 'result'>> {
  const barred = new Set<JsonPointer>();
  let now: Edited = { text, edits: [], content: await readDocuments(text, options) };
  let found = await check(now, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { parts, syntax } = now.content;
    const isBroken = parts.length === 0 || parts.some(({ problems }) => problems.some(isError));
    const next = !isBroken
      ? await makeEdits(now.text, now.content, safeEdits(found.collected, found.result), barred)
      : syntax === 'json'
        ? await fixSyntax(now, options)
        : undefined;
    if (next === undefined) break;
    now = { ...next, edits: composeEdits(text.length, now.edits, next.edits) };
    found = await check(now, options);
  }
  return { text: now.text, edits: now.edits, result: found.result };
}

/**
 * Apply the safe fixes to a text and leave everything else alone: lint → edit, until nothing changes, at most ten times. Fixes that
 * are not safe, cannot be written, or are suppressed are left out; `diagnostics` lists what remains. Resolves for any text.
 *
 * @example
 * ```ts
 * const { text } = await fixText('{"id": "/db", "cmd": "sh", "instances": "1"}');
 * text; // '{"id": "/db", "cmd": "sh", "instances": 1}'
 * ```
 */
export async function fixText(text: string, given: LintTextOptions = {}): Promise<FixTextResult> {
  const options = given ?? {};
  const { result, ...fixed } = await fixAndLint(text, options);
  return { ...fixed, diagnostics: await hintComments(fixed.text, result.diagnostics, options.syntax) };
}

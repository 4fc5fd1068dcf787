import type { CodeAction } from 'vscode-languageserver';
import type { LintTextOptions } from '../../lint/lint-text.ts';
import { lintText } from '../../lint/lint-text.ts';
import { label } from '../../lint/suppress.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { editText } from '../../text/edit/text.ts';
import type { TextEdit } from '../../text/edit/tree.ts';
import { lineStart, replaceText, skipBlanks } from '../../text/edit/tree.ts';
import { joinPointer } from '../../text/pointer.ts';
import { looksLikeJson, readText } from '../../text/read.ts';
import type { MakeChange } from './changes.ts';
import type { Linted } from './check.ts';
import { valueAt } from './place.ts';
import { describe } from './publish.ts';
import type { Region } from './region.ts';
import { regionAt } from './region.ts';

/** A finding with its place in the text. */
export type Placed = Diagnostic & Required<Pick<Diagnostic, 'position'>>;

/** What is written where the reason belongs, for a person to replace. */
const REASON = 'TODO: why this is right';

/** Get the rules that a finding is reported under. */
const rulesOf = ({ rule, also = [] }: Diagnostic): string => [rule, ...also.map((other) => other.rule)].join(', ');

/** Get the comment that suppresses a finding: a line above its own, as wide as that is indented. */
function commentEdits({ text, offset, syntax }: Region, diagnostic: Diagnostic): readonly TextEdit[] {
  const start = lineStart(text, offset);
  const indent = text.slice(start, skipBlanks(text, start));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `${syntax?.startsWith('json') ? '//' : '#'} extvol-ignore ${rulesOf(diagnostic)} — ${REASON}`;
  return [{ start, end: start, text: `${indent}${comment}${newline}` }];
}

/** Get the edits that suppress a finding by a label of its app, for JSON, which has no comments. */
async function labelEdits(text: string, diagnostic: Diagnostic): Promise<readonly TextEdit[]> {
  const { workload } = diagnostic;
  const { parts } = await readText(text, { syntax: 'json', strictSyntax: true });
  if (workload === undefined || parts[0] === undefined) return [];
  const pointer = joinPointer(workload.pointer, 'labels', label);
  const present = valueAt(parts[0].value, pointer);
  const wish = `${rulesOf(diagnostic)} — ${REASON}`;
  const value = typeof present === 'string' ? `${present}; ${wish}` : wish;
  return (await editText(text, [{ op: 'set', pointer, value }], { syntax: 'json' })).edits;
}

/** Get the edits of a document that suppress a finding; only such as do, when the outcome is checked. */
async function suppressEdits(
  region: Region,
  diagnostic: Diagnostic,
  options: LintTextOptions,
): Promise<readonly TextEdit[]> {
  const { text, syntax } = region;
  const count = async (of: string): Promise<number> => (await lintText(of, { ...options, syntax })).diagnostics.length;
  const isJson = syntax === 'json' || (syntax === undefined && looksLikeJson(text));
  const edits = isJson ? await labelEdits(text, diagnostic) : commentEdits(region, diagnostic);
  const isOne = edits.length > 0 && (await count(replaceText(text, edits))) < (await count(text));
  return isOne ? region.editFile(edits) : [];
}

/** Get the actions that suppress findings. */
export async function suppressActions(
  linted: Linted,
  found: readonly Placed[],
  change: MakeChange,
  docs: string,
): Promise<readonly CodeAction[]> {
  const { document, options } = linted;
  const actions: CodeAction[] = [];
  for (const diagnostic of found) {
    const region = regionAt(linted, diagnostic.position.start.offset);
    const edits = region === undefined ? [] : await suppressEdits(region, diagnostic, options);
    if (edits.length === 0) continue;
    actions.push({
      title: `Suppress ${rulesOf(diagnostic)} here, with a reason`,
      kind: 'quickfix',
      diagnostics: [describe(document, diagnostic, docs)],
      edit: change(document, edits),
    });
  }
  return actions;
}

import type { CodeAction } from 'vscode-languageserver';
import { lintMarkdown } from '../../lint/lint-markdown.ts';
import { lintText } from '../../lint/lint-text.ts';
import { label } from '../../lint/suppress.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { editText } from '../../text/edit/text.ts';
import type { TextEdit } from '../../text/edit/tree.ts';
import { lineStart, replaceText } from '../../text/edit/tree.ts';
import { joinPointer } from '../../text/pointer.ts';
import { looksLikeJson, readText } from '../../text/read.ts';
import type { MakeChange } from './changes.ts';
import type { Linted } from './check.ts';
import { valueAt } from './place.ts';
import { describe } from './publish.ts';
import { regionAt } from './region.ts';

/** A finding with its place in the text. */
export type Placed = Diagnostic & Required<Pick<Diagnostic, 'position'>>;

/** What is written where the reason belongs, for a person to replace. */
const REASON = 'TODO: why this is right';

/** Get the rules that a finding is reported under. */
const rulesOf = ({ rule, also = [] }: Diagnostic): string => [rule, ...also.map((other) => other.rule)].join(', ');

/** Get the comment that suppresses a finding: a line above its own, as wide as that is indented, behind the marks of quotes. */
function commentEdits(linted: Linted, diagnostic: Placed): readonly TextEdit[] {
  const text = linted.document.getText();
  const { offset } = diagnostic.position.start;
  const start = lineStart(text, offset);
  const indent = String(/^[ \t>]*/.exec(text.slice(start, offset)));
  const isJson = regionAt(linted, offset)?.syntax?.startsWith('json');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `${isJson ? '//' : '#'} extvol-ignore ${rulesOf(diagnostic)} — ${REASON}`;
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

/** Get the actions that suppress findings; only such as do, when the outcome is checked. */
export async function suppressActions(
  linted: Linted,
  found: readonly Placed[],
  change: MakeChange,
  docs: string,
): Promise<readonly CodeAction[]> {
  const { document, kind, options } = linted;
  const text = document.getText();
  const count = async (of: string): Promise<number> => {
    const { diagnostics } = kind === 'markdown' ? await lintMarkdown(of, options) : await lintText(of, options);
    return diagnostics.length;
  };
  const isJson = kind === 'json' || (kind === undefined && looksLikeJson(text));
  const before = found.length === 0 ? 0 : await count(text);
  const actions: CodeAction[] = [];
  for (const diagnostic of found) {
    const edits = isJson ? await labelEdits(text, diagnostic) : commentEdits(linted, diagnostic);
    if (edits.length === 0 || (await count(replaceText(text, edits))) >= before) continue;
    actions.push({
      title: `Suppress ${rulesOf(diagnostic)} here, with a reason`,
      kind: 'quickfix',
      diagnostics: [describe(document, diagnostic, docs)],
      edit: change(document, edits),
    });
  }
  return actions;
}

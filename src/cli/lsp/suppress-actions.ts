import type { CodeAction } from 'vscode-languageserver';
import { lintMarkdown } from '../../lint/lint-markdown.ts';
import { lintText } from '../../lint/lint-text.ts';
import { label } from '../../lint/suppress.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { editText } from '../../text/edit/text.ts';
import type { TextEdit } from '../../text/edit/tree.ts';
import { indentAt, lineStart, replaceText } from '../../text/edit/tree.ts';
import { joinPointer } from '../../text/pointer.ts';
import { looksLikeJson, readText } from '../../text/read.ts';
import type { MakeChange } from './changes.ts';
import type { Checked } from './check.ts';
import { valueAt } from './place.ts';
import { describe } from './publish.ts';

/** What is written where the reason belongs, for a person to replace. */
const REASON = 'TODO: why this is right';

/** Get the rules that a finding is reported under. */
const rulesOf = ({ rule, also = [] }: Diagnostic): string => [rule, ...also.map((other) => other.rule)].join(', ');

/** Get the comment that suppresses a finding: a line above its own, as wide as that is indented. */
function commentEdit(text: string, kind: Checked['kind'], diagnostic: Diagnostic): readonly TextEdit[] {
  const offset = Number(diagnostic.position?.start.offset);
  const start = lineStart(text, offset);
  // In a quote of Markdown its marks are before it.
  const [before = ''] = /^[ \t>]*/.exec(text.slice(start, offset)) ?? [];
  const indent = kind === 'markdown' ? before : (indentAt(text, start + before.length) ?? before);
  const isYaml = kind === 'yaml' || !/^[ \t]*["{}[\]]/.test(text.slice(start + before.length));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `${isYaml ? '#' : '//'} extvol-ignore ${rulesOf(diagnostic)} — ${REASON}`;
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
  { document, kind, options = {} }: Checked,
  found: readonly Diagnostic[],
  change: MakeChange,
  docs: string,
): Promise<readonly CodeAction[]> {
  const text = document.getText();
  const count = async (of: string): Promise<number> => {
    const { diagnostics } = kind === 'markdown' ? await lintMarkdown(of, options) : await lintText(of, options);
    return diagnostics.length;
  };
  const isJson = kind === 'json' || (kind === undefined && looksLikeJson(text));
  const before = found.length === 0 ? 0 : await count(text);
  const actions: CodeAction[] = [];
  for (const diagnostic of found.filter(({ position }) => position !== undefined)) {
    const edits = isJson ? await labelEdits(text, diagnostic) : commentEdit(text, kind, diagnostic);
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

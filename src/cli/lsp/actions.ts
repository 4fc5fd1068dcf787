import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import type { MakeChange } from './changes.ts';
import type { Checked } from './check.ts';
import { convertActions, convertKind } from './convert-actions.ts';
import { fixActions, fixAllActions, fixAllKind } from './fix-actions.ts';
import { LONGEST } from './region.ts';
import { suppressActions } from './suppress-actions.ts';

/** The kinds of actions that there are. */
export const actionKinds: string[] = ['quickfix', convertKind, fixAllKind];

/** The most findings that actions are looked for. */
const MOST = 20;

/** Get the actions for a range of a document. Documents among prose can be suppressed only. */
export async function actionsAt(
  checked: Checked,
  range: Range,
  { only }: CodeActionContext,
  change: MakeChange,
  docs: string,
): Promise<CodeAction[]> {
  const { document, kind, options, diagnostics } = checked;
  if (options === undefined) return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const found = diagnostics
    .filter(({ position }) => position !== undefined && position.start.offset <= end && position.end.offset >= start)
    .slice(0, MOST);
  const wants = (wanted: string): boolean =>
    only === undefined || only.some((asked) => wanted === asked || wanted.startsWith(`${asked}.`));
  const isShort = document.getText().length <= LONGEST;
  const isWhole = kind !== 'markdown' && kind !== 'ndjson';
  const parts = [
    wants('quickfix') && isWhole ? fixActions(checked, found, change, docs) : [],
    wants('quickfix') && isShort && kind !== 'ndjson' ? suppressActions(checked, found, change, docs) : [],
    wants(convertKind) && isWhole && isShort ? convertActions(checked, change) : [],
    // Nobody wants a menu of it in every place.
    only !== undefined && wants(fixAllKind) && isWhole ? fixAllActions(checked, change) : [],
  ];
  return (await Promise.all(parts)).flat();
}

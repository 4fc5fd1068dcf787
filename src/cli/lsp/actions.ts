import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import { CodeActionTriggerKind } from 'vscode-languageserver';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MakeChange } from './changes.ts';
import type { Checked, Linted } from './check.ts';
import { convertActions, convertKind } from './convert-actions.ts';
import { fixActions, fixAllActions, fixAllKind } from './fix-actions.ts';
import { regionAt } from './region.ts';
import type { Placed } from './suppress-actions.ts';
import { suppressActions } from './suppress-actions.ts';

/** The kinds of actions that there are. */
export const actionKinds: string[] = ['quickfix', convertKind, fixAllKind];

const isPlaced = (diagnostic: Diagnostic): diagnostic is Placed => diagnostic.position !== undefined;

/** The most findings that actions are looked for. */
const MOST = 20;

/** Get the actions for a range of a document. */
export async function actionsAt(
  checked: Checked,
  range: Range,
  { only, triggerKind }: CodeActionContext,
  change: MakeChange,
  docs: string,
): Promise<CodeAction[]> {
  const { document, kind, options, diagnostics } = checked;
  if (options === undefined) return [];
  const linted: Linted = { ...checked, options };
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const found = diagnostics
    .filter(isPlaced)
    .filter(({ position }) => position.start.offset <= end && position.end.offset >= start)
    .slice(0, MOST);
  const wants = (wanted: string): boolean =>
    only === undefined || only.some((asked) => wanted === asked || wanted.startsWith(`${asked}.`));
  // An editor that asks at every step of the caret, to show a lamp, gets what is about findings.
  const isAsked = triggerKind !== CodeActionTriggerKind.Automatic;
  const region = wants(convertKind) && isAsked ? regionAt(checked, start) : undefined;
  const parts = [
    wants('quickfix') ? fixActions(linted, found, change, docs) : [],
    wants('quickfix') ? suppressActions(linted, found, change, docs) : [],
    region === undefined ? [] : convertActions(linted, region, change),
    // Nobody wants a menu of it in every place; the lines of NDJSON are documents of their own.
    only !== undefined && wants(fixAllKind) && kind !== 'ndjson' ? fixAllActions(linted, change) : [],
  ];
  return (await Promise.all(parts)).flat();
}

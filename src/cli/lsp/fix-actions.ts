import upperFirst from 'lodash/upperFirst.js';
import type { CodeAction } from 'vscode-languageserver';
import { fixText } from '../../fix/fix-text.ts';
import { locateFixes } from '../../fix/locate-fixes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MakeChange } from './changes.ts';
import type { Linted } from './check.ts';
import { describe } from './publish.ts';

/** The kind of the action that makes all safe fixes, which an editor may run when a file is saved. */
export const fixAllKind = 'source.fixAll.extvol';

/** Get the actions that fix findings, each by itself. */
export async function fixActions(
  { document, options }: Linted,
  found: readonly Diagnostic[],
  change: MakeChange,
  docs: string,
): Promise<readonly CodeAction[]> {
  const text = document.getText();
  const read = options.syntax && { syntax: options.syntax };
  const actions = found.map(async (diagnostic): Promise<readonly CodeAction[]> => {
    // Alone, since of fixes that overlap only one is located.
    const [located] = await locateFixes(text, [diagnostic], read);
    const { fix } = located as Diagnostic;
    if (fix?.replacements === undefined) return [];
    const edits = fix.replacements.map(({ position, text: written }) => ({
      start: position.start.offset,
      end: position.end.offset,
      text: written,
    }));
    return [
      {
        title: upperFirst(fix.sentence),
        kind: 'quickfix',
        diagnostics: [describe(document, diagnostic, docs)],
        isPreferred: fix.safe,
        edit: change(document, edits),
      },
    ];
  });
  return (await Promise.all(actions)).flat();
}

/** Get the action that makes all safe fixes of a document, if there are any. */
export async function fixAllActions({ document, options }: Linted, change: MakeChange): Promise<readonly CodeAction[]> {
  const { edits } = await fixText(document.getText(), options);
  if (edits.length === 0) return [];
  return [{ title: 'Make all safe fixes of extvol', kind: fixAllKind, edit: change(document, edits) }];
}

import upperFirst from 'lodash/upperFirst.js';
import type { CodeAction } from 'vscode-languageserver';
import { fixMarkdown } from '../../fix/fix-markdown.ts';
import { fixText } from '../../fix/fix-text.ts';
import { locateFixes } from '../../fix/locate-fixes.ts';
import type { MakeChange } from './changes.ts';
import type { Linted } from './check.ts';
import { describe } from './publish.ts';
import { regionAt } from './region.ts';
import type { Placed } from './suppress-actions.ts';

/** The kind of the action that makes all safe fixes, which an editor may run when a file is saved. */
export const fixAllKind = 'source.fixAll.extvol';

/** Get the actions that fix findings, each by itself. */
export async function fixActions(
  linted: Linted,
  found: readonly Placed[],
  change: MakeChange,
  docs: string,
): Promise<readonly CodeAction[]> {
  const actions = found.map(async (diagnostic): Promise<readonly CodeAction[]> => {
    const { position } = diagnostic;
    const region = regionAt(linted, position.start.offset, Number.POSITIVE_INFINITY);
    if (diagnostic.fix === undefined || region === undefined) return [];
    const { text, syntax, offset } = region;
    const local = { ...diagnostic, position: { ...position, start: { ...position.start, offset } } };
    // Alone, since of fixes that overlap only one is located.
    const [located] = await locateFixes(text, [local], syntax && { syntax });
    const replacements = located?.fix?.replacements ?? [];
    const edits = region.editFile(
      replacements.map(({ position: { start, end }, text: written }) => ({
        start: start.offset,
        end: end.offset,
        text: written,
      })),
    );
    if (edits.length === 0) return [];
    const { sentence, safe } = diagnostic.fix;
    return [
      {
        title: upperFirst(sentence),
        kind: 'quickfix',
        diagnostics: [describe(linted.document, diagnostic, docs)],
        isPreferred: safe,
        edit: change(linted.document, edits),
      },
    ];
  });
  return (await Promise.all(actions)).flat();
}

/** Get the action that makes all safe fixes of a document, if there are any. */
export async function fixAllActions(
  { document, kind, options }: Linted,
  change: MakeChange,
): Promise<readonly CodeAction[]> {
  const text = document.getText();
  const { edits } = kind === 'markdown' ? await fixMarkdown(text, options) : await fixText(text, options);
  if (edits.length === 0) return [];
  return [{ title: 'Make all safe fixes of extvol', kind: fixAllKind, edit: change(document, edits) }];
}

import pick from 'lodash/pick.js';
import type { CodeAction } from 'vscode-languageserver';
import { convertText } from '../../convert/convert-text.ts';
import { formats } from '../../formats/index.ts';
import { isError } from '../../model/diagnostic.ts';
import type { MakeChange } from './changes.ts';
import type { Linted } from './check.ts';
import type { Region } from './region.ts';

/** The kind of the actions that convert declarations. */
export const convertKind = 'refactor.rewrite.extvol';

/** Get the actions that put the declarations of a document into other formats, in place; what is lost is said. */
export async function convertActions(
  { document, options }: Linted,
  region: Region,
  change: MakeChange,
): Promise<readonly CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const { id, oneWay } of formats) {
    if (oneWay) continue;
    const { edits: made = [], diagnostics } = await convertText(region.text, {
      to: id,
      ...pick(options, ['target', 'strictSyntax']),
      syntax: region.syntax,
    });
    const edits = region.editFile(made);
    if (edits.length === 0 || diagnostics.some(isError)) continue;
    const changed = diagnostics.filter(({ rule }) => rule.startsWith('convert/'));
    const count = changed.length === 0 ? '' : `, changes or losses: ${changed.length}`;
    const description = changed.map(({ message }) => message).join('; ');
    const warning = { label: `Convert to ${id}`, description, needsConfirmation: true };
    actions.push({
      title: `Convert the volumes to ${id}${count}`,
      kind: convertKind,
      edit: change(document, edits, changed.length === 0 ? undefined : warning),
    });
  }
  return actions;
}

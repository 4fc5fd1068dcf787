import type { Diagnostic } from '../model/diagnostic.ts';
import { planReplacements } from '../text/edit/replacements.ts';
import type { TextEdit } from '../text/edit/tree.ts';
import { createPositions } from '../text/lines.ts';
import type { Syntax } from '../text/text.ts';

/**
 * Add `replacements` to the fixes of diagnostics: what to write where in the text that they were found in. A fix that cannot be
 * written there, that overlaps another, or that would change what a YAML alias elsewhere refers to, stays without. Resolves for any text.
 *
 * @example
 * ```ts
 * const text = '{"id": "/db", "cmd": "sh", "instances": "1"}';
 * const [found] = await locateFixes(text, (await lintText(text)).diagnostics);
 * found?.fix?.replacements?.[0]?.text; // '1'
 * ```
 */
export async function locateFixes<Item extends Diagnostic>(
  text: string,
  diagnostics: readonly Item[],
  options: { readonly syntax?: Syntax } = {},
): Promise<readonly Item[]> {
  const fixable = diagnostics.flatMap((diagnostic) => {
    const { fix, position } = diagnostic;
    return fix === undefined || position === undefined ? [] : [{ diagnostic, fix, offset: position.start.offset }];
  });
  if (fixable.length === 0) return diagnostics;
  const requests = fixable.map(({ fix, offset }) => ({ offset, edits: fix.edits }));
  const planned = await planReplacements(text, requests, options?.syntax);
  const toPosition = createPositions(text);
  const located = new Map(
    fixable.map(({ diagnostic, fix }, index): [Item, Item] => {
      const replacements = (planned[index] as readonly TextEdit[]).map(({ start, end, text: written }) => ({
        position: toPosition(start, end),
        text: written,
      }));
      return [diagnostic, replacements.length === 0 ? diagnostic : { ...diagnostic, fix: { ...fix, replacements } }];
    }),
  );
  return diagnostics.map((diagnostic) => located.get(diagnostic) ?? diagnostic);
}

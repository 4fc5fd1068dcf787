import type { DocumentLink } from 'vscode-languageserver';
import { rules } from '../../rules/index.ts';
import { currentId } from '../../rules/old-ids.ts';
import type { Stretch } from '../../text/edit/tree.ts';
import type { Checked } from './check.ts';
import { rangeOf } from './locations.ts';
import { pageUri } from './pages.ts';
import { LONGEST } from './region.ts';

const ids: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const NAME = /[a-z][a-z-]{0,40}\/[a-z][a-z0-9-]{0,80}/g;

/** Find the names of rules in a text, such as those that a comment suppresses or a configuration sets. */
export const ruleNamesIn = (text: string): readonly (Stretch & { readonly id: string })[] =>
  text.length > LONGEST
    ? []
    : [...text.matchAll(NAME)].flatMap(({ 0: written, index }) => {
        const id = currentId(written);
        return ids.has(id) ? [{ id, start: index, end: index + written.length }] : [];
      });

/** Get the links from the names of rules to their pages. */
export const linksIn = ({ document }: Checked, docs: string): DocumentLink[] =>
  ruleNamesIn(document.getText()).map(({ id, start, end }) => ({
    range: rangeOf(document, { start, end }),
    target: String(pageUri(id, docs)),
  }));

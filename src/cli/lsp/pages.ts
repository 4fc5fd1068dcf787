import { join } from 'node:path';
import { pages } from '../../generated/pages.ts';
import { rules } from '../../rules/index.ts';
import { currentId } from '../../rules/old-ids.ts';
import { uriOf } from './locations.ts';

const ids: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** Get the URI of the page of a rule: on the web when extvol is published, else in the folder of the package's documentation. */
export function pageUri(rule: string, docs: string): string | undefined {
  const id = currentId(rule);
  if (!ids.has(id)) return undefined;
  return pages === undefined ? uriOf(join(docs, 'rules', `${id}.md`)) : `${pages}docs/rules/${id}.md`;
}

import type { Driver, KnownOption } from '../../drivers/driver.ts';
import { ownFindings } from '../../rules/builtin.ts';
import { rules } from '../../rules/index.ts';
import { currentId } from '../../rules/old-ids.ts';
import { proseOf } from '../../rules/prose.ts';
import { authorityOf } from '../../rules/rule.ts';
import { pageUri } from './pages.ts';

const paragraphs = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n\n');

/** Explain a rule, or what extvol itself finds, in Markdown; `undefined` for what is neither. */
export function explainRule(id: string, docs: string): string | undefined {
  const rule = rules.find((each) => each.id === currentId(id));
  if (rule === undefined) return ownFindings[id] && paragraphs(`**${id}**`, ownFindings[id]);
  const name = `[${rule.id}](${pageUri(rule.id, docs)})`;
  const when = [rule.severity, authorityOf(rule), rule.stage].join(', ');
  const { summary, rationale, references } = proseOf(rule);
  const sources = references.map((reference) => `- ${reference}`).join('\n');
  return paragraphs(`**${name}** (${when})`, summary, rationale, sources);
}

const fact = (what: string, text: string | undefined): readonly string[] =>
  text === undefined ? [] : [`- ${what}: ${text}`];

/** Explain an option of a driver in Markdown. */
export function explainOption({ title, names }: Driver, option: KnownOption): string {
  const { name, aliases, unit, form, otherwise, since, until, description, source } = option;
  const facts = [
    ...fact('also', aliases?.map((alias) => `\`${alias}\``).join(', ')),
    ...fact('unit', unit),
    ...fact('default', option.default && `\`${option.default}\``),
    ...fact('expected', form?.expected),
    ...fact('else', otherwise && `${title} ${otherwise}`),
    ...fact('since', since),
    ...fact('before', until),
    ...fact('source', source),
  ];
  return paragraphs(`**${names[0]}/${name}** (option of ${title})`, description, facts.join('\n'));
}

/** Explain a driver in Markdown. */
export function explainDriver({ title, names, notes, options, sources }: Driver): string {
  const keys = options.map(({ name }) => `\`${name}\``).join(', ');
  const facts = [...fact('options', keys || undefined), ...sources.flatMap((source) => fact('source', source))];
  return paragraphs(`**${names[0]}** (driver: ${title})`, notes, facts.join('\n'));
}

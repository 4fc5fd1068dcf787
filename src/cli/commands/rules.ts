import { closest } from 'fastest-levenshtein';
import type { Rule } from '../../rule.ts';
import { authorityOf } from '../../rule.ts';
import { rules } from '../../rules/index.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';

/** What a rule says of itself, without its checks. */
const describe = ({ check: _, checkAll: __, checkAgent: ___, ...rule }: Rule) => ({
  ...rule,
  authority: authorityOf(rule),
});

const versions = ({ since, until }: Rule): string =>
  [...(since === undefined ? [] : [`since ${since}`]), ...(until === undefined ? [] : [`before ${until}`])].join(', ');

/** List every rule, one a line or as JSON; returns the exit code. */
export function rulesCommand(format: string, io: Io): number {
  const lines = rules.map(({ id, severity, stage = 'advice', summary }) => `${id} ${severity} ${stage} ${summary}\n`);
  io.stdout.write(format === 'json' ? `${JSON.stringify(rules.map(describe), null, 2)}\n` : lines.join(''));
  return exit.clean;
}

/** Explain one rule: what, who and when, why, and where it is written; returns the exit code. */
export function explainCommand(id: string, io: Io): number {
  const ids = rules.map((rule) => rule.id);
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new UsageError(`unknown rule ${JSON.stringify(id)}, did you mean ${closest(id, ids)}?`);
  const when = [rule.severity, authorityOf(rule), rule.stage, versions(rule)].filter(Boolean).join(', ');
  const references = rule.references.map((reference) => `  ${reference}\n`).join('');
  io.stdout.write(`${rule.id} (${when})\n\n${rule.summary}\n\n${rule.rationale}\n\nReferences:\n${references}`);
  return exit.clean;
}

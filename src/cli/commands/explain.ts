import { ownFindings } from '../../own-findings.ts';
import type { Rule } from '../../rule.ts';
import { authorityOf } from '../../rule.ts';
import { rules } from '../../rules/index.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import { suggest } from '../suggest.ts';
import type { AddCommand } from './options.ts';

/** What can be explained: the rules, and what extvol itself finds. */
export const explained: readonly string[] = [...rules.map(({ id }) => id), ...Object.keys(ownFindings)];

const versions = ({ since, until }: Rule): string =>
  [...(since === undefined ? [] : [`since ${since}`]), ...(until === undefined ? [] : [`before ${until}`])].join(', ');

function describe(rule: Rule): string {
  const when = [rule.severity, authorityOf(rule), rule.stage, versions(rule)].filter(Boolean).join(', ');
  const references = rule.references.map((reference) => `  ${reference}\n`).join('');
  return `${rule.id} (${when})\n\n${rule.summary}\n\n${rule.rationale}\n\nReferences:\n${references}`;
}

/** Explain one rule: what, who and when, why, and where it is written; returns the exit code. */
function explainCommand(id: string, io: Io): number {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!explained.includes(id)) throw new UsageError(`unknown rule ${JSON.stringify(id)}${suggest(id, explained)}`);
  io.stdout.write(rule === undefined ? `${id} (found by extvol itself)\n\n${ownFindings[id]}\n` : describe(rule));
  return exit.clean;
}

/** `extvol explain` */
export const addExplain: AddCommand = (program, io, finish) => {
  program
    .command('explain')
    .description('Explain a rule.')
    .argument('<rule>', 'id of the rule')
    .action((id: string) => finish(explainCommand(id, io)));
};

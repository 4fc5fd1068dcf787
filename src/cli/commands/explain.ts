import { ownFindings } from '../../rules/builtin.ts';
import { rules } from '../../rules/index.ts';
import { currentId } from '../../rules/old-ids.ts';
import { proseOf } from '../../rules/prose.ts';
import type { Rule } from '../../rules/rule.ts';
import { authorityOf, rangesOf } from '../../rules/rule.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import type { AddCommand } from '../options.ts';
import { suggest } from '../suggest.ts';
import { describeRanges } from '../versions.ts';
import { explainDriver, explainedDrivers } from './explain-driver.ts';
import { ruleLine } from './rules.ts';

/** What can be explained: the rules, one by one or of an authority, what extvol itself finds, the known drivers and their options. */
export const explained: readonly string[] = [
  ...rules.map(({ id }) => id),
  ...new Set(rules.map(authorityOf)),
  ...Object.keys(ownFindings),
  ...explainedDrivers,
];

function describe(rule: Rule): string {
  const when = [rule.severity, authorityOf(rule), rule.stage, describeRanges(rangesOf(rule), authorityOf(rule))]
    .filter(Boolean)
    .join(', ');
  const { summary, rationale, references } = proseOf(rule);
  const sources = references.map((reference) => `  ${reference}\n`).join('');
  return `${rule.id} (${when})\n\n${summary}\n\n${rationale}\n\nReferences:\n${sources}`;
}

/** Get the rules of an authority, named with or without `/*`; `undefined` for what is none. */
function listRules(name: string): string | undefined {
  const authority = name.replace(/\/\*?$/, '');
  const lines = rules.filter((rule) => authorityOf(rule) === authority).map(ruleLine);
  return lines.length === 0 ? undefined : lines.join('');
}

/** Get the text that explains a rule, an authority, a finding, a driver or an option; `undefined` for what is unknown. */
function explanationOf(id: string): string | undefined {
  const rule = rules.find((candidate) => candidate.id === currentId(id));
  if (rule !== undefined) return describe(rule);
  return Object.hasOwn(ownFindings, id)
    ? `${id} (found by extvol itself)\n\n${ownFindings[id]}\n`
    : (explainDriver(id) ?? listRules(id));
}

/** Explain one rule (what, who and when, why, and where it is written), driver or option, or list rules; returns the exit code. */
function explainCommand(id: string, io: Io): number {
  const text = explanationOf(id);
  if (text === undefined)
    throw new UsageError(
      `unknown rule, driver or option ${JSON.stringify(id)}${suggest(id, explained) || '; see `extvol rules` and `extvol drivers`'}`,
    );
  io.stdout.write(text);
  return exit.clean;
}

/** `extvol explain` */
export const addExplain: AddCommand = (program, io, finish) => {
  program
    .command('explain')
    .description('Explain a rule, a volume driver, or an option of a driver.')
    .argument('<name>', 'id of a rule, name of an authority or a driver, `driver/option`, or an option of all drivers')
    .action((id: string) => finish(explainCommand(id, io)));
};

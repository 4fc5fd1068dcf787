import { rules } from '../../rules/explained.ts';
import { proseOf } from '../../rules/prose.ts';
import type { ExplainedRule, Rule } from '../../rules/rule.ts';
import { authorityOf } from '../../rules/rule.ts';
import { choice } from '../choice.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import type { AddCommand } from '../options.ts';

/** Find what a rule says of itself, without its check. */
const describe = ({ on: _, check: __, ...facts }: ExplainedRule) => ({ ...facts, authority: authorityOf(facts) });

/** Get a rule in one line. */
export const ruleLine = (rule: Rule): string =>
  `${rule.id} ${rule.severity} ${rule.stage ?? 'advice'} ${proseOf(rule).summary}\n`;

/** List every rule, one a line or as JSON; returns the exit code. */
function rulesCommand(format: string, io: Io): number {
  io.stdout.write(
    format === 'json' ? `${JSON.stringify(rules.map(describe), null, 2)}\n` : rules.map(ruleLine).join(''),
  );
  return exit.clean;
}

/** `extvol rules` */
export const addRules: AddCommand = (program, io, finish) => {
  program
    .command('rules')
    .description('List every rule.')
    .addOption(choice('--format <name>', 'how they are listed', ['text', 'json']).default('text'))
    .action(({ format }: { format: string }) => finish(rulesCommand(format, io)));
};

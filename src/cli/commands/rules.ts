import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { authorityOf } from '../../rules/rule.ts';
import { choice } from '../choice.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import type { AddCommand } from '../options.ts';

/** Find what a rule says of itself, without its check. */
const describe = ({ on: _, check: __, ...facts }: Rule) => ({ ...facts, authority: authorityOf(facts) });

/** Get a rule in one line. */
export const ruleLine = ({ id, severity, stage, summary }: Rule): string =>
  `${id} ${severity} ${stage ?? 'advice'} ${summary}\n`;

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

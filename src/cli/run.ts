import { Command, CommanderError } from 'commander';
import { escapeControls } from '../text/quote.ts';
import { addCompletion } from './commands/completion.ts';
import { addConvert } from './commands/convert.ts';
import { addDrivers } from './commands/drivers.ts';
import { addDryRun } from './commands/dry-run.ts';
import { addExplain } from './commands/explain.ts';
import { addExplainAnswer } from './commands/explain-answer.ts';
import { addInit } from './commands/init.ts';
import { addLint } from './commands/lint.ts';
import { addRules } from './commands/rules.ts';
import { addSchema } from './commands/schema.ts';
import type { Io } from './io.ts';
import { exit, UsageError } from './io.ts';
import { describeSystemError } from './system-errors.ts';

const commands = [
  addLint,
  addDryRun,
  addExplainAnswer,
  addConvert,
  addRules,
  addDrivers,
  addExplain,
  addSchema,
  addInit,
  addCompletion,
];

/** What is said of arguments may hold them as they are, so what a terminal acts on is made visible in it. */
const showLines = (text: string): string => text.replace(/[^\n]+/g, escapeControls);

/** Run the command line; returns the exit code, and throws for nothing that a user can do. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.clean;
  const program = new Command('extvol')
    .description('Read, check and convert external volumes of Marathon, DC/OS and Mesos.')
    .version(io.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(showLines(text)),
    });
  for (const add of commands)
    add(program, io, (result) => {
      code = result;
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.usage;
    const isUsage = error instanceof UsageError;
    const told = isUsage ? error.message : (describeSystemError(error) ?? `internal error: ${String(error)}`);
    io.stderr.write(showLines(`extvol: ${told}\n`));
    return isUsage ? exit.usage : exit.unreadable;
  }
}

import { Command, CommanderError } from 'commander';
import { pages } from '../generated/pages.ts';
import { addLint } from './commands/lint.ts';
import type { Io } from './io.ts';
import { exit, UsageError } from './io.ts';
import type { AddCommand } from './options.ts';
import { escapeLines } from './print.ts';
import { describeSystemError } from './system-errors.ts';

/** Where the documentation is: on the web when extvol is published, else beside the command. */
const docs = pages ?? 'README.md and docs/ of the package';

/** Load the command that the arguments begin with, if it is the one that runs most; else all, in the order of the help. */
async function loadCommands([name]: readonly string[]): Promise<readonly AddCommand[]> {
  if (name === 'lint') return [addLint];
  const { others } = await import('./commands/others.ts');
  return [addLint, ...others];
}

/** Refuse an option that is given twice, of which only the last would count; the others add up to a list or an object. */
function refuseSecond(command: Command): void {
  for (const option of command.options.filter(({ required }) => required)) {
    let count = 0;
    command.on(`option:${option.name()}`, () => {
      count++;
      if (count > 1 && typeof command.getOptionValue(option.attributeName()) !== 'object')
        throw new UsageError(`${option.long} is given twice; give it once`);
    });
  }
}

/** Run the command line; returns the exit code, and throws for nothing that a user can do. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.clean;
  const program = new Command('extvol')
    .description('Read, check and convert external volumes of Marathon, DC/OS and Mesos.')
    .version(io.version)
    .addHelpText('after', `\nDocumentation: ${docs}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(escapeLines(text)),
      // One style of error texts, whoever finds the mistake.
      outputError: (text, write) => write(text.replace(/^error: /, 'extvol: ')),
    });
  for (const add of await loadCommands(args))
    add(program, io, (result) => {
      code = result;
    });
  for (const command of program.commands) refuseSecond(command);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.usage;
    const isUsage = error instanceof UsageError;
    const message = isUsage ? error.message : (describeSystemError(error) ?? `internal error: ${String(error)}`);
    io.stderr.write(escapeLines(`extvol: ${message}\n`));
    return isUsage ? exit.usage : exit.unreadable;
  }
}

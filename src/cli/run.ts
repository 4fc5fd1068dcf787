import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { formats } from '../formats/index.ts';
import { shapes } from '../shape.ts';
import type { ConvertFlags } from './commands/convert.ts';
import { convertCommand } from './commands/convert.ts';
import type { LintFlags } from './commands/lint.ts';
import { lintCommand } from './commands/lint.ts';
import { reporterIds } from './commands/report.ts';
import { explainCommand, rulesCommand } from './commands/rules.ts';
import type { Io } from './io.ts';
import { exit, UsageError } from './io.ts';
import { parseTarget } from './target.ts';

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

const collect = (path: string, previous: readonly string[] = []): readonly string[] => [...previous, path];

const formatIds = formats.map(({ id }) => id);

const addCommon = (command: Command): Command =>
  command
    .argument('[files...]', 'files or patterns; `-` or none is standard input')
    .addOption(new Option('--format <name>', 'how findings are printed').choices(reporterIds).default('text'))
    .option('--max-warnings <count>', 'more warnings than this make the exit code 1', parseCount)
    .option('--output <path>', 'where the result goes instead of standard output');

function addLint(program: Command, io: Io, finish: (code: number) => void): void {
  addCommon(program.command('lint').description('Check documents as Marathon, Mesos and the modules would.'))
    .option('--target <versions>', 'versions assumed, such as marathon=1.8,mesos=1.4,dvdi-module=0.4.1', parseTarget)
    .option('--agent <file>', 'flags, modules or REX-Ray configuration of the agents; may be repeated', collect)
    .option('--host-path <path>', 'a path that exists on the agent; any other then does not', collect)
    .action(async (files: string[], flags: LintFlags) => finish(await lintCommand(files, flags, io)));
}

function addConvert(program: Command, io: Io, finish: (code: number) => void): void {
  addCommon(program.command('convert').description('Convert external volumes into another format.'))
    .addOption(new Option('--to <format>', 'the format to convert to').choices(formatIds).makeOptionMandatory())
    .addOption(new Option('--from <format>', 'convert what is declared in this format only').choices(formatIds))
    .option('--base <file>', 'a document to put the volumes into')
    .addOption(new Option('--shape <shape>', 'what to make for mesos-volume').choices(shapes))
    .option('--workload <id>', 'the only app of several to convert')
    .option('--container-path <template>', 'container path for volumes without one: {name}, {driver}, {slot}')
    .action(async (files: string[], flags: ConvertFlags) => finish(await convertCommand(files, flags, io)));
}

function addRules(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('rules')
    .description('List every rule.')
    .addOption(new Option('--format <name>', 'how they are listed').choices(['text', 'json']).default('text'))
    .action(({ format }: { format: string }) => finish(rulesCommand(format, io)));
  program
    .command('explain')
    .description('Explain a rule.')
    .argument('<rule>', 'id of the rule')
    .action((id: string) => finish(explainCommand(id, io)));
}

/** Run the command line; returns the exit code, and throws for nothing that a user can do. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.clean;
  const finish = (result: number): void => {
    code = result;
  };
  const program = new Command('extvol')
    .description('Read, check and convert external volumes of Marathon, DC/OS and Mesos.')
    .version(io.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
  addLint(program, io, finish);
  addConvert(program, io, finish);
  addRules(program, io, finish);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.usage;
    const isUsage = error instanceof UsageError;
    io.stderr.write(`extvol: ${isUsage ? error.message : `internal error: ${String(error)}`}\n`);
    return isUsage ? exit.usage : exit.unreadable;
  }
}

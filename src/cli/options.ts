import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { choice } from './choice.ts';
import type { Input } from './inputs.ts';
import { inputKinds } from './inputs.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { severities } from './report.ts';
import { parseFormat, reporterIds } from './reporters.ts';

/** Puts a command on the program; the command hands its exit code to `finish`. */
export type AddCommand = (program: Command, io: Io, finish: (code: number) => void) => void;

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

/** The option that turns off the reading of JSON with syntax errors. */
export const strictSyntaxOption = (): Option =>
  new Option('--strict-syntax', 'say of JSON with syntax errors nothing but these');

/** The arguments and options of every command that reads files and reports findings. */
export const addCommon = (command: Command): Command =>
  command
    .argument('[files...]', 'files or patterns; `-` or none is standard input')
    .addOption(
      new Option('--format <name[=file]>', 'how findings are printed; with a file, where to; again for another')
        .choices(reporterIds)
        .argParser(parseFormat),
    )
    .option('--quiet', 'report errors only')
    .option('--max-warnings <count>', 'more warnings than this make the exit code 1', parseCount)
    .addOption(choice('--fail-on <severity>', 'the mildest finding that makes the exit code 1', severities))
    .option('--output <path>', 'where the result goes instead of standard output');

/** What commands take that cannot work among prose. */
export const textKinds: readonly string[] = inputKinds.filter((kind) => kind !== 'markdown');

/** The option that says what the inputs hold, whatever their names say. */
export const addInput = (command: Command, kinds: readonly string[] = inputKinds): Command =>
  command.addOption(choice('--input <kind>', 'what the inputs hold, where their names do not tell', kinds));

/** The options that say which configuration holds. */
export const addConfig = (command: Command): Command =>
  command
    .option('--config <file>', 'the configuration, instead of the nearest extvol.config.json above each file')
    .option('--no-config', 'look for no configuration');

/** Documents among prose can be checked at their places, but there is no one to answer them, and no text to put others into. */
export function refuseMarkdown(inputs: readonly Input[], verb: string): void {
  const input = inputs.find(({ kind }) => kind === 'markdown');
  if (input !== undefined) throw new UsageError(`${input.name} is Markdown, which lint checks but no command ${verb}`);
}

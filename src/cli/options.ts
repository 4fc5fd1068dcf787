import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { severities } from '../model/diagnostic.ts';
import { choice } from './choice.ts';
import type { Input } from './inputs.ts';
import { inputKinds } from './inputs.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { colourTimes } from './report.ts';
import { parseFormat, reporterIds } from './reporters.ts';

/** Puts a command on the program; the command hands its exit code to `finish`. */
export type AddCommand = (program: Command, io: Io, finish: (code: number) => void) => void;

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

const units: Readonly<Record<string, number>> = { kb: 1e3, mb: 1e6, gb: 1e9 };

/** Read `64`, `200kB` or `1GB`; returns bytes. */
function parseSize(text: string): number {
  const [, count, unit = 'MB'] = /^(\d+)([kmg]b)?$/i.exec(text) ?? [];
  if (count === undefined) throw new InvalidArgumentError('Expected a size such as 64, 200kB or 1GB.');
  return Number(count) * Number(units[unit.toLowerCase()]);
}

/** Get the option that colours severities, or not. */
export const colourOption = (): Option =>
  choice('--color <when>', 'colour severities; auto: on a terminal', colourTimes);

/** Get the option for pipes in which findings must not end the run (`xargs`, Spark's `pipe`). */
export const exitZeroOption = (): Option =>
  new Option('--exit-zero', 'exit with 0 whatever is found; usage errors and unreadable files still count');

/** Get the option that turns off the reading of JSON with syntax errors. */
export const strictSyntaxOption = (): Option =>
  new Option('--strict-syntax', 'report only the syntax errors of invalid JSON');

/** Get the arguments and options of every command that reads files and reports findings. */
export const addCommon = (
  command: Command,
  name = '[files...]',
  description = 'files, folders or patterns; `-` or none is standard input',
): Command =>
  command
    .argument(name, description)
    .addOption(
      new Option('--format <name[=file]>', 'how findings are printed, and the file they go to; repeatable')
        .choices(reporterIds)
        .argParser(parseFormat),
    )
    .option('--quiet', 'report errors only')
    .addOption(colourOption())
    .option('--max-warnings <count>', 'exit with 1 on more warnings than this', parseCount)
    .addOption(exitZeroOption())
    .addOption(choice('--fail-on <severity>', 'exit with 1 on findings of this severity or worse', severities))
    .option('--output <path>', 'write the result there instead of to standard output');

/** What commands take that cannot work among prose. */
export const textKinds: readonly string[] = inputKinds.filter((kind) => kind !== 'markdown');

/** Get the option that says what the inputs hold, whatever their names say. */
export const addInput = (command: Command, kinds: readonly string[] = inputKinds): Command =>
  command
    .addOption(choice('--input <kind>', 'what the inputs hold, whatever their names say', kinds))
    .option(
      '--max-size <size>',
      'largest document, or line of NDJSON, that is read; MB without a unit (default: 64)',
      parseSize,
    );

/** Get the options that say which configuration holds. */
export const addConfig = (command: Command): Command =>
  command
    .option('--config <file>', 'configuration to use instead of the nearest extvol.config.json above each file')
    .option('--no-config', 'use no configuration');

/** Documents among prose have places of their own, so nothing is made of all of them together. */
export function refuseMarkdown(inputs: readonly Input[], verb: string): void {
  const input = inputs.find(({ kind }) => kind === 'markdown');
  if (input !== undefined)
    throw new UsageError(`${input.name} is Markdown; write its documents into files of their own to ${verb} them`);
}

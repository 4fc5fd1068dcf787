import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { refusal } from '../../convert-findings.ts';
import { convertText } from '../../convert-text.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { formats as volumeFormats } from '../../formats/index.ts';
import type { FormatId } from '../../generated/catalogue.ts';
import type { Report } from '../../reporter.ts';
import type { Shape } from '../../shape.ts';
import { shapes } from '../../shape.ts';
import type { TextEdit } from '../../text/edit-source.ts';
import { readText } from '../../text/read.ts';
import { choice } from '../choice.ts';
import { chooseFormats } from '../formats.ts';
import type { Input } from '../inputs.ts';
import { findInputs, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import type { ChangedInput, ChangeFlags } from './change.ts';
import { checkChange, publishChanges } from './change.ts';
import type { AddCommand } from './options.ts';
import { addCommon } from './options.ts';
import { destination, write } from './output.ts';
import type { ReportFlags } from './report.ts';
import { exitCode, summary, writeReports } from './report.ts';

/** The options of `extvol convert`. */
interface ConvertFlags extends ReportFlags, ChangeFlags {
  readonly to: FormatId;
  readonly from?: FormatId;
  readonly base?: string;
  readonly shape?: Shape;
  readonly workload?: string;
  readonly containerPath?: string;
}

async function readBase(io: Io, path: string): Promise<unknown> {
  try {
    const { parts, problems } = await readText(await readFile(resolve(io.cwd, path), 'utf8'));
    const [part] = parts;
    if (part !== undefined && problems.length === 0) return part.value;
  } catch (error) {
    throw new UsageError(`cannot read --base ${JSON.stringify(path)}: ${(error as NodeJS.ErrnoException).code}`);
  }
  throw new UsageError(`--base ${JSON.stringify(path)} is neither JSON nor YAML`);
}

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: string;
  readonly edits?: readonly TextEdit[];
  /** What was read. */
  readonly source?: string;
  readonly unreadable?: boolean;
}

async function convertInput(
  input: Input,
  { to, from, shape, workload, containerPath }: ConvertFlags,
  base: object,
): Promise<Outcome> {
  const source = await readInput(input);
  if ('diagnostic' in source) return { diagnostics: [source.diagnostic], unreadable: source.unreadable };
  const { text, ...syntax } = source;
  const converted = await convertText(text, {
    to,
    ...(from === undefined ? {} : { from }),
    ...(shape === undefined ? {} : { shape }),
    ...(workload === undefined ? {} : { workload }),
    ...(containerPath === undefined ? {} : { containerPath }),
    ...base,
    ...syntax,
  });
  return { ...converted, source: text };
}

/** A file is not overwritten with another document. */
function forWriting(outcome: Outcome, { write, to }: ConvertFlags): Outcome {
  const { text, edits, ...rest } = outcome;
  if (!write || text === undefined || edits !== undefined) return outcome;
  const message = `the output is another document, since the source has no room for ${to}; write it with --output`;
  return { ...rest, diagnostics: [refusal(message)] };
}

/** Convert every input; results go to standard output or files, what there is to say of them to standard error. */
async function convertCommand(names: readonly string[], flags: ConvertFlags, io: Io): Promise<number> {
  const inputs = await findInputs(names, io);
  const formats = chooseFormats(flags.format, io, io.stderr);
  const place = destination(
    io,
    inputs.map(({ name }) => name),
    flags.output,
  );
  checkChange(
    inputs.map(({ name }) => name),
    flags,
  );
  const base = flags.base === undefined ? {} : { base: await readBase(io, flags.base) };
  const reports: Report[] = [];
  const changed: ChangedInput[] = [];
  const failures: string[] = [];
  let [unreadable, isWhole, converted] = [false, true, 0];
  for (const input of inputs) {
    const outcome = forWriting(await convertInput(input, flags, base), flags);
    unreadable ||= outcome.unreadable ?? false;
    const { diagnostics, source, text, edits } = outcome;
    reports.push({ file: input.name, diagnostics, ...(source !== undefined && { text: source }) });
    if (text === undefined) isWhole = false;
    else if (flags.write || flags.diff) changed.push({ name: input.name, before: source ?? '', text, edits });
    else {
      const failure = write(io, place(input.name), text);
      if (failure === undefined) converted++;
      else failures.push(failure);
    }
  }
  const published = publishChanges(io, isWhole || !flags.allOrNothing ? changed : [], flags);
  failures.push(...published.failures);
  for (const failure of failures) io.stderr.write(`extvol: ${failure}\n`);
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  const failure = writeReports(reports, formats, flags, io, io.stderr);
  if (failure !== undefined) io.stderr.write(`extvol: ${failure}\n`);
  const count = flags.write ? { 'changed file': published.written } : { 'converted file': converted };
  io.stderr.write(summary({ file: inputs.length, ...(!flags.diff && count) }, diagnostics));
  return failures.length > 0 || failure !== undefined ? exit.unreadable : exitCode(diagnostics, unreadable, flags);
}

/** `extvol convert` */
export const addConvert: AddCommand = (program, io, finish) => {
  const ids = volumeFormats.map(({ id }) => id);
  addCommon(program.command('convert').description('Convert external volumes into another format.'))
    .addOption(choice('--to <format>', 'the format to convert to', ids).makeOptionMandatory())
    .addOption(choice('--from <format>', 'convert what is declared in this format only', ids))
    .option('--base <file>', 'a document to put the volumes into')
    .addOption(choice('--shape <shape>', 'what to make for mesos-volume', shapes))
    .option('--workload <id>', 'the only app of several to convert')
    .option('--container-path <template>', 'container path for volumes without one: {name}, {driver}, {slot}')
    .option('--write', 'change the files themselves')
    .option('--diff', 'print what would change in the files instead')
    .option('--all-or-nothing', 'with --write: change no file where one cannot be converted')
    .action(async (files: string[], flags: ConvertFlags) => finish(await convertCommand(files, flags, io)));
};

import isString from 'lodash/isString.js';
import pick from 'lodash/pick.js';
import uniq from 'lodash/uniq.js';
import { textOptions } from '../../convert/check-options.ts';
import { convertMarkdown } from '../../convert/convert-markdown.ts';
import type { ConvertTextOptions } from '../../convert/convert-text.ts';
import { convertText } from '../../convert/convert-text.ts';
import { isUnmoved } from '../../convert/findings.ts';
import type { Shape } from '../../convert/new-document.ts';
import { shapes } from '../../convert/new-document.ts';
import type { ConvertOptions } from '../../convert/options.ts';
import type { Strategy } from '../../exit/options.ts';
import { strategies } from '../../exit/options.ts';
import { declaring } from '../../formats/declaring.ts';
import { refusal } from '../../formats/findings.ts';
import { formats as volumeFormats } from '../../formats/index.ts';
import type { FormatId } from '../../generated/catalogue.ts';
import { overlayTarget } from '../../lint/configure.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isError } from '../../model/diagnostic.ts';
import type { Report } from '../../reporters/reporter.ts';
import type { TextEdit } from '../../text/edit/tree.ts';
import { quote } from '../../text/quote.ts';
import { readAgents } from '../agents.ts';
import { choice } from '../choice.ts';
import type { ConfigFlags } from '../config.ts';
import { createSettings } from '../config.ts';
import { convertLines } from '../convert-lines.ts';
import { foldInfos, isForPeople } from '../fold-infos.ts';
import type { Input, InputFlags } from '../inputs.ts';
import { findInputs, readInput, reportUnmatched } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import { convertTogether } from '../leave.ts';
import { readDataFile } from '../leave-files.ts';
import { openOutput } from '../line-output.ts';
import type { AddCommand } from '../options.ts';
import { addCommon, addConfig, addInput, refuseMarkdown, strictSyntaxOption } from '../options.ts';
import { destination, protect, separate, write } from '../output.ts';
import type { ReportFlags } from '../report.ts';
import { exitCode, summary } from '../report.ts';
import { createSink } from '../report-sink.ts';
import { chooseReporters } from '../reporters.ts';
import type { ChangedInput, ChangeFlags } from '../rewrite-files.ts';
import { checkChange, publishChanges } from '../rewrite-files.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';

/** The options of `extvol convert`. */
interface ConvertFlags extends ReportFlags, ChangeFlags, TargetFlags, ConfigFlags, InputFlags {
  readonly to: FormatId;
  readonly from?: FormatId;
  readonly base?: string;
  readonly shape?: Shape;
  readonly workload?: string;
  readonly containerPath?: string;
  readonly rewritePaths?: boolean;
  readonly kind?: string;
  readonly strategy?: Strategy;
  readonly namespace?: string;
  readonly storageClass?: string;
  readonly storage?: string;
  readonly image?: string;
  readonly container?: string;
  readonly strictSyntax?: boolean;
}

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: string;
  readonly edits?: readonly TextEdit[];
  /** What was read. */
  readonly source?: string;
  readonly unreadable?: boolean;
}

const optionNames = ['to', 'from', 'shape', 'rewritePaths', ...textOptions] as const;

const optionsOf = (flags: ConvertFlags, base: object): ConvertTextOptions => ({
  ...(pick(flags, optionNames) as ConvertOptions),
  strictSyntax: flags.strictSyntax,
  ...base,
});

async function convertInput(input: Input, options: ConvertTextOptions): Promise<Outcome> {
  const source = await readInput(input);
  if ('diagnostic' in source) return { diagnostics: [source.diagnostic], unreadable: source.unreadable };
  const { text, ...syntax } = source;
  const result =
    input.kind === 'markdown'
      ? await convertMarkdown(text, options)
      : await convertText(text, { ...options, ...syntax });
  return { ...result, source: text };
}

/** Refuse to overwrite a file with another document. */
function forWriting(outcome: Outcome, { write: isWriting, to }: ConvertFlags): Outcome {
  const { text, edits, ...rest } = outcome;
  if (!isWriting || text === undefined || edits !== undefined) return outcome;
  const message = `the output is another document, since the source has no room for ${to}, or is more than a document; write it with --output`;
  return { ...rest, diagnostics: [refusal(message)] };
}

/** Convert every input; results go to standard output or files, what there is to say of them to standard error. */
async function convertCommand(names: readonly string[], flags: ConvertFlags, io: Io): Promise<number> {
  const found = await findInputs(names, io, flags);
  const isUnmatched = reportUnmatched(found, io);
  const { inputs } = found;
  const to = volumeFormats.find(({ id }) => id === flags.to);
  if (to?.oneWay) {
    refuseMarkdown(inputs, 'convert');
    if (flags.write || flags.diff)
      throw new UsageError(`--write and --diff change a document, but ${to.id} is another one; write it with --output`);
    const base = flags.base === undefined ? {} : { base: await readDataFile(io, '--base', flags.base) };
    return convertTogether(to, inputs, flags, optionsOf(flags, base), isUnmatched, io);
  }
  const formats = chooseReporters(flags.format, io, io.stderr);
  const files = inputs.map(({ name }) => name);
  const place = destination(io, files, flags.output);
  checkChange(files, flags);
  const results = files.map(place).filter(isString);
  protect(io, files, results, 'result');
  protect(
    io,
    [...files, ...results],
    formats.map(({ path }) => path),
    'report',
  );
  const isChanging = Boolean(flags.write || flags.diff);
  const lineInput = inputs.find(({ kind }) => kind === 'ndjson');
  if (isChanging && lineInput !== undefined)
    throw new UsageError(`--write and --diff do not work line by line, as ${lineInput.name} is read`);
  const base = flags.base === undefined ? {} : { base: await readDataFile(io, '--base', flags.base) };
  const common = optionsOf(flags, base);
  const agents = await readAgents(flags, io);
  const settingsOf = createSettings(flags, io);
  const sink = createSink(formats, flags, io, io.stderr);
  const reports: Report[] = [...agents.reports];
  const changed: ChangedInput[] = [];
  const failures: string[] = [];
  let [unreadable, isWhole, converted] = [agents.unreadable, true, 0];
  let last: string | undefined;
  const publish = (name: string, text: string): string | undefined => {
    const path = place(name);
    if (path !== undefined) return write(io, path, text);
    const separated = separate(last, text);
    last = text;
    return write(io, undefined, separated);
  };
  const finish = (failure: string | undefined, isConverted: boolean): void => {
    if (failure !== undefined) failures.push(failure);
    else if (isConverted) converted++;
  };
  for (const input of inputs) {
    const options = { ...common, target: overlayTarget((await settingsOf(input.name)).target, agents.target) };
    if (input.kind === 'ndjson') {
      const lines = await convertLines(input, options, openOutput(io, place(input.name)), sink);
      if (lines.unreadable) unreadable = true;
      else finish(lines.failure, lines.converted);
      continue;
    }
    const outcome = forWriting(await convertInput(input, options), flags);
    unreadable ||= outcome.unreadable ?? false;
    const { diagnostics, source, text, edits } = outcome;
    reports.push({ file: input.name, diagnostics, ...(source !== undefined && { text: source }) });
    if (text === undefined) isWhole = false;
    else if (isChanging) changed.push({ name: input.name, before: String(source), text, edits });
    else finish(publish(input.name, text), edits === undefined ? !diagnostics.some(isUnmoved) : edits.length > 0);
  }
  const published = publishChanges(io, isWhole || !flags.allOrNothing ? changed : [], flags);
  failures.push(...published.failures);
  for (const failure of failures) io.stderr.write(`extvol: ${failure}\n`);
  for (const report of isForPeople(formats) ? foldInfos(reports) : reports) await sink.add(report);
  const failure = sink.finish();
  if (failure !== undefined) io.stderr.write(`extvol: ${failure}\n`);
  const refused = reports.filter(({ diagnostics }) => diagnostics.some(isError)).map(({ file }) => file);
  if (refused.length > 0 && inputs.length > 1) io.stderr.write(`refused: ${refused.join(', ')}\n`);
  const count = flags.write ? { 'changed file': published.written } : { 'converted file': converted };
  io.stderr.write(summary({ file: inputs.length, ...(!flags.diff && count) }, sink.counts()));
  if (isUnmatched) return exit.usage;
  return failures.length > 0 || failure !== undefined ? exit.unreadable : exitCode(sink.counts(), unreadable, flags);
}

/** `extvol convert` */
export const addConvert: AddCommand = (program, io, finish) => {
  const ids = volumeFormats.map(({ id }) => id);
  const sources = declaring.map(({ id }) => id);
  const kinds = uniq(volumeFormats.flatMap((format) => (format.oneWay ? format.kinds : [])));
  const command = program.command('convert').description('Convert external volumes into another format.');
  addConfig(addTargetOptions(addInput(addCommon(command))))
    .addOption(choice('--to <format>', 'the format to convert to', ids))
    .addOption(choice('--from <format>', 'convert what is declared in this format only', sources))
    .addOption(strictSyntaxOption())
    .option('--base <file>', 'a document to put the volumes into')
    .addOption(choice('--shape <shape>', 'what to make for mesos-volume', shapes))
    .option('--workload <id>', 'the only app of several to convert')
    .option('--container-path <template>', 'container path for volumes without one: {name}, {driver}, {slot}')
    .option('--storage <file>', 'leaving Mesos: what is known of the storage behind the volumes')
    .addOption(choice('--kind <kind>', 'leaving Mesos: what to write', kinds))
    .addOption(choice('--strategy <strategy>', 'leaving Mesos: adopt volumes or ask for new ones', strategies))
    .option('--namespace <name>', 'kubernetes: namespace of claims and workloads')
    .option('--storage-class <name>', 'kubernetes: class of new volumes')
    .option('--image <name>', 'leaving Mesos: image for workloads without one')
    .option('--container <name>', 'leaving Mesos: container of the base that gets the volumes')
    .option('--write', 'change the files themselves')
    .option('--diff', 'print what would change in the files instead')
    .option('--all-or-nothing', 'with --write: change no file where one cannot be converted')
    .option('--rewrite-paths', 'write the new path of a volume where commands name its old mount point')
    .action(async (files: string[], flags: Omit<ConvertFlags, 'to'> & { readonly to?: FormatId }) => {
      const { to } = flags;
      if (to === undefined) throw new UsageError(`--to is missing; use one of ${ids.map(quote).join(', ')}`);
      finish(await convertCommand(files, { ...flags, to }, io));
    });
};

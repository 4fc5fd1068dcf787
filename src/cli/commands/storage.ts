import isString from 'lodash/isString.js';
import uniq from 'lodash/uniq.js';
import { leaveTexts } from '../../convert/leave-text.ts';
import { countMissing, writeStorageFile } from '../../convert/storage-file.ts';
import type { Storage } from '../../exit/storage.ts';
import type { OneWayFormat } from '../../formats/format.ts';
import { formats as volumeFormats } from '../../formats/index.ts';
import type { FormatId } from '../../generated/catalogue.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isError } from '../../model/diagnostic.ts';
import { readAgents } from '../agents.ts';
import { choice } from '../choice.ts';
import type { ConfigFlags } from '../config.ts';
import { createSettings } from '../config.ts';
import type { InputFlags } from '../inputs.ts';
import { findInputs, reportUnmatched } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import { readInputs, reportsOf, withStorage } from '../leave-files.ts';
import type { AddCommand } from '../options.ts';
import { addCommon, addConfig, addInput, refuseMarkdown, textKinds } from '../options.ts';
import { outputPath, protect, write } from '../output.ts';
import type { ReportFlags } from '../report.ts';
import { exitCode } from '../report.ts';
import { createSink } from '../report-sink.ts';
import { chooseReporters } from '../reporters.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';

interface StorageFlags extends ReportFlags, TargetFlags, ConfigFlags, InputFlags {
  readonly to: FormatId;
  readonly storage?: string;
  readonly output?: string;
}

/** Find what is wrong with a document or the facts; what a conversion would lack or lose is in the file. */
const isShown = (diagnostic: Diagnostic): boolean =>
  diagnostic.code === undefined ? isError(diagnostic) : /^storage-|^handle-form$/.test(diagnostic.code);

/** Write a storage file for the volumes of all inputs. */
async function storageCommand(names: readonly string[], flags: StorageFlags, io: Io): Promise<number> {
  const found = await findInputs(names, io, flags);
  const isUnmatched = reportUnmatched(found, io);
  const { inputs } = found;
  refuseMarkdown(inputs, 'list');
  const files = inputs.map(({ name }) => name);
  const path = flags.output === undefined ? undefined : outputPath(flags.output, io);
  protect(io, files, [path], 'result');
  const to = volumeFormats.find(({ id }) => id === flags.to) as OneWayFormat;
  const agents = await readAgents(flags, io);
  const settings = await createSettings(flags, io)(files[0] as string);
  const options = await withStorage(io, flags, settings, agents, { to: flags.to, target: agents.target });
  const { texts, unread, unreadable } = await readInputs(inputs);
  const left = await leaveTexts(texts, to, options);
  const sink = createSink(chooseReporters(flags.format, io, io.stderr), flags, io, io.stderr);
  for (const report of [...agents.reports, ...unread, ...reportsOf(texts, left, flags.storage)])
    await sink.add({ ...report, diagnostics: report.diagnostics.filter(isShown) });
  const failures = [write(io, path, writeStorageFile(left, options.storage as Storage)), sink.finish()].filter(
    isString,
  );
  for (const failure of failures) io.stderr.write(`extvol: ${failure}\n`);
  const counts: readonly (readonly [number, string])[] = [
    [inputs.length, 'file'],
    [uniq(left.volumes.map(({ driver }) => driver)).length, 'driver'],
    [left.volumes.length, 'volume'],
    [countMissing(left), 'missing fact'],
  ];
  io.stderr.write(`${counts.map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`).join(', ')}\n`);
  if (isUnmatched) return exit.usage;
  return failures.length > 0 ? exit.unreadable : exitCode(sink.counts(), agents.unreadable || unreadable, flags);
}

/** `extvol storage` */
export const addStorage: AddCommand = (program, io, finish) => {
  const ids = volumeFormats.flatMap(({ id, oneWay }) => (oneWay ? id : []));
  const command = program
    .command('storage')
    .description('List what must be known of the storage behind volumes before they leave Mesos.');
  addConfig(addTargetOptions(addInput(addCommon(command), textKinds)))
    .addOption(choice('--to <format>', 'the format that they are to be converted to', ids).default('kubernetes'))
    .option('--storage <file>', 'what is known already; the list holds it too')
    .action(async (files: string[], flags: StorageFlags) => finish(await storageCommand(files, flags, io)));
};

import { resolve } from 'node:path';
import isString from 'lodash/isString.js';
import type { LeavingText } from '../convert/leave-text.ts';
import { driverOf } from '../exit/storage.ts';
import { createLinter } from '../lint/create-linter.ts';
import { isBlank } from '../lint/document-lines.ts';
import { lintLine } from '../lint/lint-lines.ts';
import { lintText } from '../lint/lint-text.ts';
import type { LintResult } from '../lint/options.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../reporters/reporter.ts';
import { isUnreadable } from '../reporters/reporter.ts';
import type { Workload } from '../systems/workload.ts';
import type { Agents } from './agents.ts';
import { readAgents } from './agents.ts';
import type { ConfigFlags, Settings } from './config.ts';
import { createSettings } from './config.ts';
import type { Input, InputFlags } from './inputs.ts';
import { findInputs, readInput, reportUnmatched } from './inputs.ts';
import type { Io } from './io.ts';
import { exit, UsageError } from './io.ts';
import { inputLines } from './line-inputs.ts';
import { optionsFor } from './lint-files.ts';
import { refuseMarkdown } from './options.ts';
import { outputPath, protect } from './output.ts';
import type { ReportFlags } from './report.ts';
import { exitCode, summary } from './report.ts';
import type { ReportSink } from './report-sink.ts';
import { createSink } from './report-sink.ts';
import { chooseReporters } from './reporters.ts';
import type { TargetFlags } from './target.ts';

/** One mount of an external volume. */
export interface Use {
  readonly file: string;
  /** Id of the workload, name of the task; the file where it has none. */
  readonly app: string;
  readonly path: string | undefined;
  readonly isReadOnly: boolean;
  /** The driver, or the plugin of a CSI volume; `''` where none is named. */
  readonly driver: string;
  readonly name: string;
  readonly format: string;
}

/** A workload, by its id or what stands for it, and the file that it is in. */
export interface FleetWorkload {
  readonly id: string;
  readonly file: string;
}

/** The options of a command that looks at all files together. */
export interface FleetFlags extends TargetFlags, ConfigFlags, InputFlags {
  readonly output?: string;
  readonly storage?: string;
  /** Files of extvol's own, which are no inputs. */
  readonly own?: readonly string[];
}

/** All files of a fleet, and what is in them. */
export interface Fleet {
  readonly files: readonly string[];
  readonly workloads: readonly FleetWorkload[];
  readonly uses: readonly Use[];
  readonly reports: readonly Report[];
  /** Every text that was read. */
  readonly texts: readonly LeavingText[];
  /** What holds for the first file. */
  readonly settings: Settings;
  readonly agents: Agents;
  /** Where the result goes; absent for standard output. */
  readonly path: string | undefined;
  readonly isUnmatched: boolean;
  readonly isUnreadable: boolean;
}

/** Get the name of a workload in a fleet. */
const nameOf = ({ id, absoluteId = id }: Workload, file: string): string => absoluteId ?? file;

const usesOf = (file: string, workloads: readonly Workload[]): readonly Use[] =>
  workloads.flatMap((workload) =>
    workload.volumes.map((volume) => ({
      file,
      app: nameOf(workload, file),
      path: volume.containerPath,
      isReadOnly: volume.mode === 'RO',
      driver: driverOf(volume),
      name: volume.name,
      format: volume.format,
    })),
  );

/** Check an input by all rules, or by some of them: each document in it, or each of its lines. */
export async function* checkInput(
  input: Input,
  settings: Settings,
  agents: Pick<Agents, 'target'>,
  rules?: readonly string[],
): AsyncGenerator<LintResult & { readonly text?: string; readonly read?: LeavingText }> {
  const options = optionsFor(settings, { target: agents.target, strictSyntax: undefined, rules });
  if (input.kind === 'ndjson') {
    const linter = createLinter(options);
    const lint = (text: string): Promise<LintResult> => linter.lintText(text, { syntax: 'json' });
    for await (const line of inputLines(input)) {
      if (isBlank(line)) continue;
      const { text, problem } = line;
      yield { ...(await lintLine(line, lint)), ...(problem === undefined && { read: { text, syntax: 'json' } }) };
    }
    return;
  }
  const source = await readInput(input);
  if ('diagnostic' in source) yield { workloads: [], diagnostics: [source.diagnostic], suppressed: [] };
  else yield { ...(await lintText(source.text, { ...options, ...source })), text: source.text, read: source };
}

/** Check whether a finding says that something could not be read, so that the result lacks it. */
export const isUnread = ({ rule, severity }: Diagnostic): boolean =>
  severity === 'error' && /^(?:file|text|document)\//.test(rule);

/** Report what could not be read, and nothing else that was found. */
export async function reportUnread({ reports }: Fleet, flags: ReportFlags, io: Io): Promise<ReportSink> {
  const sink = createSink(chooseReporters(flags.format, io, io.stderr), flags, io, io.stderr);
  for (const report of reports) await sink.add({ ...report, diagnostics: report.diagnostics.filter(isUnread) });
  return sink;
}

/** The files of a fleet before they are read, and what holds for them. */
interface FoundFleet extends Pick<Fleet, 'files' | 'agents' | 'path' | 'isUnmatched'> {
  readonly inputs: readonly Input[];
  readonly settingsOf: (file: string) => Promise<Settings>;
}

/** Leave out what extvol itself wrote or reads, which a folder or a pattern may hold as well. */
async function withoutOwn(
  inputs: readonly Input[],
  { storage, own = [] }: FleetFlags,
  settingsOf: (file: string) => Promise<Settings>,
  io: Io,
): Promise<readonly Input[]> {
  const given = [storage, ...own].map((path) => path && resolve(io.cwd, path));
  const kept: Input[] = [];
  for (const input of inputs) {
    const settings = await settingsOf(input.name);
    const all = [...given, settings.baseline, settings.storage];
    if (!all.includes(resolve(io.cwd, input.name))) kept.push(input);
  }
  if (kept.length === 0) throw new UsageError(`no manifest is named: ${inputs[0]?.name} is a file of extvol itself`);
  return kept;
}

/** Find the files of a fleet; `verb` says what the command does with them. */
export async function findFleet(
  names: readonly string[],
  flags: FleetFlags,
  io: Io,
  verb: string,
): Promise<FoundFleet> {
  const found = await findInputs(names, io, flags);
  const isUnmatched = reportUnmatched(found, io);
  const settingsOf = createSettings(flags, io);
  const inputs = await withoutOwn(found.inputs, flags, settingsOf, io);
  refuseMarkdown(inputs, verb);
  const files = inputs.map(({ name }) => name);
  const path = flags.output === undefined ? undefined : outputPath(flags.output, io);
  protect(io, files, [path], 'result');
  const agents = await readAgents(flags, io);
  return { inputs, files, path, agents, settingsOf, isUnmatched };
}

/** Read and check every file; `verb` says what the command does with them. */
export async function readFleet(names: readonly string[], flags: FleetFlags, io: Io, verb: string): Promise<Fleet> {
  const { inputs, settingsOf, ...found } = await findFleet(names, flags, io, verb);
  const { files, agents } = found;
  const uses: Use[] = [];
  const reports: Report[] = [...agents.reports];
  const texts: LeavingText[] = [];
  const workloads: FleetWorkload[] = [];
  for (const input of inputs) {
    const settings = await settingsOf(input.name);
    if (settings.ignored) continue;
    for await (const result of checkInput(input, settings, agents)) {
      for (const workload of result.workloads) workloads.push({ id: nameOf(workload, input.name), file: input.name });
      for (const use of usesOf(input.name, result.workloads)) uses.push(use);
      const { diagnostics, text, read } = result;
      if (read !== undefined) texts.push(read);
      reports.push({ file: input.name, diagnostics, ...(diagnostics.length > 0 && text !== undefined && { text }) });
    }
  }
  const hasUnread = reports.some(({ diagnostics }) => diagnostics.some(isUnreadable));
  const settings = await settingsOf(files[0] as string);
  return { ...found, workloads, uses, reports, texts, settings, isUnreadable: agents.unreadable || hasUnread };
}

/** End a command about a fleet: print why something was not written, and the summary. Returns the exit code. */
export function endFleet(
  io: Io,
  flags: ReportFlags,
  { isUnmatched, isUnreadable: unreadable }: Pick<Fleet, 'isUnmatched' | 'isUnreadable'>,
  sink: ReportSink,
  failures: readonly (string | undefined)[],
  counts: Readonly<Record<string, number>>,
): number {
  const wrong = [...failures, sink.finish()].filter(isString);
  for (const each of wrong) io.stderr.write(`extvol: ${each}\n`);
  io.stderr.write(summary(counts, sink.counts()));
  if (isUnmatched) return exit.usage;
  return wrong.length > 0 ? exit.unreadable : exitCode(sink.counts(), unreadable, flags);
}

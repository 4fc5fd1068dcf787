import { fixText } from '../../fix-text.ts';
import type { LintResult } from '../../lint.ts';
import { lintText } from '../../lint-text.ts';
import type { Report } from '../../reporter.ts';
import type { Target } from '../../target.ts';
import { readAgents } from '../agents.ts';
import { chooseFormats } from '../formats.ts';
import { findInputs, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';
import type { ChangedInput } from './change.ts';
import { publishChanges } from './change.ts';
import type { AddCommand } from './options.ts';
import { addCommon } from './options.ts';
import { destination } from './output.ts';
import type { ReportFlags } from './report.ts';
import { exitCode, summary, writeReports } from './report.ts';

/** The options of `extvol lint`. */
interface LintFlags extends ReportFlags, TargetFlags {
  readonly output?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
}

/** Check a text, and mend it first where that is asked for. */
async function lintInput(
  name: string,
  source: { readonly text: string; readonly syntax?: 'json' | 'yaml' },
  target: Target,
  isFixing: boolean,
): Promise<{ readonly result: LintResult; readonly text: string; readonly changed: readonly ChangedInput[] }> {
  const { text: before, ...syntax } = source;
  const options = { target, ...syntax };
  const { text, edits } = isFixing ? await fixText(before, options) : { text: before, edits: [] };
  const changed = text === before ? [] : [{ name, before, text, edits }];
  return { result: await lintText(text, options), text, changed };
}

/** Check every input and report what was found; returns the exit code. */
async function lintCommand(names: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  const inputs = await findInputs(names, io);
  const { fix = false, fixDryRun = false } = flags;
  if (fix && fixDryRun) throw new UsageError('--fix and --fix-dry-run exclude each other');
  if (fix && inputs.some(({ name }) => name === '<stdin>'))
    throw new UsageError('--fix needs files, standard input cannot be changed');
  const stream = fixDryRun ? io.stderr : io.stdout;
  const formats = chooseFormats(flags.format, io, stream, destination(io, ['report'], flags.output)('report'));
  const agents = await readAgents(flags, io);
  const { target } = agents;
  const reports: Report[] = [...agents.reports];
  const counts = { file: inputs.length, workload: 0, volume: 0 };
  const fixed: ChangedInput[] = [];
  let { unreadable } = agents;
  for (const input of inputs) {
    const source = await readInput(input);
    if ('diagnostic' in source) {
      unreadable ||= source.unreadable;
      reports.push({ file: input.name, diagnostics: [source.diagnostic] });
      continue;
    }
    const { result, text, changed } = await lintInput(input.name, source, target, fix || fixDryRun);
    const { diagnostics, workloads } = result;
    fixed.push(...changed);
    counts.workload += workloads.length;
    counts.volume += workloads.reduce((sum, { volumes }) => sum + volumes.length, 0);
    // The text of a clean file is of no use to any format.
    reports.push({ file: input.name, diagnostics, ...(diagnostics.length > 0 && { text }) });
  }
  const { written, failures } = publishChanges(io, fixed, { diff: fixDryRun });
  const unreported = writeReports(reports, formats, flags, io, stream);
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  const wrong = [...failures, ...(unreported === undefined ? [] : [unreported])];
  for (const failure of wrong) io.stderr.write(`extvol: ${failure}\n`);
  const all = fix ? { ...counts, 'fixed file': written } : counts;
  if (unreported === undefined) io.stderr.write(summary(all, diagnostics));
  return wrong.length === 0 ? exitCode(diagnostics, unreadable, flags) : exit.unreadable;
}

/** `extvol lint` */
export const addLint: AddCommand = (program, io, finish) => {
  const command = program.command('lint').description('Check documents as Marathon, Mesos and the modules would.');
  addTargetOptions(addCommon(command))
    .option('--fix', 'change the files themselves where that is safe, and report what remains')
    .option('--fix-dry-run', 'print what --fix would change instead')
    .action(async (files: string[], flags: LintFlags) => finish(await lintCommand(files, flags, io)));
};

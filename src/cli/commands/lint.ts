import { lintText } from '../../lint-text.ts';
import type { Report } from '../../reporter.ts';
import { readAgents } from '../agents.ts';
import { chooseFormats } from '../formats.ts';
import { findInputs, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';
import type { AddCommand } from './options.ts';
import { addCommon, strictSyntaxOption } from './options.ts';
import { destination } from './output.ts';
import type { ReportFlags } from './report.ts';
import { exitCode, summary, writeReports } from './report.ts';

/** The options of `extvol lint`. */
interface LintFlags extends ReportFlags, TargetFlags {
  readonly output?: string;
  readonly strictSyntax?: boolean;
}

/** Check every input and report what was found; returns the exit code. */
async function lintCommand(names: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  const inputs = await findInputs(names, io);
  const formats = chooseFormats(flags.format, io, io.stdout, destination(io, ['report'], flags.output)('report'));
  const agents = await readAgents(flags, io);
  const { target } = agents;
  const reports: Report[] = [...agents.reports];
  const counts = { file: inputs.length, workload: 0, volume: 0 };
  let { unreadable } = agents;
  for (const input of inputs) {
    const source = await readInput(input);
    if ('diagnostic' in source) {
      unreadable ||= source.unreadable;
      reports.push({ file: input.name, diagnostics: [source.diagnostic] });
      continue;
    }
    const { text, ...syntax } = source;
    const { diagnostics, workloads } = await lintText(text, { target, strictSyntax: flags.strictSyntax, ...syntax });
    counts.workload += workloads.length;
    counts.volume += workloads.reduce((sum, { volumes }) => sum + volumes.length, 0);
    // The text of a clean file is of no use to any format.
    reports.push({ file: input.name, diagnostics, ...(diagnostics.length > 0 && { text }) });
  }
  const failure = writeReports(reports, formats, flags, io, io.stdout);
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  io.stderr.write(failure === undefined ? summary(counts, diagnostics) : `extvol: ${failure}\n`);
  return failure === undefined ? exitCode(diagnostics, unreadable, flags) : exit.unreadable;
}

/** `extvol lint` */
export const addLint: AddCommand = (program, io, finish) => {
  const command = program.command('lint').description('Check documents as Marathon, Mesos and the modules would.');
  addTargetOptions(addCommon(command).addOption(strictSyntaxOption())).action(
    async (files: string[], flags: LintFlags) => finish(await lintCommand(files, flags, io)),
  );
};

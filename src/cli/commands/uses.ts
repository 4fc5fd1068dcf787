import { overlayTarget } from '../../lint/configure.ts';
import { lineOfUse, volumeUses } from '../../lint/volume-uses.ts';
import { isUnreadable } from '../../reporters/reporter.ts';
import { readAgents } from '../agents.ts';
import { createSettings } from '../config.ts';
import type { FleetFlags } from '../fleet.ts';
import { checkInput, isUnread } from '../fleet.ts';
import { findInputs, reportUnmatched } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import { openOutput } from '../line-output.ts';
import type { AddCommand } from '../options.ts';
import { addCommon, addConfig, addInput, refuseMarkdown, textKinds } from '../options.ts';
import { outputPath, protect } from '../output.ts';
import type { ReportFlags } from '../report.ts';
import { exitCode, summary } from '../report.ts';
import { createSink } from '../report-sink.ts';
import { chooseReporters } from '../reporters.ts';
import { addTargetOptions } from '../target.ts';

interface UsesFlags extends FleetFlags, ReportFlags {
  readonly origin?: string;
}

/** Write a line for each use of a volume; what cannot be read is reported to standard error. */
async function usesCommand(names: readonly string[], flags: UsesFlags, io: Io): Promise<number> {
  const found = await findInputs(names, io, flags);
  const isUnmatched = reportUnmatched(found, io);
  refuseMarkdown(found.inputs, 'maps');
  const files = found.inputs.map(({ name }) => name);
  const path = flags.output === undefined ? undefined : outputPath(flags.output, io);
  protect(io, files, [path], 'result');
  const agents = await readAgents(flags, io);
  const settingsOf = createSettings(flags, io);
  const output = openOutput(io, path);
  const sink = createSink(chooseReporters(flags.format, io, io.stderr), flags, io, io.stderr);
  const counts = { file: files.length, workload: 0, use: 0 };
  let unreadable = false;
  for (const input of found.inputs) {
    const settings = await settingsOf(input.name);
    if (settings.ignored) continue;
    const target = overlayTarget(settings.target, agents.target);
    const origin = flags.origin ?? (input.name === '<stdin>' ? undefined : input.name);
    for await (const { workloads, diagnostics } of checkInput(input, settings, agents, [])) {
      const uses = volumeUses(workloads, { target, ...(origin !== undefined && { origin }) });
      for (const use of uses) await output.write(lineOfUse(use));
      counts.workload += workloads.length;
      counts.use += uses.length;
      unreadable ||= diagnostics.some(isUnreadable);
      await sink.add({ file: input.name, diagnostics: diagnostics.filter(isUnread) });
    }
  }
  const failures = [await output.close(true), sink.finish()].filter((failure) => failure !== undefined);
  for (const failure of failures) io.stderr.write(`extvol: ${failure}\n`);
  io.stderr.write(summary(counts, sink.counts()));
  if (isUnmatched) return exit.usage;
  return failures.length > 0 ? exit.unreadable : exitCode(sink.counts(), unreadable, flags);
}

/** `extvol uses` */
export const addUses: AddCommand = (program, io, finish) => {
  const command = program
    .command('uses')
    .description('Write a line for each use of an external volume, for `sort` and `extvol conflicts`.');
  addConfig(addTargetOptions(addInput(addCommon(command), textKinds)))
    .option('--origin <name>', 'where the documents are from, in place of the name of the file')
    .action(async (files: string[], flags: UsesFlags) => finish(await usesCommand(files, flags, io)));
};

import { overlayTarget } from '../../lint/configure.ts';
import { lineOfUse, volumeUses } from '../../lint/volume-uses.ts';
import { isUnreadable } from '../../reporters/reporter.ts';
import type { FleetFlags } from '../fleet.ts';
import { checkInput, endFleet, findFleet, isUnread } from '../fleet.ts';
import type { Io } from '../io.ts';
import { openOutput } from '../line-output.ts';
import type { AddCommand } from '../options.ts';
import { addCommon, addConfig, addInput, textKinds } from '../options.ts';
import type { ReportFlags } from '../report.ts';
import { createSink } from '../report-sink.ts';
import { chooseReporters } from '../reporters.ts';
import { addTargetOptions } from '../target.ts';

interface UsesFlags extends FleetFlags, ReportFlags {
  readonly origin?: string;
}

/** Write a line for each use of a volume; what cannot be read is reported to standard error. */
async function usesCommand(names: readonly string[], flags: UsesFlags, io: Io): Promise<number> {
  const { inputs, files, path, agents, settingsOf, isUnmatched } = await findFleet(names, flags, io, 'map');
  const output = openOutput(io, path);
  const sink = createSink(chooseReporters(flags.format, io, io.stderr), flags, io, io.stderr);
  const counts = { file: files.length, workload: 0, use: 0 };
  let { unreadable } = agents;
  for (const { file, diagnostics } of agents.reports)
    await sink.add({ file, diagnostics: diagnostics.filter(isUnread) });
  for (const input of inputs) {
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
  const failure = await output.close(true);
  return endFleet(io, flags, { isUnmatched, isUnreadable: unreadable }, sink, [failure], counts);
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

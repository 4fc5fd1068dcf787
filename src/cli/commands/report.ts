import { leaveTexts } from '../../convert/leave-text.ts';
import { formats } from '../../formats/index.ts';
import type { FleetFlags } from '../fleet.ts';
import { endFleet, readFleet, reportUnread } from '../fleet.ts';
import type { Exits } from '../fleet-page.ts';
import { writeFleetPage } from '../fleet-page.ts';
import type { Io } from '../io.ts';
import { withStorage } from '../leave-files.ts';
import type { AddCommand } from '../options.ts';
import { addCommon, addConfig, addInput, textKinds } from '../options.ts';
import { write } from '../output.ts';
import type { ReportFlags } from '../report.ts';
import { addTargetOptions } from '../target.ts';

interface FleetReportFlags extends FleetFlags, ReportFlags {
  readonly storage?: string;
}

/** Write a page about the whole fleet. */
async function reportCommand(names: readonly string[], flags: FleetReportFlags, io: Io): Promise<number> {
  const fleet = await readFleet(names, flags, io, 'reports');
  const { files, workloads, uses, agents, texts, settings } = fleet;
  const exits: Record<string, Exits[string]> = {};
  for (const format of formats) {
    if (!format.oneWay) continue;
    const options = await withStorage(io, flags, settings, agents, { to: format.id, target: agents.target });
    exits[format.id] = await leaveTexts(texts, format, options);
  }
  const sink = await reportUnread(fleet, flags, io);
  const failure = write(io, fleet.path, writeFleetPage(fleet, exits));
  return endFleet(io, flags, fleet, sink, failure, { file: files.length, workload: workloads, mount: uses.length });
}

/** `extvol report` */
export const addReport: AddCommand = (program, io, finish) => {
  const command = program
    .command('report')
    .description('Write an HTML page: who uses which volume, what is wrong, and what a migration still lacks.');
  addConfig(addTargetOptions(addInput(addCommon(command), textKinds)))
    .option('--storage <file>', 'what is known of the storage; see `extvol storage`')
    .action(async (files: string[], flags: FleetReportFlags) => finish(await reportCommand(files, flags, io)));
};

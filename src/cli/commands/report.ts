import isString from 'lodash/isString.js';
import { leaveTexts } from '../../convert/leave-text.ts';
import { formats } from '../../formats/index.ts';
import { describeChanges } from '../change-sections.ts';
import { compareRuns } from '../compare-runs.ts';
import type { FleetFlags } from '../fleet.ts';
import { endFleet, readFleet, reportUnread } from '../fleet.ts';
import { writeFleetPage } from '../fleet-page.ts';
import type { Io } from '../io.ts';
import type { Exits } from '../lacks.ts';
import { lacksOf } from '../lacks.ts';
import { withStorage } from '../leave-files.ts';
import type { AddCommand } from '../options.ts';
import { addCommon, addConfig, addInput, textKinds } from '../options.ts';
import { outputPath, protect, write } from '../output.ts';
import type { ReportFlags } from '../report.ts';
import { isSavedRun, readSavedRun, savedRunOf, writeSavedRun } from '../saved-run.ts';
import { addTargetOptions } from '../target.ts';

interface FleetReportFlags extends FleetFlags, ReportFlags {
  readonly save?: string;
  readonly since?: string;
}

/** Write a page about the whole fleet. */
async function reportCommand(names: readonly string[], flags: FleetReportFlags, io: Io): Promise<number> {
  const { save, since } = flags;
  const before = since === undefined ? undefined : await readSavedRun(io, since);
  const saved = save === undefined ? undefined : outputPath(save, io);
  // A file that holds anything else is not replaced.
  const own = [since, save !== undefined && (await isSavedRun(io, save)) ? save : undefined].filter(isString);
  const fleet = await readFleet(names, { ...flags, own }, io, 'report');
  const { files, workloads, uses, agents, texts, settings, path } = fleet;
  if (saved !== undefined) protect(io, [...files, ...(path === undefined ? [] : [path])], [saved], 'saved run');
  const exits: Record<string, Exits[string]> = {};
  for (const format of formats) {
    if (!format.oneWay) continue;
    const options = await withStorage(io, flags, settings, agents, { to: format.id, target: agents.target });
    exits[format.id] = await leaveTexts(texts, format, options);
  }
  const sink = await reportUnread(fleet, flags, io);
  const now = savedRunOf(fleet, lacksOf(exits));
  const changed = before && { file: String(since), run: before, facts: compareRuns(before, now) };
  const failures = [
    write(io, path, writeFleetPage(fleet, exits, changed)),
    saved && write(io, saved, writeSavedRun(now)),
  ];
  if (changed !== undefined) io.stderr.write(describeChanges(changed));
  const counts = { file: files.length, workload: workloads.length, mount: uses.length };
  return endFleet(io, flags, fleet, sink, failures, counts);
}

/** `extvol report` */
export const addReport: AddCommand = (program, io, finish) => {
  const command = program
    .command('report')
    .description('Write an HTML page: who uses which volume, what is wrong, and what a migration still lacks.');
  addConfig(addTargetOptions(addInput(addCommon(command), textKinds)))
    .option('--storage <file>', 'what is known of the storage; see `extvol storage`')
    .option('--save <file>', 'write what was found as JSON too, to compare a later run with')
    .option('--since <file>', 'show what changed since the run that --save wrote there')
    .action(async (files: string[], flags: FleetReportFlags) => finish(await reportCommand(files, flags, io)));
};

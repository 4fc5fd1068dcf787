import { choice } from '../choice.ts';
import type { FleetFlags } from '../fleet.ts';
import { endFleet, readFleet, reportUnread } from '../fleet.ts';
import { volumesOf } from '../fleet-volumes.ts';
import { writeDot, writeMermaid } from '../graph.ts';
import type { Io } from '../io.ts';
import type { AddCommand } from '../options.ts';
import { addCommon, addConfig, addInput, textKinds } from '../options.ts';
import { write } from '../output.ts';
import type { ReportFlags } from '../report.ts';
import { addTargetOptions } from '../target.ts';

const writers = { dot: writeDot, mermaid: writeMermaid } as const;

interface GraphFlags extends FleetFlags, ReportFlags {
  readonly to: keyof typeof writers;
}

/** Draw who mounts which volume. */
async function graphCommand(names: readonly string[], flags: GraphFlags, io: Io): Promise<number> {
  const fleet = await readFleet(names, flags, io, 'draw');
  const { files, workloads, uses, path } = fleet;
  const sink = await reportUnread(fleet, flags, io);
  const failure = write(io, path, writers[flags.to](uses));
  const volumes = volumesOf(uses).length;
  return endFleet(io, flags, fleet, sink, [failure], {
    file: files.length,
    workload: workloads.length,
    volume: volumes,
  });
}

/** `extvol graph` */
export const addGraph: AddCommand = (program, io, finish) => {
  const command = program.command('graph').description('Draw which workloads mount which volumes, and where.');
  addConfig(addTargetOptions(addInput(addCommon(command), textKinds)))
    .addOption(choice('--to <language>', 'the language of the drawing', Object.keys(writers)).default('mermaid'))
    .action(async (files: string[], flags: GraphFlags) => finish(await graphCommand(files, flags, io)));
};

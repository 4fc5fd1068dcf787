import { isBlank } from '../../document-lines.ts';
import { lintLine } from '../../lint-lines.ts';
import { lintMarkdown } from '../../lint-markdown.ts';
import { lintText } from '../../lint-text.ts';
import { isUnreadable } from '../../reporter.ts';
import type { Workload } from '../../workload.ts';
import { readAgents } from '../agents.ts';
import { chooseFormats } from '../formats.ts';
import type { InputKind } from '../inputs.ts';
import { findInputs, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import { inputLines } from '../line-inputs.ts';
import { createSink } from '../report-sink.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';
import type { AddCommand } from './options.ts';
import { addCommon, addInput } from './options.ts';
import { destination } from './output.ts';
import type { ReportFlags } from './report.ts';
import { exitCode, summary } from './report.ts';

/** The options of `extvol lint`. */
interface LintFlags extends ReportFlags, TargetFlags {
  readonly output?: string;
  readonly input?: InputKind;
}

/** Check every input and report what was found; returns the exit code. */
async function lintCommand(names: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  const inputs = await findInputs(names, io, flags.input);
  const formats = chooseFormats(flags.format, io, io.stdout, destination(io, ['report'], flags.output)('report'));
  const agents = await readAgents(flags, io);
  const { target } = agents;
  const sink = createSink(formats, flags, io, io.stdout);
  for (const report of agents.reports) await sink.add(report);
  const counts = { file: inputs.length, workload: 0, volume: 0 };
  let { unreadable } = agents;
  const count = (workloads: readonly Workload[]): void => {
    counts.workload += workloads.length;
    counts.volume += workloads.reduce((sum, { volumes }) => sum + volumes.length, 0);
  };
  for (const input of inputs) {
    if (input.kind === 'ndjson') {
      await sink.add({ file: input.name, diagnostics: [] });
      for await (const line of inputLines(input)) {
        if (isBlank(line)) continue;
        const { diagnostics, workloads } = await lintLine(line, { target });
        count(workloads);
        unreadable ||= diagnostics.some(isUnreadable);
        await sink.add({ file: input.name, diagnostics });
      }
      continue;
    }
    const source = await readInput(input);
    if ('diagnostic' in source) {
      unreadable ||= source.unreadable;
      await sink.add({ file: input.name, diagnostics: [source.diagnostic] });
      continue;
    }
    const { text, ...syntax } = source;
    const isMarkdown = input.kind === 'markdown';
    const { diagnostics, workloads } = await (isMarkdown
      ? lintMarkdown(text, { target })
      : lintText(text, { target, ...syntax }));
    count(workloads);
    // The text of a clean file is of no use to any format.
    await sink.add({ file: input.name, diagnostics, ...(diagnostics.length > 0 && { text }) });
  }
  const failure = sink.finish();
  io.stderr.write(failure === undefined ? summary(counts, sink.counts()) : `extvol: ${failure}\n`);
  return failure === undefined ? exitCode(sink.counts(), unreadable, flags) : exit.unreadable;
}

/** `extvol lint` */
export const addLint: AddCommand = (program, io, finish) => {
  const command = program.command('lint').description('Check documents as Marathon, Mesos and the modules would.');
  addTargetOptions(addInput(addCommon(command))).action(async (files: string[], flags: LintFlags) =>
    finish(await lintCommand(files, flags, io)),
  );
};

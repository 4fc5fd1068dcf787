import { lintText } from '../../lint-text.ts';
import type { Report } from '../../reporter.ts';
import type { Target } from '../../target.ts';
import { readAgents } from '../agents.ts';
import { findInputs, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import { destination, write } from './output.ts';
import { exitCode, paintFor, render, summary } from './report.ts';

/** The options of `extvol lint`. */
export interface LintFlags {
  readonly format: string;
  readonly target?: Target;
  readonly agent?: readonly string[];
  readonly hostPath?: readonly string[];
  readonly maxWarnings?: number;
  readonly output?: string;
}

/** The target that the options describe. */
const targetOf = ({ target = {}, hostPath }: Pick<LintFlags, 'target' | 'hostPath'>): Target =>
  hostPath === undefined ? target : { ...target, host: { exists: hostPath } };

/** Check every input and report what was found; returns the exit code. */
export async function lintCommand(names: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  const inputs = await findInputs(names, io);
  const place = destination(io, ['report'], flags.output);
  const agents = await readAgents(flags.agent ?? [], targetOf(flags), io);
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
    const { diagnostics, workloads } = await lintText(text, { target, ...syntax });
    counts.workload += workloads.length;
    counts.volume += workloads.reduce((sum, { volumes }) => sum + volumes.length, 0);
    reports.push({ file: input.name, diagnostics });
  }
  const paint = flags.output === undefined ? paintFor(io.stdout) : undefined;
  const failure = await write(io, place('report'), render(flags.format, reports, paint));
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  io.stderr.write(failure === undefined ? summary(counts, diagnostics) : `extvol: ${failure}\n`);
  return failure === undefined ? exitCode(diagnostics, unreadable, flags.maxWarnings) : exit.unreadable;
}

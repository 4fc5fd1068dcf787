import type { DryRun } from '../../dry-run.ts';
import { refuses } from '../../dry-run.ts';
import { dryRunText } from '../../dry-run-text.ts';
import type { Report } from '../../reporter.ts';
import { readAgents } from '../agents.ts';
import { describeRun } from '../answers.ts';
import { choice } from '../choice.ts';
import { findInputs, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';
import type { AddCommand } from './options.ts';
import { strictSyntaxOption } from './options.ts';
import { exitCode, paintFor, render, summary } from './report.ts';

/** The options of `extvol dry-run`. */
interface DryRunFlags extends TargetFlags {
  readonly format: 'pretty' | 'json';
  readonly strictSyntax?: boolean;
}

interface Outcome {
  readonly file: string;
  readonly runs: readonly DryRun[];
  readonly problems: Report['diagnostics'];
  readonly unreadable: boolean;
}

async function runInput(
  input: Parameters<typeof readInput>[0],
  options: Parameters<typeof dryRunText>[1],
): Promise<Outcome> {
  const file = input.name;
  const source = await readInput(input);
  if ('diagnostic' in source) return { file, runs: [], problems: [source.diagnostic], unreadable: source.unreadable };
  const { text, ...syntax } = source;
  return { file, ...(await dryRunText(text, { ...options, ...syntax })), unreadable: false };
}

const agentOutcome = ({ file, diagnostics }: Report): Outcome => ({
  file,
  runs: [],
  problems: diagnostics,
  unreadable: false,
});

const reportOf = ({ file, runs, problems }: Outcome): Report => ({
  file,
  diagnostics: [...problems, ...runs.flatMap(({ diagnostics }) => diagnostics)],
});

const plain = ({ file, runs, problems }: Outcome): readonly object[] =>
  problems.length === 0
    ? runs.map((run) => ({ file, ...run }))
    : [{ file, answers: [], diagnostics: problems }, ...runs.map((run) => ({ file, ...run }))];

/** Say what would be answered to every input; returns the exit code. */
async function dryRunCommand(names: readonly string[], flags: DryRunFlags, io: Io): Promise<number> {
  const agents = await readAgents(flags, io);
  const { target } = agents;
  const outcomes = agents.reports.map(agentOutcome);
  for (const input of await findInputs(names, io))
    outcomes.push(await runInput(input, { target, strictSyntax: flags.strictSyntax }));
  const reports = outcomes.map(reportOf);
  const paint = paintFor(io.stdout);
  if (flags.format === 'json') io.stdout.write(`${JSON.stringify(outcomes.flatMap(plain), null, 2)}\n`);
  else
    for (const [index, { file, runs }] of outcomes.entries()) {
      for (const run of runs) io.stdout.write(describeRun(file, run, paint));
      io.stdout.write(render('text', reports.slice(index, index + 1), paint));
    }
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  const answers = outcomes.flatMap(({ runs }) => runs.flatMap((run) => run.answers));
  const refused = answers.filter(refuses).length;
  io.stderr.write(summary({ file: outcomes.length, answer: answers.length, refusal: refused }, diagnostics));
  const unreadable = agents.unreadable || outcomes.some((outcome) => outcome.unreadable);
  const code = exitCode(diagnostics, unreadable, {});
  return code === exit.clean && refused > 0 ? exit.found : code;
}

/** `extvol dry-run` */
export const addDryRun: AddCommand = (program, io, finish) => {
  const command = program
    .command('dry-run')
    .description('Say what Marathon, Mesos and the modules would answer, and what would be mounted.')
    .argument('[files...]', 'files or patterns; `-` or none is standard input')
    .addOption(choice('--format <name>', 'how answers are printed', ['pretty', 'json']).default('pretty'))
    .addOption(strictSyntaxOption());
  addTargetOptions(command).action(async (files: string[], flags: DryRunFlags) =>
    finish(await dryRunCommand(files, flags, io)),
  );
};

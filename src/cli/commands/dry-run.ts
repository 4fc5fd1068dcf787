import pick from 'lodash/pick.js';
import type { DryRun } from '../../dry-run/dry-run.ts';
import { refuses } from '../../dry-run/dry-run.ts';
import { dryRunMarkdown } from '../../dry-run/dry-run-markdown.ts';
import type { DryRunTextOptions } from '../../dry-run/dry-run-text.ts';
import { dryRunText } from '../../dry-run/dry-run-text.ts';
import { overlayTarget } from '../../lint/configure.ts';
import { atLine, isBlank } from '../../lint/document-lines.ts';
import { compareDiagnostics } from '../../model/diagnostic.ts';
import type { Report } from '../../reporters/reporter.ts';
import { countSeverities, isUnreadable } from '../../reporters/reporter.ts';
import type { MarathonRequest } from '../../systems/marathon/request.ts';
import { printJson } from '../../text/json/print.ts';
import { readAgents } from '../agents.ts';
import { describeRun } from '../answers.ts';
import { choice } from '../choice.ts';
import type { ConfigFlags } from '../config.ts';
import { createSettings } from '../config.ts';
import type { Input, InputFlags } from '../inputs.ts';
import { findInputs, readInput, reportUnmatched } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import { inputLines } from '../line-inputs.ts';
import type { AddCommand } from '../options.ts';
import { addConfig, addInput, colourOption, exitZeroOption, strictSyntaxOption } from '../options.ts';
import { forStream, writeWithBackpressure } from '../print.ts';
import type { ColourTime } from '../report.ts';
import { exitCode, paintFor, render, summary } from '../report.ts';
import { parseRequest } from '../request.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';

/** The options of `extvol dry-run`. */
interface DryRunFlags extends TargetFlags, ConfigFlags, InputFlags {
  readonly format: 'pretty' | 'json' | 'ndjson';
  readonly strictSyntax?: boolean;
  readonly request?: MarathonRequest;
  readonly exitZero?: boolean;
  readonly color?: ColourTime;
}

interface Outcome {
  readonly file: string;
  /** The number of the line that it is about, or at which its block of Markdown begins. */
  readonly line?: number;
  readonly runs: readonly DryRun[];
  readonly problems: Report['diagnostics'];
  readonly unreadable: boolean;
}

async function* runInput(input: Input, options: DryRunTextOptions): AsyncGenerator<Outcome> {
  const file = input.name;
  const source = await readInput(input);
  if ('diagnostic' in source) {
    yield { file, runs: [], problems: [source.diagnostic], unreadable: source.unreadable };
    return;
  }
  const { text, ...syntax } = source;
  if (input.kind !== 'markdown') {
    yield { file, ...(await dryRunText(text, { ...options, ...syntax })), unreadable: false };
    return;
  }
  const { blocks, problems } = await dryRunMarkdown(text, options);
  for (const block of blocks) yield { file, ...block, problems: [], unreadable: false };
  if (problems.length > 0) yield { file, runs: [], problems, unreadable: false };
}

/** Get the answers to an input, or to each of its lines or blocks where these are documents. */
async function* runAll(input: Input, options: DryRunTextOptions): AsyncGenerator<Outcome> {
  if (input.kind !== 'ndjson') {
    yield* runInput(input, options);
    return;
  }
  const file = input.name;
  for await (const documentLine of inputLines(input)) {
    if (isBlank(documentLine)) continue;
    const { start, text, problem } = documentLine;
    const line = start.line + 1;
    if (problem !== undefined)
      yield { file, line, runs: [], problems: atLine([problem], start), unreadable: isUnreadable(problem) };
    else {
      const { runs, problems } = await dryRunText(text, { ...options, syntax: 'json' });
      const placed = runs.map((run) => ({ ...run, diagnostics: atLine(run.diagnostics, start) }));
      yield { file, line, runs: placed, problems: atLine(problems, start), unreadable: false };
    }
  }
}

const agentOutcome = ({ file, diagnostics }: Report): Outcome => ({
  file,
  runs: [],
  problems: diagnostics,
  unreadable: false,
});

const reportOf = ({ file, runs, problems }: Outcome): Report => ({
  file,
  diagnostics: [...problems, ...runs.flatMap(({ diagnostics }) => diagnostics)].sort(compareDiagnostics),
});

function plain({ file, line, runs, problems }: Outcome): readonly object[] {
  const place = line === undefined ? { file } : { file, line };
  const answered = runs.map((run) => ({ ...place, ...run }));
  return problems.length === 0 ? answered : [{ ...place, answers: [], diagnostics: problems }, ...answered];
}

/** Print an outcome for people: the answers, then what was found. */
async function printOutcome(outcome: Outcome, { stdout }: Io, color: ColourTime | undefined): Promise<void> {
  const { file, line, runs } = outcome;
  const paint = paintFor(stdout, color);
  for (const run of runs)
    await writeWithBackpressure(stdout, describeRun(line === undefined ? file : `${file}:${line}`, run, paint));
  await writeWithBackpressure(stdout, render('text', [reportOf(outcome)], paint));
}

/** Say what would be answered to every input; returns the exit code. */
async function dryRunCommand(names: readonly string[], flags: DryRunFlags, io: Io): Promise<number> {
  const named = await findInputs(names, io, flags);
  const isUnmatched = reportUnmatched(named, io);
  const { inputs } = named;
  const agents = await readAgents(flags, io);
  const settingsOf = createSettings(flags, io);
  const found = { error: 0, warning: 0, info: 0 };
  const counts = { file: inputs.length, answer: 0, refusal: 0 };
  const kept: object[] = [];
  let { unreadable } = agents;
  const take = async (outcome: Outcome): Promise<void> => {
    const { error, warning, info } = countSeverities(reportOf(outcome).diagnostics);
    found.error += error;
    found.warning += warning;
    found.info += info;
    const answers = outcome.runs.flatMap((run) => run.answers);
    counts.answer += answers.length;
    counts.refusal += answers.filter(refuses).length;
    unreadable ||= outcome.unreadable;
    if (flags.format === 'pretty') await printOutcome(outcome, io, flags.color);
    else if (flags.format === 'json') kept.push(...plain(outcome));
    else
      for (const object of plain(outcome))
        await writeWithBackpressure(io.stdout, forStream(io.stdout, `${printJson(object)}\n`));
  };
  for (const report of agents.reports) await take(agentOutcome(report));
  for (const input of inputs) {
    const target = overlayTarget((await settingsOf(input.name)).target, agents.target);
    for await (const outcome of runAll(input, { target, ...pick(flags, 'request', 'strictSyntax') }))
      await take(outcome);
  }
  if (flags.format === 'json') io.stdout.write(forStream(io.stdout, `${JSON.stringify(kept, null, 2)}\n`));
  io.stderr.write(summary(counts, found));
  if (isUnmatched) return exit.usage;
  const code = exitCode(found, unreadable, { exitZero: flags.exitZero === true });
  return code === exit.clean && counts.refusal > 0 && !flags.exitZero ? exit.found : code;
}

/** `extvol dry-run` */
export const addDryRun: AddCommand = (program, io, finish) => {
  const command = program
    .command('dry-run')
    .description('Say what Marathon, Mesos and the modules would answer, and what would be mounted.')
    .argument('[files...]', 'files, folders or patterns; `-` or none is standard input')
    .addOption(choice('--format <name>', 'how answers are printed', ['pretty', 'json', 'ndjson']).default('pretty'))
    .option('--request <request>', 'how Marathon gets it, such as `PUT /v2/groups/prod`', parseRequest)
    .addOption(strictSyntaxOption())
    .addOption(exitZeroOption())
    .addOption(colourOption());
  addConfig(addTargetOptions(addInput(command))).action(async (files: string[], flags: DryRunFlags) =>
    finish(await dryRunCommand(files, flags, io)),
  );
};

import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import isUndefined from 'lodash/isUndefined.js';
import kebabCase from 'lodash/kebabCase.js';
import mapValues from 'lodash/mapValues.js';
import omitBy from 'lodash/omitBy.js';
import upperFirst from 'lodash/upperFirst.js';
import { overlay, overlayTarget } from '../../lint/configure.ts';
import { applySeverities } from '../../lint/severities.ts';
import type { Target } from '../../model/target.ts';
import { reporters } from '../../reporters/index.ts';
import { countSeverities } from '../../reporters/reporter.ts';
import { describeGroupRoot } from '../../systems/marathon/ids.ts';
import { printJson } from '../../text/json/print.ts';
import { readAgents } from '../agents.ts';
import { compareWithBaselines } from '../baseline.ts';
import type { ConfigFlags, Settings } from '../config.ts';
import { createSettings } from '../config.ts';
import type { FoundInputs, InputFlags } from '../inputs.ts';
import { findInputs, reportUnmatched } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import type { LintJob, LintOutcome } from '../lint-files.ts';
import { checkFiles, inFileOrder } from '../lint-files.ts';
import type { AddCommand } from '../options.ts';
import { addCommon, addConfig, addInput, strictSyntaxOption } from '../options.ts';
import { destination, protect } from '../output.ts';
import { createProgress } from '../progress.ts';
import type { ReportFlags, Tally } from '../report.ts';
import { exitCode, summary } from '../report.ts';
import { createSink } from '../report-sink.ts';
import { chooseReporters } from '../reporters.ts';
import type { ChangedInput } from '../rewrite-files.ts';
import { publishChanges } from '../rewrite-files.ts';
import type { RuleFlags } from '../rule-options.ts';
import { addRuleOptions, severitiesOf } from '../rule-options.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';

/** The options of `extvol lint`. */
interface LintFlags extends ReportFlags, TargetFlags, ConfigFlags, InputFlags, RuleFlags {
  readonly output?: string;
  readonly printConfig?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly together?: boolean;
  readonly groupRoot?: string;
  readonly onlyVolumes?: boolean;
  readonly allowEmpty?: boolean;
  readonly strictSyntax?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
}

/** Find what holds for files: what the command line says, over what their configurations say. */
function settingsFor(flags: LintFlags, io: Io): (file: string) => Promise<Settings> {
  const configured = createSettings(flags, io);
  const { failOn, maxWarnings, together, groupRoot, onlyVolumes, baseline, exitZero } = flags;
  const severities = severitiesOf(flags);
  return async (file) => {
    const held = await configured(file);
    return {
      ...held,
      severities: overlay(held.severities, severities),
      ...(exitZero === undefined ? {} : { exitZero }),
      ...(failOn === undefined ? {} : { failOn }),
      ...(maxWarnings === undefined ? {} : { maxWarnings }),
      ...(together === undefined ? {} : { together }),
      ...(groupRoot === undefined ? {} : { groupRoot }),
      ...(onlyVolumes === undefined ? {} : { scope: 'volumes' }),
      ...(baseline === undefined ? {} : { baseline: resolve(io.cwd, baseline) }),
    };
  };
}

/** Options that say what to do with findings, of which there are none where only the configuration is printed. */
const idle = ['fix', 'fixDryRun', 'updateBaseline', 'format', 'output', 'quiet', 'allowEmpty', 'input'] as const;

function refuseIdle(names: readonly string[], flags: LintFlags): void {
  const given = idle.filter((name) => flags[name] !== undefined).map((name) => `--${kebabCase(name)}`);
  const [first] = [...given, ...names];
  if (first !== undefined) throw new UsageError(`--print-config checks nothing, so ${first} is of no use with it`);
}

/** Find what holds for a file as JSON, with paths from the working folder on. */
function describeSettings({ config, baseline, target, ...settings }: Settings, over: Target, io: Io): string {
  const paths = mapValues(omitBy({ config, baseline }, isUndefined), (path) => relative(io.cwd, String(path)));
  return `${printJson({ ...paths, target: overlayTarget(target, over), ...settings }, 2)}\n`;
}

/** Get the files that are to be checked: those that are named, without those that are ignored and extvol's own. */
async function chooseJobs(
  { inputs }: FoundInputs,
  flags: LintFlags,
  settingsOf: (file: string) => Promise<Settings>,
  io: Io,
): Promise<readonly LintJob[]> {
  const jobs: LintJob[] = [];
  for (const input of inputs) jobs.push({ input, settings: await settingsOf(input.name) });
  const chosen = jobs.filter(({ input, settings: { ignored, config, baseline } }) => {
    const path = resolve(io.cwd, input.name);
    return !ignored && path !== config && path !== baseline;
  });
  if (chosen.length === 0 && !flags.allowEmpty) {
    const own = jobs.find(({ settings }) => !settings.ignored);
    const kind = own?.settings.baseline === resolve(io.cwd, String(own?.input.name)) ? 'baseline' : 'configuration';
    const why = own === undefined ? 'the configuration ignores all of them' : `${own.input.name} is the ${kind}`;
    throw new UsageError(`no files to check: ${why} (use --allow-empty to allow this)`);
  }
  return chosen;
}

const noFindings: Tally = { error: 0, warning: 0, info: 0 };

/** Get the worst exit code of files, each judged by what holds for it. */
const worstOf = (judged: ReadonlyMap<string, { readonly counts: Tally; readonly settings: Settings }>): number =>
  Math.max(exit.clean, ...[...judged.values()].map(({ counts, settings }) => exitCode(counts, false, settings)));

const addTally = (a: Tally, b: Tally): Tally => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  info: a.info + b.info,
});

/** Check every input and report what was found; returns the exit code. */
async function lintCommand(names: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  const settingsOf = settingsFor(flags, io);
  if (flags.printConfig !== undefined) {
    refuseIdle(names, flags);
    const { target } = await readAgents(flags, io);
    io.stdout.write(describeSettings(await settingsOf(flags.printConfig), target, io));
    return exit.clean;
  }
  const { fix = false, fixDryRun = false } = flags;
  if (fix && fixDryRun) throw new UsageError('--fix and --fix-dry-run exclude each other');
  const stream = fixDryRun ? io.stderr : io.stdout;
  const formats = chooseReporters(flags.format, io, stream, destination(io, ['report'], flags.output)('report'));
  const inputs = await findInputs(names, io, flags);
  const isUnmatched = !flags.allowEmpty && reportUnmatched(inputs, io);
  const jobs = await chooseJobs(inputs, flags, settingsOf, io);
  const read = jobs.map(({ input }) => input.name);
  protect(
    io,
    read,
    formats.map(({ path }) => path),
    'report',
  );
  if (fix && read.includes('<stdin>')) throw new UsageError('--fix needs files, standard input cannot be changed');
  const agents = await readAgents(flags, io);
  const progress = createProgress(io, jobs.length);
  const sink = createSink(formats, flags, io, stream);
  const counts = { file: jobs.length, workload: 0, volume: 0 };
  const judged = new Map<string, { readonly counts: Tally; readonly settings: Settings }>();
  const fixed: ChangedInput[] = [];
  let [suppressed, unreadable] = [0, agents.unreadable];
  const take = async ({ report, settings, ...checked }: LintOutcome): Promise<void> => {
    const { config = '' } = settings;
    const tally = countSeverities(report.diagnostics);
    judged.set(config, { counts: addTally(tally, judged.get(config)?.counts ?? noFindings), settings });
    counts.workload += checked.workloads ?? 0;
    counts.volume += checked.volumes ?? 0;
    suppressed += report.suppressed?.length ?? 0;
    unreadable ||= checked.unreadable ?? false;
    if (checked.changed !== undefined) fixed.push(checked.changed);
    if (report.diagnostics.length > 0) progress.clear();
    await sink.add(report);
  };
  const ofAgents: LintOutcome[] = [];
  for (const report of agents.reports) {
    const settings = await settingsOf(report.file);
    const diagnostics = applySeverities(report.diagnostics, settings.severities);
    ofAgents.push({ report: { ...report, diagnostics }, settings });
  }
  const locatesFixes = reporters.some(
    ({ id, printsFixes = false }) => printsFixes && formats.some((format) => format.id === id),
  );
  const common = {
    rules: flags.rule,
    target: agents.target,
    strictSyntax: flags.strictSyntax,
    fix: fix || fixDryRun,
    locatesFixes,
  };
  const found = checkFiles(jobs, common, progress);
  const keeps = flags.updateBaseline || jobs.some(({ settings }) => settings.baseline ?? settings.together);
  const checked = keeps
    ? await compareWithBaselines([...ofAgents, ...(await inFileOrder(found, jobs))], flags.updateBaseline === true, io)
    : found;
  if (typeof checked === 'string') {
    progress.clear();
    io.stderr.write(`extvol: ${checked}\n`);
    return exit.unreadable;
  }
  for (const each of keeps ? [] : ofAgents) await take(each);
  for await (const each of checked) await take(each);
  progress.clear();
  const { written, failures } = publishChanges(io, fixed, { diff: fixDryRun });
  const unreported = sink.finish();
  const wrong = [...failures, ...(unreported === undefined ? [] : [unreported])];
  for (const failure of wrong) io.stderr.write(`extvol: ${failure}\n`);
  const all = fix ? { ...counts, 'fixed file': written } : counts;
  if (unreported === undefined) io.stderr.write(summary(all, sink.counts(), suppressed));
  if (isUnmatched) return exit.usage;
  return wrong.length > 0 || unreadable ? exit.unreadable : worstOf(judged);
}

function parseRoot(path: string): string {
  const wrong = describeGroupRoot(path);
  if (wrong !== undefined) throw new InvalidArgumentError(`${upperFirst(wrong)}.`);
  return path;
}

const addAdoption = (command: Command): Command =>
  addConfig(command)
    .option('--print-config <file>', 'print the settings for a file and check nothing')
    .option('--baseline <file>', 'file of known findings, which are not reported')
    .option('--update-baseline', 'write the current findings to the baseline')
    .option('--together', 'the files are deployed to one cluster: check them against each other')
    .option('--group-root <path>', 'the group that the documents are deployed in, such as /prod', parseRoot)
    .option('--only-volumes', 'leave out the rules of Marathon that have nothing to do with volumes')
    .option('--allow-empty', 'do not fail when no file matches');

/** `extvol lint` */
export const addLint: AddCommand = (program, io, finish) => {
  const command = program.command('lint').description('Check documents as Marathon, Mesos and the modules would.');
  addAdoption(addRuleOptions(addTargetOptions(addInput(addCommon(command)))))
    .addOption(strictSyntaxOption())
    .option('--fix', 'apply safe fixes to the files, and report what remains')
    .option('--fix-dry-run', 'print what --fix would change instead')
    .action(async (files: string[], flags: LintFlags) => finish(await lintCommand(files, flags, io)));
};

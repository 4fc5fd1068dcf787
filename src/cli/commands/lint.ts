import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import groupBy from 'lodash/groupBy.js';
import isUndefined from 'lodash/isUndefined.js';
import mapValues from 'lodash/mapValues.js';
import omitBy from 'lodash/omitBy.js';
import { overlayTarget } from '../../configure.ts';
import { applySeverities } from '../../severities.ts';
import type { Target } from '../../target.ts';
import { printJson } from '../../text/print-json.ts';
import { readAgents } from '../agents.ts';
import { applyBaseline } from '../baseline.ts';
import type { Checked, Task } from '../checks.ts';
import { checkFiles } from '../checks.ts';
import type { ConfigFlags, Settings } from '../config.ts';
import { createSettings } from '../config.ts';
import { chooseFormats } from '../formats.ts';
import { findInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import { exit, UsageError } from '../io.ts';
import { createProgress } from '../progress.ts';
import type { TargetFlags } from '../target.ts';
import { addTargetOptions } from '../target.ts';
import type { AddCommand } from './options.ts';
import { addCommon } from './options.ts';
import { destination } from './output.ts';
import type { ReportFlags } from './report.ts';
import { exitCode, summary, writeReports } from './report.ts';

/** The options of `extvol lint`. */
interface LintFlags extends ReportFlags, TargetFlags, ConfigFlags {
  readonly output?: string;
  readonly printConfig?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly together?: boolean;
  readonly groupRoot?: string;
  readonly allowEmpty?: boolean;
}

/** What holds for files: what the command line says, over what their configurations say. */
function settingsFor(flags: LintFlags, io: Io): (file: string) => Promise<Settings> {
  const configured = createSettings(flags, io);
  const { failOn, maxWarnings, together, groupRoot, baseline } = flags;
  return async (file) => ({
    ...(await configured(file)),
    ...(failOn === undefined ? {} : { failOn }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(together === undefined ? {} : { together }),
    ...(groupRoot === undefined ? {} : { groupRoot }),
    ...(baseline === undefined ? {} : { baseline: resolve(io.cwd, baseline) }),
  });
}

/** What holds for a file as JSON, with paths from the working folder on. */
function describeSettings({ config, baseline, target, ...settings }: Settings, over: Target, io: Io): string {
  const paths = mapValues(omitBy({ config, baseline }, isUndefined), (path) => relative(io.cwd, String(path)));
  return `${printJson({ ...paths, target: overlayTarget(target, over), ...settings }, 2)}\n`;
}

/** The files that are to be checked: those that are named, without those that are ignored and extvol's own. */
async function chooseTasks(
  names: readonly string[],
  flags: LintFlags,
  settingsOf: (file: string) => Promise<Settings>,
  io: Io,
): Promise<readonly Task[]> {
  const inputs = await findInputs(names, io, flags.allowEmpty);
  const tasks: Task[] = [];
  for (const input of inputs) tasks.push({ input, settings: await settingsOf(input.name) });
  const chosen = tasks.filter(({ input, settings: { ignored, config, baseline } }) => {
    const path = resolve(io.cwd, input.name);
    return !ignored && path !== config && path !== baseline;
  });
  if (chosen.length === 0 && !flags.allowEmpty)
    throw new UsageError('the configuration ignores every file that was named; --allow-empty lets that pass');
  return chosen;
}

/** Compare what was found with the baselines, each file with its own. Returns why one could not be written instead. */
async function compare(checked: readonly Checked[], flags: LintFlags, io: Io): Promise<readonly Checked[] | string> {
  const updating = flags.updateBaseline === true;
  if (updating && checked.every(({ settings }) => settings.baseline === undefined))
    throw new UsageError('--update-baseline needs --baseline, or a baseline in the configuration');
  const compared = new Map(checked.map((each) => [each, each]));
  const more: Checked[] = [];
  for (const [path, group] of Object.entries(groupBy(checked, ({ settings }) => settings.baseline ?? ''))) {
    if (path === '') continue;
    const reports = await applyBaseline(
      group.map(({ report }) => report),
      path,
      updating,
      io,
    );
    if (typeof reports === 'string') return reports;
    const { settings } = group[0] as Checked;
    for (const [index, report] of reports.entries()) {
      const each = group[index];
      if (each === undefined) more.push({ report, settings });
      else compared.set(each, { ...each, report });
    }
  }
  return [...compared.values(), ...more];
}

/** The worst exit code of files, each judged by what holds for it. */
const worstOf = (checked: readonly Checked[]): number =>
  Math.max(
    exit.clean,
    ...Object.values(groupBy(checked, ({ settings }) => settings.config ?? '')).map((group) =>
      exitCode(
        group.flatMap(({ report }) => report.diagnostics),
        false,
        (group[0] as Checked).settings,
      ),
    ),
  );

/** Check every input and report what was found; returns the exit code. */
async function lintCommand(names: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  const settingsOf = settingsFor(flags, io);
  if (flags.printConfig !== undefined) {
    const { target } = await readAgents(flags, io);
    io.stdout.write(describeSettings(await settingsOf(flags.printConfig), target, io));
    return exit.clean;
  }
  const formats = chooseFormats(flags.format, io, io.stdout, destination(io, ['report'], flags.output)('report'));
  const tasks = await chooseTasks(names, flags, settingsOf, io);
  const agents = await readAgents(flags, io);
  const progress = createProgress(io, tasks.length);
  const checks = await checkFiles(tasks, agents.target, progress);
  progress.clear();
  const ofAgents: Checked[] = [];
  for (const report of agents.reports) {
    const settings = await settingsOf(report.file);
    ofAgents.push({
      report: { ...report, diagnostics: applySeverities(report.diagnostics, settings.severities) },
      settings,
    });
  }
  const checked = await compare([...ofAgents, ...checks.checked], flags, io);
  if (typeof checked === 'string') {
    io.stderr.write(`extvol: ${checked}\n`);
    return exit.unreadable;
  }
  const reports = checked.map(({ report }) => report);
  const failure = writeReports(reports, formats, flags, io, io.stdout);
  const found = reports.flatMap(({ diagnostics }) => diagnostics);
  const suppressed = reports.flatMap((report) => report.suppressed ?? []);
  const counts = { file: tasks.length, workload: checks.workloads, volume: checks.volumes };
  io.stderr.write(failure === undefined ? summary(counts, found, suppressed.length) : `extvol: ${failure}\n`);
  if (failure !== undefined || checks.unreadable || agents.unreadable) return exit.unreadable;
  return worstOf(checked);
}

function parseRoot(path: string): string {
  if (!path.startsWith('/')) throw new InvalidArgumentError('Expected a path that begins with a slash.');
  return path;
}

const addAdoption = (command: Command): Command =>
  command
    .option('--config <file>', 'the configuration, instead of the nearest extvol.config.json above each file')
    .option('--no-config', 'look for no configuration')
    .option('--print-config <file>', 'print what holds for a file, and check nothing')
    .option('--baseline <file>', 'known findings, which are not reported')
    .option('--update-baseline', 'write what is found now to the baseline')
    .option('--together', 'the files are deployed to one cluster: check them against each other')
    .option('--group-root <path>', 'the group that the documents are deployed in, such as /prod', parseRoot)
    .option('--allow-empty', 'no file to check is not wrong');

/** `extvol lint` */
export const addLint: AddCommand = (program, io, finish) => {
  const command = program.command('lint').description('Check documents as Marathon, Mesos and the modules would.');
  addAdoption(addTargetOptions(addCommon(command))).action(async (files: string[], flags: LintFlags) =>
    finish(await lintCommand(files, flags, io)),
  );
};

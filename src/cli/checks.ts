import { overlayTarget } from '../configure.ts';
import type { NamedText } from '../lint-all.ts';
import { lintAllTexts } from '../lint-all.ts';
import { lintText } from '../lint-text.ts';
import type { LintResult } from '../linting.ts';
import type { Report } from '../reporter.ts';
import type { Target } from '../target.ts';
import type { Settings } from './config.ts';
import type { Input } from './inputs.ts';
import { readInput } from './inputs.ts';
import type { Progress } from './progress.ts';

/** A file that is to be checked, and what holds for it. */
export interface Task {
  readonly input: Input;
  readonly settings: Settings;
}

/** A report, and what holds for its file. */
export interface Checked {
  readonly report: Report;
  readonly settings: Settings;
}

/** What checking files came to. */
export interface Checks {
  /** One for each file, in order. */
  readonly checked: readonly Checked[];
  readonly workloads: number;
  readonly volumes: number;
  readonly unreadable: boolean;
}

const optionsFor = ({ input, settings: { target, severities, groupRoot } }: Task, over: Target) => ({
  file: input.name,
  target: overlayTarget(target, over),
  severities,
  ...(groupRoot === undefined ? {} : { groupRoot }),
});

/** The text of a clean file is of no use to any format. */
const reportOf = (file: string, { diagnostics, suppressed }: LintResult, text: string): Report => ({
  file,
  diagnostics,
  ...(suppressed.length > 0 && { suppressed }),
  ...(diagnostics.length > 0 && { text }),
});

/** Check files one by one; those that are deployed together are kept, and checked against each other at the end. */
export async function checkFiles(tasks: readonly Task[], over: Target, progress: Progress): Promise<Checks> {
  const reports = new Map<Task, Report>();
  const together = new Map<Task, NamedText>();
  const counts = { workloads: 0, volumes: 0 };
  let unreadable = false;
  const add = (task: Task, result: LintResult, text: string): void => {
    counts.workloads += result.workloads.length;
    counts.volumes += result.workloads.reduce((sum, { volumes }) => sum + volumes.length, 0);
    reports.set(task, reportOf(task.input.name, result, text));
  };
  for (const task of tasks) {
    const source = await readInput(task.input);
    if ('diagnostic' in source) {
      unreadable ||= source.unreadable;
      reports.set(task, { file: task.input.name, diagnostics: [source.diagnostic] });
    } else {
      const named = { ...optionsFor(task, over), ...source };
      if (task.settings.together) together.set(task, named);
      else add(task, await lintText(source.text, named), source.text);
    }
    progress.step();
  }
  const results = await lintAllTexts([...together.values()]);
  for (const [index, [task, { text }]] of [...together].entries()) add(task, results[index] as LintResult, text);
  const checked = tasks.map((task) => ({ report: reports.get(task) as Report, settings: task.settings }));
  return { checked, ...counts, unreadable };
}

import memoize from 'lodash/memoize.js';
import sortBy from 'lodash/sortBy.js';
import { overlayTarget } from '../lint/configure.ts';
import { createLinter } from '../lint/create-linter.ts';
import type { NamedText } from '../lint/lint-all.ts';
import { lintAllTexts } from '../lint/lint-all.ts';
import type { LintTextOptions } from '../lint/lint-text.ts';
import type { LintResult } from '../lint/options.ts';
import type { Target } from '../model/target.ts';
import type { Report } from '../reporters/reporter.ts';
import { isUnreadable } from '../reporters/reporter.ts';
import type { Settings } from './config.ts';
import type { Input } from './inputs.ts';
import { readInput } from './inputs.ts';
import { checkLines } from './line-inputs.ts';
import type { Progress } from './progress.ts';
import type { ChangedInput } from './rewrite-files.ts';

/** A file to check, and what holds for it. */
export interface LintJob {
  readonly input: Input;
  readonly settings: Settings;
}

/** A report, and what holds for its file. */
export interface LintOutcome {
  readonly report: Report;
  readonly settings: Settings;
  /** How much was read, and whether something could not be. */
  readonly workloads?: number;
  readonly volumes?: number;
  readonly unreadable?: boolean;
  /** What fixing it changed. */
  readonly changed?: ChangedInput;
}

/** What holds for every file: the target of the command line, and how texts are read. */
export interface Common {
  /** Ids of the only rules to run; all where it is left out. */
  readonly rules?: readonly string[] | undefined;
  readonly target: Target;
  readonly strictSyntax: boolean | undefined;
  /** Whether texts are fixed before they are checked, where that is safe. */
  readonly fix: boolean;
  /** Whether fixes are reported with the places of what they write. */
  readonly locatesFixes: boolean;
}

/** Get the options with which a file is checked. */
export const optionsFor = (
  { target, severities, groupRoot, scope }: Settings,
  common: Pick<Common, 'target' | 'strictSyntax' | 'rules'>,
) => ({
  target: overlayTarget(target, common.target),
  strictSyntax: common.strictSyntax,
  severities,
  ...(common.rules === undefined ? {} : { rules: common.rules }),
  ...(groupRoot === undefined ? {} : { groupRoot }),
  ...(scope === undefined ? {} : { scope }),
});

/** Report what was found in a file, or in a line of it. The text of a clean one is of no use to any format. */
function checkedOf(
  { input, settings }: LintJob,
  result: LintResult,
  text?: string,
  changed?: ChangedInput,
): LintOutcome {
  const { diagnostics, suppressed, workloads } = result;
  return {
    report: {
      file: input.name,
      diagnostics,
      ...(suppressed.length > 0 && { suppressed }),
      ...(diagnostics.length > 0 && text !== undefined && { text }),
    },
    settings,
    workloads: workloads.length,
    volumes: workloads.reduce((sum, { volumes }) => sum + volumes.length, 0),
    unreadable: diagnostics.some(isUnreadable),
    ...(changed !== undefined && { changed }),
  };
}

/** A text to check, and what fixes changed in it; what was found, where it was checked after that. */
interface FixedText {
  readonly named: NamedText;
  readonly changed?: ChangedInput;
  readonly result?: LintResult;
}

/** Fix a text where that is safe. */
async function fixNamed(named: NamedText): Promise<FixedText> {
  const { file, text: before, ...options } = named;
  const { fixAndLint } = await import('../fix/fix-text.ts');
  const { text, edits, result } = await fixAndLint(before, options);
  if (text === before) return { named, result };
  return { named: { ...named, text }, changed: { name: file, before, text, edits }, result };
}

/** Add to what was found in a text the places of what fixes write, and the way out where one cannot be made. */
async function located(result: LintResult, { text, syntax }: NamedText, common: Common): Promise<LintResult> {
  let { diagnostics } = result;
  if (common.fix) {
    const { hintComments } = await import('../fix/comment-hint.ts');
    diagnostics = await hintComments(text, diagnostics, syntax);
  }
  if (common.locatesFixes) {
    const { locateFixes } = await import('../fix/locate-fixes.ts');
    diagnostics = await locateFixes(text, diagnostics, syntax && { syntax });
  }
  return { ...result, diagnostics };
}

const outcomeOf = async (
  job: LintJob,
  { named, changed }: FixedText,
  result: LintResult,
  common: Common,
): Promise<LintOutcome> => checkedOf(job, await located(result, named, common), named.text, changed);

/** Check the documents in a Markdown file, fixed before where that is asked for. */
async function checkMarkdown(
  job: LintJob,
  before: string,
  options: LintTextOptions,
  { fix }: Pick<Common, 'fix'>,
): Promise<LintOutcome> {
  const { lintMarkdown } = await import('../lint/lint-markdown.ts');
  if (!fix) return checkedOf(job, await lintMarkdown(before, options), before);
  const { fixMarkdown } = await import('../fix/fix-markdown.ts');
  const { text, edits } = await fixMarkdown(before, options);
  const changed = edits.length === 0 ? undefined : { name: job.input.name, before, text, edits };
  return checkedOf(job, await lintMarkdown(text, options), text, changed);
}

/** Get how each file is checked; options are checked once for all files for which the same holds. */
const checkersFor = (common: Common) =>
  memoize(
    (settings: Settings) => {
      const options = optionsFor(settings, common);
      return { options, linter: createLinter(options) };
    },
    ({ target, severities, groupRoot, scope }) => JSON.stringify([target, severities, groupRoot, scope]),
  );

/**
 * Check files one by one, each reported as soon as it is checked, an NDJSON file line by line. Those that are deployed
 * together are kept, and checked against each other at the end.
 */
export async function* checkFiles(
  jobs: readonly LintJob[],
  common: Common,
  progress: Pick<Progress, 'step'>,
): AsyncGenerator<LintOutcome> {
  const together = new Map<LintJob, Omit<FixedText, 'result'>>();
  const checkerOf = checkersFor(common);
  for (const job of jobs) {
    const { input, settings } = job;
    const { options, linter } = checkerOf(settings);
    if (input.kind === 'ndjson') {
      yield { report: { file: input.name, diagnostics: [] }, settings };
      for await (const result of checkLines(input, linter, options)) yield checkedOf(job, result);
    } else {
      const source = await readInput(input);
      if ('diagnostic' in source) {
        const { diagnostic, unreadable } = source;
        yield { report: { file: input.name, diagnostics: [diagnostic] }, settings, unreadable };
      } else if (input.kind === 'markdown') {
        yield checkMarkdown(job, source.text, options, common);
      } else {
        const named = { file: input.name, ...options, ...source };
        const { result, ...fixed } = common.fix ? await fixNamed(named) : { named };
        if (settings.together) together.set(job, fixed);
        else yield outcomeOf(job, fixed, result ?? (await linter.lintText(named.text, named)), common);
      }
    }
    progress.step();
  }
  const results = await lintAllTexts([...together.values()].map(({ named }) => named));
  for (const [index, [job, fixed]] of [...together].entries())
    yield outcomeOf(job, fixed, results[index] as LintResult, common);
}

/** Collect outcomes in the order of the files; those of files checked together would otherwise come last. */
export async function inFileOrder(
  found: AsyncIterable<LintOutcome>,
  jobs: readonly LintJob[],
): Promise<readonly LintOutcome[]> {
  const all: LintOutcome[] = [];
  for await (const each of found) all.push(each);
  const places = new Map(jobs.map(({ input }, index) => [input.name, index]));
  return sortBy(all, ({ report }) => places.get(report.file));
}

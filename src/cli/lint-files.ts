import memoize from 'lodash/memoize.js';
import sortBy from 'lodash/sortBy.js';
import { hintComments } from '../fix/comment-hint.ts';
import { fixMarkdown } from '../fix/fix-markdown.ts';
import { fixAndLint } from '../fix/fix-text.ts';
import { locateFixes } from '../fix/locate-fixes.ts';
import { overlayTarget } from '../lint/configure.ts';
import { createLinter } from '../lint/create-linter.ts';
import type { NamedText } from '../lint/lint-all.ts';
import { lintAllTexts } from '../lint/lint-all.ts';
import { lintMarkdown } from '../lint/lint-markdown.ts';
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
  const { text, edits, result } = await fixAndLint(before, options);
  if (text === before) return { named, result };
  return { named: { ...named, text }, changed: { name: file, before, text, edits }, result };
}

/** Add to what was found in a text the places of what fixes write, and the way out where one cannot be made. */
async function located(result: LintResult, { text, syntax }: NamedText, common: Common): Promise<LintResult> {
  const read = syntax && { syntax };
  const diagnostics = common.fix ? await hintComments(text, result.diagnostics, syntax) : result.diagnostics;
  return { ...result, diagnostics: common.locatesFixes ? await locateFixes(text, diagnostics, read) : diagnostics };
}

const outcomeOf = async (
  job: LintJob,
  { named, changed }: FixedText,
  result: LintResult,
  common: Common,
): Promise<LintOutcome> => checkedOf(job, await located(result, named, common), named.text, changed);

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
        const { text: before } = source;
        const { text, edits } = common.fix ? await fixMarkdown(before, options) : { text: before, edits: [] };
        const changed = edits.length === 0 ? undefined : { name: input.name, before, text, edits };
        yield checkedOf(job, await lintMarkdown(text, options), text, changed);
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

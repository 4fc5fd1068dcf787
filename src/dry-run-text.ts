import type { Diagnostic } from './diagnostic.ts';
import type { DryRun, DryRunOptions } from './dry-run.ts';
import { dryRunOf } from './dry-run.ts';
import { locate } from './locate.ts';
import type { ReadOptions } from './text/read.ts';
import { readText } from './text/read.ts';

/** How to run a text dry. */
export interface DryRunTextOptions extends DryRunOptions, ReadOptions {}

/** What would happen to the documents of a text. */
export interface DryRunTextResult {
  /** One for each document, with the places of its diagnostics. */
  readonly runs: readonly DryRun[];
  /** What keeps the text, or a document in it, from being read. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Say what would be answered to each document of a text. There is no answer to one with syntax errors, only what else was
 * found in it. Resolves for any text.
 */
export async function dryRunText(
  text: string,
  { syntax, strictSyntax, ...options }: DryRunTextOptions = {},
): Promise<DryRunTextResult> {
  const { parts, problems, ...read } = await readText(text, { syntax, strictSyntax });
  const runs = parts.map((part): DryRun => {
    const run = dryRunOf(part.value, options, read.syntax === 'json' ? text : undefined);
    const isBroken = part.problems.some(({ severity }) => severity === 'error');
    return {
      ...run,
      answers: isBroken ? [] : run.answers,
      diagnostics: [...part.problems, ...locate(run.diagnostics, part)],
    };
  });
  return { runs, problems };
}

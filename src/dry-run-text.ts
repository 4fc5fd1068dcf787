import type { Diagnostic } from './diagnostic.ts';
import type { DryRun, DryRunOptions } from './dry-run.ts';
import { dryRunOf } from './dry-run.ts';
import { locate } from './locate.ts';
import { readText } from './text/read.ts';
import type { Syntax } from './text/text.ts';

/** How to run a text dry. */
export interface DryRunTextOptions extends DryRunOptions {
  /** JSON, JSON with comments, or YAML; guessed from the text where it is left out. */
  readonly syntax?: Syntax;
}

/** What would happen to the documents of a text. */
export interface DryRunTextResult {
  /** One for each document, with the places of its diagnostics. */
  readonly runs: readonly DryRun[];
  /** What keeps the text, or a document in it, from being read. */
  readonly problems: readonly Diagnostic[];
}

/** Say what would be answered to each document of a text. Resolves for any text. */
export async function dryRunText(
  text: string,
  { syntax, ...options }: DryRunTextOptions = {},
): Promise<DryRunTextResult> {
  const { parts, problems, ...read } = await readText(text, syntax === undefined ? {} : { syntax });
  const runs = parts.map((part): DryRun => {
    const run = dryRunOf(part.value, options, read.syntax === 'json' ? text : undefined);
    return { ...run, diagnostics: [...part.problems, ...locate(run.diagnostics, part)] };
  });
  return { runs, problems };
}

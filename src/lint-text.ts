import { nameWorkloads } from './check.ts';
import type { Diagnostic } from './diagnostic.ts';
import { compareDiagnostics } from './diagnostic.ts';
import type { LintOptions, LintResult } from './lint.ts';
import { lint } from './lint.ts';
import { locate } from './locate.ts';
import { answerModules } from './mesos/modules.ts';
import { readText } from './text/read.ts';
import type { Syntax, TextPart } from './text/text.ts';

/** How to lint a text. */
export interface LintTextOptions extends LintOptions {
  /** JSON, JSON with comments, or YAML; guessed from the text where it is left out. */
  readonly syntax?: Syntax;
}

/** Check each document of a text and locate what was found; the problems are those of the text itself. */
export function lintParts(
  parts: readonly TextPart[],
  problems: readonly Diagnostic[],
  options: LintOptions,
): LintResult {
  const results = parts.map((part) => {
    const result = lint(part.value, options);
    const own = nameWorkloads(part.problems, result.workloads);
    return { ...result, diagnostics: [...own, ...locate(result.diagnostics, part)] };
  });
  const document = results.find((result) => result.document !== undefined)?.document;
  const agent = results.find((result) => result.agent !== undefined)?.agent;
  return {
    ...(document === undefined ? {} : { document }),
    ...(agent === undefined ? {} : { agent }),
    workloads: results.flatMap(({ workloads }) => workloads),
    diagnostics: [...problems, ...results.flatMap(({ diagnostics }) => diagnostics)].sort(compareDiagnostics),
  };
}

/**
 * Check a text: parse → lint each document in it → locate what was found.
 *
 * Problems of the text itself are diagnostics like any other. Resolves for any text.
 */
export async function lintText(text: string, { syntax, ...options }: LintTextOptions = {}): Promise<LintResult> {
  const { parts, problems } = await readText(text, syntax === undefined ? {} : { syntax });
  return lintParts(parts, answerModules(problems, text, options.target), options);
}

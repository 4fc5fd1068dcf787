import { nameWorkloads } from './check.ts';
import { compareDiagnostics } from './diagnostic.ts';
import type { LintOptions, LintResult } from './lint.ts';
import { lint } from './lint.ts';
import { locate } from './locate.ts';
import { answerModules } from './mesos/modules.ts';
import type { ReadOptions } from './text/read.ts';
import { readText } from './text/read.ts';

/** How to lint a text. */
export interface LintTextOptions extends LintOptions, ReadOptions {}

/**
 * Check a text: parse → lint each document in it → locate what was found.
 *
 * Problems of the text itself are diagnostics like any other; JSON with syntax errors is read on where its meaning is
 * beyond doubt, unless `strictSyntax` is set. Resolves for any text.
 */
export async function lintText(
  text: string,
  { syntax, strictSyntax, ...options }: LintTextOptions = {},
): Promise<LintResult> {
  const { parts, problems } = await readText(text, { syntax, strictSyntax });
  const results = parts.map((part) => {
    const result = lint(part.value, options);
    const problems = nameWorkloads(answerModules(part.problems, text, options.target), result.workloads);
    return { ...result, diagnostics: [...problems, ...locate(result.diagnostics, part)] };
  });
  const document = results.find((result) => result.document !== undefined)?.document;
  const agent = results.find((result) => result.agent !== undefined)?.agent;
  return {
    ...(document === undefined ? {} : { document }),
    ...(agent === undefined ? {} : { agent }),
    workloads: results.flatMap(({ workloads }) => workloads),
    diagnostics: [
      ...answerModules(problems, text, options.target),
      ...results.flatMap(({ diagnostics }) => diagnostics),
    ].sort(compareDiagnostics),
  };
}

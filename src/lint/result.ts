import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic, Suppressed } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Collected, CollectedText } from './collect.ts';
import type { LintOptions, LintResult } from './options.ts';
import { applySeverities } from './severities.ts';
import { applySuppressions } from './suppress.ts';

interface Found {
  readonly document: Collected['document'];
  readonly agent: AgentConfiguration | undefined;
  readonly workloads: Collected['workloads'];
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

const result = (
  { document, agent, workloads, diagnostics, suppressed }: Found,
  { severities }: LintOptions,
): LintResult => ({
  ...(document === undefined ? {} : { document }),
  workloads,
  ...(agent === undefined ? {} : { agent }),
  diagnostics: applySeverities(diagnostics, severities).toSorted(compareDiagnostics),
  suppressed: suppressed.toSorted(compareDiagnostics),
});

/** Leave out of what was found in a value what its labels suppress. */
export function finishLint(collected: Collected, options: LintOptions): LintResult {
  const found = applySeverities(collected.diagnostics, options.severities);
  const { document, agent, workloads } = collected;
  return result(
    { document, agent, workloads, ...applySuppressions(found, collected.suppressions, options.rules) },
    options,
  );
}

/** Leave out of what was found in texts what the labels in their documents suppress, and then what their comments do. */
export function finishTexts(texts: readonly CollectedText[], options: LintOptions): LintResult {
  const kept = texts.map(({ parts, problems, suppressions }) => {
    const finished = parts.map((part) => finishLint(part, options));
    const found = finished.flatMap((part) => part.diagnostics);
    const { diagnostics, suppressed } = applySuppressions(found, suppressions, options.rules);
    const byLabels = finished.flatMap((part) => part.suppressed);
    return { finished, diagnostics: [...problems, ...diagnostics], suppressed: [...byLabels, ...suppressed] };
  });
  const finished = kept.flatMap((text) => text.finished);
  return result(
    {
      document: finished.find((part) => part.document !== undefined)?.document,
      agent: finished.find((part) => part.agent !== undefined)?.agent,
      workloads: finished.flatMap(({ workloads }) => workloads),
      diagnostics: kept.flatMap((text) => text.diagnostics),
      suppressed: kept.flatMap((text) => text.suppressed),
    },
    options,
  );
}

/** Leave out of what was found in a text what is suppressed in it. */
export const finishText = (text: CollectedText, options: LintOptions): LintResult => finishTexts([text], options);

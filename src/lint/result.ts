import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic, Suppressed } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Collected, CollectedText } from './collect.ts';
import { mergeFaults } from './merge-faults.ts';
import type { LintOptions, LintResult } from './options.ts';
import { applySeverities } from './severities.ts';
import { applySuppressions } from './suppress.ts';

/** What was found in a value or a text, and what is suppressed of it. */
interface Found {
  readonly document: Collected['document'];
  readonly workloads: Collected['workloads'];
  readonly agent: AgentConfiguration | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/** Merge comes last, so that what is suppressed or off does not hide what other rules find. */
const result = (
  { document, agent, workloads, diagnostics, suppressed }: Found,
  { severities }: LintOptions,
): LintResult => ({
  ...(document === undefined ? {} : { document }),
  workloads,
  ...(agent === undefined ? {} : { agent }),
  diagnostics: mergeFaults(applySeverities(diagnostics, severities).toSorted(compareDiagnostics)),
  suppressed: suppressed.toSorted(compareDiagnostics),
});

/** Leave out of what was found in a value what its labels suppress. */
function applyLabels(collected: Collected, { severities, rules }: LintOptions): Found {
  const found = applySeverities(collected.diagnostics, severities);
  const { document, agent, workloads, suppressions } = collected;
  return { document, agent, workloads, ...applySuppressions(found, suppressions, rules) };
}

/** Make the result of what was found in a value. */
export const finishLint = (collected: Collected, options: LintOptions): LintResult =>
  result(applyLabels(collected, options), options);

/** Make the result of what was found in texts, without what the labels in their documents suppress, then what their comments do. */
export function finishTexts(texts: readonly CollectedText[], options: LintOptions): LintResult {
  const kept = texts.map(({ parts, problems, suppressions }) => {
    const labelled = parts.map((part) => applyLabels(part, options));
    const found = labelled.flatMap((part) => part.diagnostics);
    const { diagnostics, suppressed } = applySuppressions(found, suppressions, options.rules);
    const byLabels = labelled.flatMap((part) => part.suppressed);
    return { labelled, diagnostics: [...problems, ...diagnostics], suppressed: [...byLabels, ...suppressed] };
  });
  const labelled = kept.flatMap((text) => text.labelled);
  return result(
    {
      document: labelled.find((part) => part.document !== undefined)?.document,
      agent: labelled.find((part) => part.agent !== undefined)?.agent,
      workloads: labelled.flatMap(({ workloads }) => workloads),
      diagnostics: kept.flatMap((text) => text.diagnostics),
      suppressed: kept.flatMap((text) => text.suppressed),
    },
    options,
  );
}

/** Make the result of what was found in one text. */
export const finishText = (text: CollectedText, options: LintOptions): LintResult => finishTexts([text], options);

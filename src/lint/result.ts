import type { AgentConfiguration } from '../model/agent.ts';
import type { Diagnostic, Suppressed } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Inspected, InspectedText } from './collect.ts';
import type { LintOptions, LintResult } from './options.ts';
import { applySeverities } from './severities.ts';
import { suppress } from './suppress.ts';

interface Found {
  readonly document: Inspected['document'];
  readonly agent: AgentConfiguration | undefined;
  readonly workloads: Inspected['workloads'];
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

/** Sift what was found in a value by what its labels suppress. */
export function settle(inspected: Inspected, options: LintOptions): LintResult {
  const found = applySeverities(inspected.diagnostics, options.severities);
  const { document, agent, workloads } = inspected;
  return result({ document, agent, workloads, ...suppress(found, inspected.suppressions, options.rules) }, options);
}

/** Sift what was found in texts, in each by what the labels in its documents suppress, then by what its comments do. */
export function settleTexts(texts: readonly InspectedText[], options: LintOptions): LintResult {
  const sifted = texts.map(({ parts, problems, suppressions }) => {
    const settled = parts.map((part) => settle(part, options));
    const found = settled.flatMap((part) => part.diagnostics);
    const { diagnostics, suppressed } = suppress(found, suppressions, options.rules);
    const byLabels = settled.flatMap((part) => part.suppressed);
    return { settled, diagnostics: [...problems, ...diagnostics], suppressed: [...byLabels, ...suppressed] };
  });
  const settled = sifted.flatMap((text) => text.settled);
  return result(
    {
      document: settled.find((part) => part.document !== undefined)?.document,
      agent: settled.find((part) => part.agent !== undefined)?.agent,
      workloads: settled.flatMap(({ workloads }) => workloads),
      diagnostics: sifted.flatMap((text) => text.diagnostics),
      suppressed: sifted.flatMap((text) => text.suppressed),
    },
    options,
  );
}

/** Sift what was found in a text. */
export const settleText = (text: InspectedText, options: LintOptions): LintResult => settleTexts([text], options);

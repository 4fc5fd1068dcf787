import type { FormatId } from '../generated/catalogue.ts';
import { check } from '../lint/engine.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { ancestors, readValue } from '../read/read.ts';
import { rules } from '../rules/index.ts';
import type { Workload } from '../systems/workload.ts';
import { quote } from '../text/quote.ts';

const NOTHING = 'nothing was converted: ';

/** What is to be said where there is no output: nothing of that. */
export const withoutOutput = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(
    ({ rule }) => rule !== 'convert/changed' && rule !== 'convert/output' && rule !== 'convert/old-path',
  );

/** Said where there was nothing to convert, which may not be what the caller thinks. */
export const unmoved = (to: FormatId, from: FormatId | undefined): Diagnostic => ({
  rule: 'convert/changed',
  severity: 'info',
  message: `${NOTHING}the document declares no external volume ${from === undefined ? `in a format other than ${to}` : `in ${from}`}`,
  pointer: '',
});

/** Whether a finding says that there was nothing to convert. */
export const isUnmoved = ({ rule, message }: Diagnostic): boolean =>
  rule === 'convert/changed' && message.startsWith(NOTHING);

/**
 * What the authorities would newly say of the output: a path that must exist, a command that points elsewhere. What is
 * said of old paths already is not said again. `kept` are the workloads that stand in the output where they stood.
 */
export function newProblems(
  before: readonly Workload[],
  output: unknown,
  oldPaths: readonly Diagnostic[],
  target: Target,
  kept: readonly Workload[],
): readonly Diagnostic[] {
  // A finding is told at the workload in the source where that is in both, else of the whole.
  const places = new Set(kept.map(({ pointer }) => pointer));
  const told = new Set(oldPaths.map(({ pointer }) => `advice/volume-path-elsewhere ${pointer}`));
  const known = new Set(check(before, target, rules).map(({ rule, message }) => `${rule} ${message}`));
  const read = readValue(output, undefined, '', target);
  const found = [...read.diagnostics, ...check(read.workloads, target, rules)];
  return found
    .filter(({ severity, rule, pointer }) => severity !== 'info' && !told.has(`${rule} ${pointer}`))
    .filter(({ rule, message }) => !known.has(`${rule} ${message}`))
    .map(({ rule, severity, message, pointer }) => ({
      rule: 'convert/output',
      severity,
      message: `in the output, at ${quote(pointer)}: ${message} (${rule})`,
      pointer: ancestors(pointer).findLast((place) => places.has(place)) ?? '',
    }));
}

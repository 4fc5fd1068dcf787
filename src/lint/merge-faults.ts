import sortBy from 'lodash/sortBy.js';
import type { AlsoReported, Diagnostic } from '../model/diagnostic.ts';
import { severities, stages } from '../model/diagnostic.ts';
import { rules } from '../rules/index.ts';

const faults: ReadonlyMap<string, string> = new Map(
  rules.flatMap(({ id, fault }) => (fault === undefined ? [] : [[id, fault]])),
);

/** Advice, which has no stage, comes last. */
const stageOf = ({ stage }: Diagnostic): number => (stage === undefined ? stages.length : stages.indexOf(stage));

/** Get the finding that is reported for a mistake first: the most severe, one with a fix, the earliest. */
const inOrder = (group: readonly Diagnostic[]): readonly Diagnostic[] =>
  sortBy(group, [
    ({ severity }) => severities.indexOf(severity),
    ({ fix }) => (fix === undefined ? 1 : 0),
    stageOf,
    'rule',
  ]);

const withoutPlace = ({ pointer: _, position: __, workload: ___, also: ____, ...rest }: Diagnostic): AlsoReported =>
  rest;

/** Check whether findings report one mistake; of two by the same rule nobody knows which of them another rule means. */
const isOne = (group: readonly Diagnostic[]): boolean =>
  group.length > 1 && new Set(group.map(({ rule }) => rule)).size === group.length;

/**
 * Merge the findings that report one mistake: those at the same place whose rules have the same `fault`. The one that
 * stays in its place has the others in `also`. Returns the very list where there is nothing to merge.
 */
export function mergeFaults(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const fault = faults.get(diagnostic.rule);
    if (fault === undefined) continue;
    const key = JSON.stringify([fault, diagnostic.pointer, diagnostic.position?.start.offset]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  const merged = new Map<Diagnostic, readonly Diagnostic[]>();
  for (const group of groups.values()) {
    if (!isOne(group)) continue;
    const [first, ...others] = inOrder(group) as [Diagnostic, ...Diagnostic[]];
    for (const other of others) merged.set(other, []);
    merged.set(first, [{ ...first, also: others.map(withoutPlace) }]);
  }
  return merged.size === 0 ? diagnostics : diagnostics.flatMap((diagnostic) => merged.get(diagnostic) ?? [diagnostic]);
}

/** Split merged findings again, each with the place of the one that it was merged into. */
export const splitFaults = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.flatMap((diagnostic) => {
    const { also, ...first } = diagnostic;
    if (also === undefined) return [diagnostic];
    const { pointer, position, workload } = first;
    const place = { pointer, ...(position && { position }), ...(workload && { workload }) };
    return [first, ...also.map((other) => ({ ...other, ...place }))];
  });

import uniq from 'lodash/uniq.js';
import { check } from '../lint/engine.ts';
import { mergeFaults } from '../lint/merge-faults.ts';
import { volumeRules } from '../lint/plan.ts';
import { chosenRules } from '../lint/prepare.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { DocumentRead } from '../read/read.ts';
import { readValue } from '../read/read.ts';
import { rules } from '../rules/index.ts';
import type { Workload } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import { applyEdits } from '../text/edit/edit.ts';
import { ancestors } from '../text/pointer.ts';
import { quote } from '../text/quote.ts';
import type { Move, OldPaths } from './old-paths.ts';
import { findOldPaths } from './old-paths.ts';
import type { ConvertOptions } from './options.ts';

/** An output that was looked at. */
export interface CheckedOutput {
  /** The output with its old paths rewritten, where that is asked for and can be done. */
  readonly output: unknown;
  /** The edits that rewrite them. */
  readonly edits: readonly Edit[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Report what the authorities would newly say of the output: a path that must exist, a command that points elsewhere. What
 * is said of old paths already is not said again. `kept` are the workloads of the source that are at the same place in it.
 */
function newProblems(
  before: readonly Workload[],
  { workloads, diagnostics }: DocumentRead,
  oldPaths: readonly Diagnostic[],
  target: Target,
  kept: readonly Workload[],
): readonly Diagnostic[] {
  const reported = new Set(oldPaths.map(({ pointer }) => `advice/volume-path-elsewhere ${pointer}`));
  const found = [...diagnostics, ...check(workloads, target, volumeRules(rules))].filter(
    ({ severity, rule, pointer }) => severity !== 'info' && !reported.has(`${rule} ${pointer}`),
  );
  if (found.length === 0) return [];
  const broken = chosenRules({ rules: uniq(found.map(({ rule }) => rule)) });
  const known = new Set(check(before, target, broken).map(({ rule, message }) => `${rule} ${message}`));
  // A finding is reported at the workload in the source where that is in both, else of the whole.
  const places = new Set(kept.map(({ pointer }) => pointer));
  return mergeFaults(found.filter(({ rule, message }) => !known.has(`${rule} ${message}`))).map(
    ({ rule, severity, message, pointer }) => ({
      rule: 'convert/output',
      severity,
      message: `in the output, at ${quote(pointer)}: ${message} (${rule})`,
      pointer: ancestors(pointer).findLast((place) => places.has(place)) ?? '',
    }),
  );
}

/** Read an output, rewrite the old paths in it, and report what it brings with it. `before` are the workloads of the source. */
export function checkOutput(
  output: unknown,
  moves: readonly Move[],
  before: readonly Workload[],
  inPlace: boolean,
  options: ConvertOptions,
): CheckedOutput {
  const { target = {} } = options;
  const read = readValue(output, target);
  const { edits, diagnostics }: OldPaths = findOldPaths(moves, read.workloads, options, inPlace);
  const rewritten = applyEdits(output, edits);
  const checked = edits.length === 0 ? read : readValue(rewritten, target);
  const problems = newProblems(before, checked, diagnostics, target, inPlace ? before : []);
  return { output: rewritten, edits, diagnostics: [...diagnostics, ...problems] };
}

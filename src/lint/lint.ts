import { readCallerValue } from '../read/read.ts';
import { assumedTarget, collectFindings } from './collect.ts';
import type { LintOptions, LintResult } from './options.ts';
import { finishLint } from './result.ts';

/**
 * Check a value: detect → validate → read → check every rule that holds in the target → sift by what its labels suppress.
 *
 * Never throws for bad data: whatever is wrong with it is a diagnostic. A clean value has none.
 */
export function lint(value: unknown, options?: LintOptions): LintResult {
  const known = options ?? {};
  return finishLint(collectFindings(readCallerValue(value, assumedTarget(known.target ?? {})), known), known);
}

import { readCallerValue } from '../read/read.ts';
import { collectFindings } from './collect.ts';
import type { LintOptions, LintResult } from './options.ts';
import type { Prepared } from './prepare.ts';
import { prepare } from './prepare.ts';
import { finishLint } from './result.ts';

/** Check a value with options that were prepared. */
export const lintPrepared = (value: unknown, prepared: Prepared): LintResult =>
  finishLint(collectFindings(readCallerValue(value, prepared.target), prepared), prepared.options);

/**
 * Check a value: detect → validate → read → check every rule that holds in the target → apply the suppressions of its labels.
 *
 * Never throws for bad data: problems are diagnostics. A clean value has none.
 *
 * @example
 * ```ts
 * const app = { id: '/db', cmd: 'sh', env: { DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_CONTAINERPATH: 'data' } };
 * lint(app).diagnostics.map(({ rule }) => rule); // ['dvdi-module/container-path-absolute']
 * ```
 */
export function lint(value: unknown, options?: LintOptions): LintResult {
  return lintPrepared(value, prepare(options ?? {}));
}

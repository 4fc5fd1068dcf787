import cloneDeep from 'lodash/cloneDeep.js';
import type { ReadOptions } from '../systems/dialects.ts';
import { lintPrepared } from './lint.ts';
import { lintTextPrepared } from './lint-text.ts';
import type { LintOptions, LintResult } from './options.ts';
import { prepare } from './prepare.ts';

/** Checks many values or texts with the same options. */
export interface Linter {
  /** Do what the function `lint` does. */
  readonly lint: (value: unknown) => LintResult;
  /** Do what the function `lintText` does. */
  readonly lintText: (text: string, options?: ReadOptions) => Promise<LintResult>;
}

/**
 * Make a linter for many values or texts with the same options: it checks these and chooses the rules once. Later changes of the
 * options have no effect. Wrong options are diagnostics of each result.
 *
 * @example
 * ```ts
 * const linter = createLinter({ target: { marathon: { version: '1.8' } } });
 * ['/a', '/b'].map((id) => linter.lint({ id, cmd: 'sh' }).diagnostics.length); // [0, 0]
 * ```
 */
export function createLinter(options?: LintOptions): Linter {
  const prepared = prepare(cloneDeep(options ?? {}));
  return {
    lint: (value) => lintPrepared(value, prepared),
    lintText: (text, reading) => lintTextPrepared(text, reading ?? {}, prepared),
  };
}

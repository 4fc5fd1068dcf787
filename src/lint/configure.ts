import mergeWith from 'lodash/mergeWith.js';
import type { ExtvolConfig } from '../generated/extvol-config.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { validate } from '../read/validate.ts';
import { currentId } from '../rules/old-ids.ts';
import { matchesGlob } from '../text/glob.ts';
import type { RuleScope } from './options.ts';
import type { Severities } from './severities.ts';

/** What a configuration says of one file. */
export interface FileConfig {
  /** Whether it is not to be checked. */
  readonly ignored: boolean;
  readonly target: Target;
  readonly severities: Severities;
  readonly groupRoot?: string;
  readonly scope?: RuleScope;
  readonly baseline?: string;
  readonly storage?: string;
  readonly together: boolean;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
}

/** One target over another: what the upper one says counts, lists as a whole. */
export const overlayTarget = (lower: Target, upper: Target): Target =>
  mergeWith({}, lower, upper, (_, above: unknown) => (Array.isArray(above) ? above : undefined));

/** Severities by the ids that rules have now, so that an old id in one place and the new one in another mean the same rule. */
const byCurrentId = (severities: Severities) =>
  Object.entries(severities).map(([rule, severity]) => [currentId(rule), severity] as const);

/** Put later severities over earlier ones; those of a whole authority replace all earlier ones of its rules. */
export function overlay(lower: Severities, upper: Severities): Severities {
  const families = Object.keys(upper).filter((rule) => rule.endsWith('/*'));
  const kept = byCurrentId(lower).filter(([rule]) => !families.some((family) => rule.startsWith(family.slice(0, -1))));
  return Object.fromEntries([...kept, ...byCurrentId(upper)]);
}

/**
 * Resolve a configuration for one file: its own settings, then those of the overrides with a matching pattern, the later over the
 * earlier. `file` is the path from the folder of the configuration, with slashes. A configuration that does not match its
 * schema gives the defaults.
 *
 * @example
 * ```ts
 * const config = { rules: { 'advice/*': 'off' }, overrides: [{ files: ['old/**'], target: { marathon: { version: '1.8' } } }] } as const;
 * configure(config, 'old/db.json').target; // { marathon: { version: '1.8' } }
 * configure(config, 'db.json').severities; // { 'advice/*': 'off' }
 * ```
 */
export function configure(config: ExtvolConfig, file: string): FileConfig {
  const {
    $schema: _,
    overrides = [],
    ignore = [],
    rules = {},
    target = {},
    together = false,
    ...rest
  } = validate('extvol-config', config, '').length > 0 ? {} : config;
  const isOneOf = (globs: readonly string[]): boolean => globs.some((glob) => matchesGlob(glob, file));
  const held = overrides.filter(({ files }) => isOneOf(files));
  const groupRoot = held.findLast((override) => override.groupRoot !== undefined)?.groupRoot ?? rest.groupRoot;
  return {
    ...rest,
    ignored: isOneOf(ignore),
    target: held.reduce((lower, override) => overlayTarget(lower, override.target ?? {}), target as Target),
    severities: held.reduce((lower, override) => overlay(lower, override.rules ?? {}), rules as Severities),
    ...(groupRoot === undefined ? {} : { groupRoot }),
    together,
  };
}

import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Severities } from '../lint/severities.ts';
import { familyOf } from '../lint/severities.ts';
import { severities } from '../model/diagnostic.ts';
import { ownFindings } from '../rules/builtin.ts';
import { rules } from '../rules/index.ts';
import { currentId } from '../rules/old-ids.ts';
import { suggest } from './suggest.ts';

/** The options that choose rules and how severe they are. */
export interface RuleFlags {
  readonly rule?: readonly string[];
  readonly off?: readonly string[];
  readonly severity?: Severities;
}

const ids: readonly string[] = rules.map(({ id }) => id);
const known: readonly string[] = [...ids, ...Object.keys(ownFindings)];
const families: readonly string[] = [...new Set(known.map(familyOf))];

/** Get the id that a rule or a family has now, if it is one of those. */
function idAmong(name: string, among: readonly string[]): string {
  const id = currentId(name);
  if (among.includes(id)) return id;
  throw new InvalidArgumentError(`There is no such rule${suggest(name, among) || '; `extvol rules` lists them.'}`);
}

/** Collect the ids of rules. */
function parseRule(text: string, previous: readonly string[] = []): readonly string[] {
  const named = idAmong(text, [...ids, ...families.filter((family) => ids.some((id) => familyOf(id) === family))]);
  return [...previous, ...(named.endsWith('/*') ? ids.filter((id) => familyOf(id) === named) : [named])];
}

/** Collect the rules, or all of an authority (`advice/*`), that are switched off. */
function parseOff(text: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, idAmong(text, [...known, ...families])];
}

/** Read `rule=severity`, adding to what earlier options said. */
function parseSeverity(text: string, previous: Severities = {}): Severities {
  const [rule, severity] = text.split('=', 2) as [string, string?];
  const id = idAmong(rule, [...known, ...families]);
  const words = ['off', ...severities] as const;
  const word = words.find((each) => each === severity);
  if (word === undefined) throw new InvalidArgumentError(`Expected RULE=SEVERITY, with one of ${words.join(', ')}.`);
  return { ...previous, [id]: word };
}

/** Get the severities that the options ask for, `--off` over `--severity`. */
export const severitiesOf = ({ off = [], severity = {} }: RuleFlags): Severities => ({
  ...severity,
  ...Object.fromEntries(off.map((rule) => [rule, 'off'])),
});

/** Get the options that choose rules and how severe they are. */
export const addRuleOptions = (command: Command): Command =>
  command
    .option('--rule <id>', 'run only this rule, or all of an authority (`marathon/*`); repeatable', parseRule)
    .option('--off <id>', 'switch a rule off, or all of an authority; repeatable', parseOff)
    .option(
      '--severity <id=severity>',
      'report a rule, or all of an authority, as severe as this; repeatable',
      parseSeverity,
    );

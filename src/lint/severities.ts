import isPlainObject from 'lodash/isPlainObject.js';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { oldIdsOf } from '../rules/old-ids.ts';
import { mustBe } from '../text/must-be.ts';
import { quote } from '../text/quote.ts';

/** How severe findings are made, by the id of a rule or by all of an authority (`advice/*`); the id goes first. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Name the family of a rule, which is all rules of its authority: `advice/*`. */
export const familyOf = (rule: string): string => `${rule.slice(0, rule.indexOf('/'))}/*`;

const words: readonly unknown[] = ['off', 'info', 'warning', 'error'] satisfies readonly Severities[string][];

/** Get the entry of a table for a rule: by its id, by an old one, else by its family; one that is no severity is none. */
function entryFor(table: Severities, rule: string): Severities[string] | undefined {
  const key = [rule, ...oldIdsOf(rule), familyOf(rule)].find(
    (name) => Object.hasOwn(table, name) && words.includes(table[name]),
  );
  return key === undefined ? undefined : table[key];
}

/** Find what is wrong with a table of severities that a caller without types may give. */
export function describeSeverities(severities: unknown): readonly string[] {
  if (severities === undefined) return [];
  if (!isPlainObject(severities)) return [mustBe('option `severities`', 'an object', severities)];
  return Object.entries(severities as object)
    .filter(([, severity]) => !words.includes(severity))
    .map(([rule, severity]) =>
      mustBe(`severity of ${quote(rule)}`, `one of ${words.map(String).map(quote).join(', ')}`, severity),
    );
}

/** Leave out what is off, and give the rest the severity that it is to have. */
export const applySeverities = <Item extends Diagnostic>(
  diagnostics: readonly Item[],
  severities: Severities | undefined,
): readonly Item[] =>
  !isPlainObject(severities) || severities === undefined
    ? diagnostics
    : diagnostics.flatMap((diagnostic) => {
        const severity = entryFor(severities, diagnostic.rule) ?? diagnostic.severity;
        return severity === 'off' ? [] : [severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity }];
      });

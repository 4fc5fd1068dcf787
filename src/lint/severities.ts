import type { Diagnostic, Severity } from '../diagnostic.ts';

/** How severe findings are made, by the id of a rule or by all of an authority (`advice/*`); the id goes first. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** What stands for all rules whose ids begin as this one does. */
export const familyOf = (rule: string): string => `${rule.slice(0, rule.indexOf('/'))}/*`;

/** The entry of a table for a rule: by its id, else by its family. */
function entryFor<Value>(table: Readonly<Record<string, Value>>, rule: string): Value | undefined {
  const key = [rule, familyOf(rule)].find((name) => Object.hasOwn(table, name));
  return key === undefined ? undefined : table[key];
}

/** Leave out what is off, and give the rest the severity that it is to have. */
export const applySeverities = <Item extends Diagnostic>(
  diagnostics: readonly Item[],
  severities: Severities | undefined,
): readonly Item[] =>
  severities === undefined
    ? diagnostics
    : diagnostics.flatMap((diagnostic) => {
        const severity = entryFor(severities, diagnostic.rule) ?? diagnostic.severity;
        return severity === 'off' ? [] : [severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity }];
      });

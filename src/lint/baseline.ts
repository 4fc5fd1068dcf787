import groupBy from 'lodash/groupBy.js';
import isPlainObject from 'lodash/isPlainObject.js';
import type { Diagnostic, Suppressed } from '../model/diagnostic.ts';
import type { Report } from '../reporters/reporter.ts';
import { pointerWithin } from '../reporters/reporter.ts';
import { currentId } from '../rules/old-ids.ts';
import { hashText } from '../text/hash.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import { mergeFaults, splitFaults } from './merge-faults.ts';

/** The places of known findings: by file, then by rule; a place as often as it has findings of the rule. */
export interface Baseline {
  readonly findings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Findings that no baseline can hold: that a file cannot be read, or that the baseline itself is too long. */
const lasting: readonly string[] = ['file/unreadable', 'baseline/unused', 'target/invalid'];

/** `<id> <pointer within the workload>`; lines and columns are no part of it, nor where in its group an app is. */
function placeOf(diagnostic: Diagnostic): string {
  const within = pointerWithin(diagnostic) || '(root)';
  return diagnostic.workload === undefined ? within : `${diagnostic.workload.id} ${within}`;
}

const hashed = (diagnostic: Diagnostic): string =>
  `${placeOf(diagnostic)} #${hashText(diagnostic.message).slice(0, 8)}`;

const sortKeys = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => Number(a > b) - Number(a < b)));

/** Get the places of findings of one rule in one file; with a hash of the message where two differ in nothing else. */
const placesOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  Object.values(groupBy(diagnostics, placeOf))
    .flatMap((same) => same.map(new Set(same.map(({ message }) => message)).size > 1 ? hashed : placeOf))
    .sort();

/** Get the baseline of what was found, sorted. */
export const makeBaseline = (reports: readonly Report[]): Baseline => ({
  findings: sortKeys(
    Object.entries(groupBy(reports, ({ file }) => file)).flatMap(([file, same]) => {
      const found = same
        .flatMap(({ diagnostics }) => splitFaults(diagnostics))
        .filter(({ rule }) => !lasting.includes(rule));
      const rules = Object.entries(groupBy(found, ({ rule }) => rule));
      return rules.length === 0 ? [] : [[file, sortKeys(rules.map(([rule, each]) => [rule, placesOf(each)]))] as const];
    }),
  ),
});

const isPlaces = (value: unknown): boolean => Array.isArray(value) && value.every((place) => typeof place === 'string');

const isTableOf = (value: unknown, isRight: (member: unknown) => boolean): boolean =>
  isPlainObject(value) && Object.values(value as object).every(isRight);

/** Check whether a value is a baseline. */
export const isBaseline = (value: unknown): value is Baseline =>
  isPlainObject(value) && isTableOf((value as { findings?: unknown }).findings, (rules) => isTableOf(rules, isPlaces));

/** Reports without the findings that a baseline knows, and its entries that match nothing. */
export interface Compared {
  readonly reports: readonly Report[];
  /** Pointers into the baseline. */
  readonly unused: readonly { readonly pointer: JsonPointer; readonly place: string }[];
}

/** The entries of one rule in one file, by place; each matches one finding. */
type Places = Map<string, JsonPointer[]>;

function entriesOf({ findings }: Baseline): ReadonlyMap<string, Places> {
  const entries = new Map<string, Places>();
  for (const [file, rules] of Object.entries(findings))
    for (const [rule, places] of Object.entries(rules)) {
      const key = JSON.stringify([file, currentId(rule)]);
      const known: Places = entries.get(key) ?? new Map();
      entries.set(key, known);
      for (const [index, place] of places.entries()) {
        const pointers = known.get(place) ?? [];
        known.set(place, pointers);
        pointers.push(joinPointer('/findings', file, rule, index));
      }
    }
  return entries;
}

/**
 * Take the findings that a baseline knows out of reports: each of its entries matches one finding. `reason` is given
 * for those that are taken out. Entries of files for which `isGone` says no are not looked for.
 */
export function compareBaseline(
  reports: readonly Report[],
  baseline: Baseline,
  reason: string,
  isGone: (file: string) => boolean,
): Compared {
  const entries = entriesOf(baseline);
  const compared = reports.map((report): Report => {
    const isKnown = (diagnostic: Diagnostic): boolean => {
      const known = entries.get(JSON.stringify([report.file, diagnostic.rule]));
      if (known === undefined || lasting.includes(diagnostic.rule)) return false;
      const keys = [hashed(diagnostic), placeOf(diagnostic)];
      return keys.some((key) => known.get(key)?.pop() !== undefined);
    };
    const [kept, known]: [Diagnostic[], Suppressed[]] = [[], [...(report.suppressed ?? [])]];
    for (const diagnostic of splitFaults(report.diagnostics))
      if (isKnown(diagnostic)) known.push({ ...diagnostic, suppression: { kind: 'external', reason } });
      else kept.push(diagnostic);
    return { ...report, diagnostics: mergeFaults(kept), suppressed: known };
  });
  const read = new Set(reports.map(({ file }) => file));
  const unused = [...entries].flatMap(([key, places]) => {
    const [file] = JSON.parse(key) as [string];
    if (!read.has(file) && !isGone(file)) return [];
    return [...places].flatMap(([place, pointers]) => pointers.map((pointer) => ({ pointer, place })));
  });
  return { reports: compared, unused };
}

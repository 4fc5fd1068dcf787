import escapeRegExp from 'lodash/escapeRegExp.js';
import maxBy from 'lodash/maxBy.js';
import memoize from 'lodash/memoize.js';
import once from 'lodash/once.js';
import { texts } from '../generated/texts.ts';
import type { Authority } from '../model/diagnostic.ts';
import type { VersionRange } from '../model/target.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { authorityOf, rangesOf } from '../rules/rule.ts';

/** One text of an answer, and the place that it names. */
export interface AnswerText {
  readonly path?: string;
  readonly error: string;
}

/** A rule that makes its authority write a text, and the releases that do. */
export interface KnownRule {
  readonly rule: string;
  readonly authority: Authority;
  readonly versions: readonly VersionRange[];
  /** Where the text begins in what was given. */
  readonly start: number;
}

const GAP = '…';

const sourceOf = (text: string): string => text.split(GAP).map(escapeRegExp).join('.*');

/** Make the pattern of a whole text with gaps, `…`. */
export const patternOf: (text: string) => RegExp = memoize((text) => new RegExp(`^${sourceOf(text)}$`, 's'));

/** Make the pattern of such a text in a line, up to the last letter that is known. */
const partOf: (text: string) => RegExp = memoize((text) => new RegExp(sourceOf(text.replace(/…$/, ''))));

/** Read releases: `-1.5.0 1.9-`. */
const readRanges = (versions: string): readonly VersionRange[] =>
  versions.split(' ').map((range) => {
    const [since, until] = range.split('-');
    return { ...(since && { since }), ...(until && { until }) };
  });

/** The texts, each with its longest part that is known, which is looked for first. */
const entries = once(() => texts.map((known) => [maxBy(known[2].split(GAP), 'length') as string, known] as const));

const byId = new Map(rules.map((rule) => [rule.id as string, rule]));

const weigh = (text: string): number => text.replaceAll(GAP, '').length;

/** How much of a text must be known where no path says what it is about. */
const TELLING = 15;

/** Cut off what is before the app of a path: groups and lists. */
const inApp = (path: string): string =>
  path
    .replace(/^(?:(?:\/groups\(\d+\))*\/apps|\/)?\(\d+\)(?=\/|$)/, '')
    .replace(/^(?:\/groups\(\d+\))+(?=\/groups\()/, '');

/** Check whether a path is the known one. */
const leadsThere = (path: string, known: string): boolean =>
  patternOf(known || '/').test(path || '/') || patternOf(known || '/').test(inApp(path) || '/');

/** A text that is known, and how well what was given fits it. */
interface Fit extends KnownRule {
  readonly isPlaced: boolean;
  readonly weight: number;
}

function fitOf({ path, error }: AnswerText, [id, place, text, versions]: (typeof texts)[number]): readonly Fit[] {
  const rule = byId.get(id) as Rule;
  const authority = authorityOf(rule);
  const weight = weigh(text);
  const isPlaced = path !== undefined && leadsThere(path, place);
  if (!isPlaced && weight < TELLING) return [];
  if (path !== undefined && (authority !== 'marathon' || !patternOf(text).test(error))) return [];
  const start = path === undefined ? error.search(partOf(text)) : 0;
  const ranges = versions === undefined ? rangesOf(rule) : readRanges(versions);
  return start < 0 ? [] : [{ rule: id, authority, versions: ranges, start, isPlaced, weight }];
}

/** Find the rules that make authorities write a text: those at its path, and of these those of which most is known. */
export function findKnown(text: AnswerText): readonly KnownRule[] {
  const fits = entries().flatMap(([part, known]) => (text.error.includes(part) ? fitOf(text, known) : []));
  const placed = fits.some(({ isPlaced }) => isPlaced) ? fits.filter(({ isPlaced }) => isPlaced) : fits;
  const most = Math.max(...placed.map(({ weight }) => weight));
  const found = new Map<string, KnownRule>();
  for (const { isPlaced: _, weight, ...fit } of placed) {
    const before = found.get(fit.rule);
    if (weight === most)
      found.set(fit.rule, before === undefined ? fit : { ...fit, versions: [...before.versions, ...fit.versions] });
  }
  return [...found.values()];
}

import type { Diagnostic, Suppressed } from '../model/diagnostic.ts';
import { ownFindings } from '../rules/builtin.ts';
import { rules } from '../rules/index.ts';
import { currentId } from '../rules/old-ids.ts';
import type { Workload } from '../systems/workload.ts';
import type { Comment } from '../text/comments.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Position } from '../text/position.ts';
import { quote } from '../text/quote.ts';
import { familyOf } from './severities.ts';

/** What is in a text with comments that suppress, or that look like it. */
export const marks = ['extvol', 'Extvol', 'EXTVOL'] as const;

/** The label of an app that does. */
export const label = 'extvol/ignore';

/** A wish that findings of one rule are not reported. */
export interface Suppression {
  /** Of a rule or of all of an authority (`advice/*`); absent where none is named. */
  readonly rule: string | undefined;
  readonly reason: string;
  /** Where it counts: a workload, a line, or everywhere. */
  readonly scope: JsonPointer | number | 'file';
  /** Where it is written. */
  readonly pointer: JsonPointer;
  readonly position?: Position;
}

type Place = Pick<Suppression, 'scope' | 'pointer' | 'position'>;

/** Read `rule, rule — reason`; other dashes and a colon do as well. */
function parse(text: string, place: Place): readonly Suppression[] {
  const at = text.search(/:\s|\s(?:—|–|--?)\s/);
  const words = (at < 0 ? text : text.slice(0, at)).split(/[\s,]+/).filter((word) => word !== '');
  const named = words.filter((word) => word.includes('/'));
  // Without a reason the words behind a rule may be one that lacks its dash.
  const ids = at < 0 || named.length === 0 ? named : words;
  const reason = at < 0 ? '' : text.slice(at + 1).replace(/^[—–-]*\s+/, '');
  return (ids.length === 0 ? [undefined] : ids.map(currentId)).map((rule) => ({
    rule,
    reason: reason.trim(),
    ...place,
  }));
}

/** What a comment that suppresses begins with. */
export const COMMENT: RegExp = /^extvol-ignore(-file)?(?![\w-]):?/;

/** Find what the comments of a text suppress. */
export const commentSuppressions = (comments: readonly Comment[]): readonly Suppression[] =>
  comments.flatMap(({ text, position, line }) => {
    const [start, file] = COMMENT.exec(text) ?? [];
    if (start === undefined) return [];
    return parse(text.slice(start.length).trim(), { scope: file ? 'file' : line, pointer: '', position });
  });

/** Find what the labels of apps suppress: `extvol/ignore: "rule — reason; rule — reason"`. */
export const labelSuppressions = (workloads: readonly Workload[]): readonly Suppression[] =>
  workloads
    .filter(({ app }) => app?.labels && Object.hasOwn(app.labels, label))
    .flatMap(({ app, pointer }) => {
      const text: unknown = app?.labels?.[label];
      if (typeof text !== 'string') return [];
      const place = { scope: pointer, pointer: joinPointer(pointer, 'labels', label) };
      return text.split(';').flatMap((part) => parse(part.trim(), place));
    });

const keyOf = (scope: Suppression['scope'], rule: string): string => `${scope} ${rule}`;

/** Get the scopes that a finding lies in, the narrowest first. */
function scopesOf({ pointer, position }: Diagnostic): readonly Suppression['scope'][] {
  const tokens = pointer.split('/');
  const above = tokens.map((_, index) => tokens.slice(0, tokens.length - index).join('/'));
  return [...(position === undefined ? [] : [position.start.line]), ...above, 'file'];
}

const known: readonly string[] = [...rules.map(({ id }) => id), ...Object.keys(ownFindings)];
const isKnown = (rule: string): boolean => known.some((id) => id === rule || familyOf(id) === rule);

const report = (rule: string, severity: 'warning' | 'info', message: string, place: Suppression): Diagnostic => {
  const { pointer, position } = place;
  return { rule, severity, message, pointer, ...(position === undefined ? {} : { position }) };
};

function describeLack(suppression: Suppression): Diagnostic {
  const { rule = 'rule' } = suppression;
  const lack = suppression.rule === undefined ? 'a rule and a reason' : 'a reason';
  const message = `missing ${lack}, so nothing is suppressed; write ${quote(`${rule} — reason`)}`;
  return report('suppress/no-reason', 'warning', message, suppression);
}

function describeUnused(suppression: Suppression): Diagnostic {
  const rule = String(suppression.rule);
  const meant = isKnown(rule) ? undefined : nearest(rule, known);
  const message = `suppression of ${quote(rule)} has no finding to suppress${meant === undefined ? '; remove it' : didYouMean(meant)}`;
  return report('suppress/unused', 'info', message, suppression);
}

/** What is left of the findings, and what is not. */
export interface SuppressionResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * Separate findings from those that are suppressed. A suppression without a reason is reported, as is one that has
 * nothing to suppress, unless its rule is none of those that ran.
 */
export function applySuppressions(
  found: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  only: readonly string[] | undefined,
): SuppressionResult {
  if (suppressions.length === 0) return { diagnostics: found, suppressed: [] };
  const isWhole = ({ rule, reason }: Suppression): boolean => rule !== undefined && reason !== '';
  const whole = new Map(suppressions.filter(isWhole).map((each) => [keyOf(each.scope, String(each.rule)), each]));
  const used = new Set<Suppression>();
  const diagnostics: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of found) {
    const keys = scopesOf(diagnostic).flatMap((scope) =>
      [diagnostic.rule, familyOf(diagnostic.rule)].map((rule) => keyOf(scope, rule)),
    );
    const match = keys.map((key) => whole.get(key)).find((each) => each !== undefined);
    if (match === undefined) diagnostics.push(diagnostic);
    else {
      used.add(match);
      suppressed.push({ ...diagnostic, suppression: { kind: 'inSource', reason: match.reason } });
    }
  }
  const ids = only?.map(currentId);
  const ran = ({ rule }: Suppression): boolean => ids?.includes(String(rule)) !== false;
  const unused = suppressions.filter((each) => isWhole(each) && !used.has(each) && ran(each));
  const lacking = suppressions.filter((each) => !isWhole(each));
  return { diagnostics: [...diagnostics, ...lacking.map(describeLack), ...unused.map(describeUnused)], suppressed };
}

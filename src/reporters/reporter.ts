import countBy from 'lodash/countBy.js';
import uniq from 'lodash/uniq.js';
import { pages } from '../generated/pages.ts';
import type { Diagnostic, Severity, Suppressed } from '../model/diagnostic.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { fileUri } from '../text/uri.ts';

/** The diagnostics of one input. */
export interface Report {
  /** File name as given, `<stdin>` for standard input. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What was found and is not reported; for formats that have a place for it. */
  readonly suppressed?: readonly Suppressed[];
  /** What was read; without it there are no code frames and no columns in bytes. */
  readonly text?: string;
}

/** Dresses a piece of output up for a terminal; reporters for machines leave it alone. */
export type Paint = (severity: Severity, text: string) => string;

/** Turns reports into the text of one output format. */
export interface Reporter {
  readonly id: string;
  readonly title: string;
  /** Whether what it prints of several reports may as well be printed one by one, each when it comes. */
  readonly streams?: true;
  /** Whether it prints what fixes write, so that their places are to be found. */
  readonly printsFixes?: true;
  /** One whole document, also for no report at all. Control characters of the input never come out raw. */
  report(reports: readonly Report[], paint?: Paint): string;
}

/** Get the page of a rule, or the README for what extvol itself finds; `undefined` as long as extvol is not published. */
export const pageOf = ({ rule, authority }: Diagnostic): string | undefined =>
  pages &&
  `${pages}${authority === undefined || rule.startsWith('document/') ? 'README.md' : `docs/rules/${fileUri(rule)}.md`}`;

/** Check whether the input could not be read at all. */
export const isUnreadable = ({ rule }: Diagnostic): boolean => rule === 'file/unreadable';

/** Count how many findings there are of each severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const { error = 0, warning = 0, info = 0 } = countBy(diagnostics, ({ severity }) => severity);
  return { error, warning, info };
}

/** Find what the authority calls the place, in its own syntax, each once. */
const authorityPaths = ({ upstream = [] }: Diagnostic): readonly string[] =>
  uniq(upstream.flatMap(({ path }) => path ?? []));

/**
 * Get the place in the document, beside line and column: `at <pointer> of <workload>, <authority>: <its own path>`, or as
 * much of it as there is, and the rules that report the same. Control characters are left as they are.
 */
export function describePlace(diagnostic: Diagnostic): string {
  const { pointer, workload, authority, also = [] } = diagnostic;
  const inside = [
    ...(pointer === '' ? [] : [`at ${pointer}`]),
    ...(workload === undefined ? [] : [`of ${workload.id}`]),
  ];
  const paths = authorityPaths(diagnostic).map((path) => `${authority}: ${path}`);
  const others = also.length === 0 ? [] : [`also ${also.map(({ rule }) => rule).join(', ')}`];
  return [...(inside.length === 0 ? [] : [inside.join(' ')]), ...paths, ...others].join(', ');
}

/** Get the message with the place in the document behind it, for formats that have one text for both. */
export function describeFinding(diagnostic: Diagnostic): string {
  const place = describePlace(diagnostic);
  return place === '' ? diagnostic.message : `${diagnostic.message} (${place})`;
}

/** Get where a finding is in its workload, or in the document where it is about none. */
export const pointerWithin = ({ workload, pointer }: Pick<Diagnostic, 'workload' | 'pointer'>): JsonPointer =>
  workload === undefined ? pointer : pointer.slice(workload.pointer.length);

/** Identify a finding by what survives moved lines: rule, workload, pointer within it, message. */
export const identityOf = (diagnostic: Diagnostic): string =>
  JSON.stringify([diagnostic.rule, diagnostic.workload?.id ?? null, pointerWithin(diagnostic), diagnostic.message]);

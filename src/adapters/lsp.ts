import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { pageOf } from '../reporters/reporter.ts';
import type { Point, Position } from '../text/position.ts';

/** A place in a text as the Language Server Protocol counts: lines and characters (UTF-16 code units) from 0. */
export interface LspPosition {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text; `end` is the place after its last character. */
export interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

/** Another place that a diagnostic is about. */
export interface LspRelatedInformation {
  readonly location: { readonly uri: string; readonly range: LspRange };
  readonly message: string;
}

/** A `Diagnostic` of the Language Server Protocol 3.17, with all that is known in its `data`. */
export interface LspDiagnostic {
  /** The first character of the text where a value was checked, or the whole text is meant. */
  readonly range: LspRange;
  /** 1 error, 2 warning, 3 information. */
  readonly severity: 1 | 2 | 3;
  readonly code: string;
  /** The page of the rule; absent as long as extvol is not published. */
  readonly codeDescription?: { readonly href: string };
  readonly source: 'extvol';
  readonly message: string;
  /** The related places that have a position; absent where the document's URI is not known. */
  readonly relatedInformation?: readonly LspRelatedInformation[];
  readonly data: Omit<Diagnostic, 'rule' | 'severity' | 'message'>;
}

const numbers = { error: 1, warning: 2, info: 3 } as const;
const severities = new Map<unknown, Severity>([
  [1, 'error'],
  [2, 'warning'],
  [3, 'info'],
]);

const toLspPosition = ({ line, column }: Point): LspPosition => ({ line: line - 1, character: column - 1 });
const toRange = ({ start, end }: Position): LspRange => ({ start: toLspPosition(start), end: toLspPosition(end) });
const first: LspPosition = { line: 0, character: 0 };

/**
 * Convert a diagnostic for a language server: lines and characters from 0, the severity as a number, everything else in `data`. `uri`
 * is the document that related places are in; without it they are in `data` only.
 *
 * @example
 * ```ts
 * const [diagnostic] = lint({ id: '/db', cpus: 'many' }).diagnostics;
 * diagnostic && toLsp(diagnostic).code; // 'document/schema'
 * ```
 */
export function toLsp(diagnostic: Diagnostic, options: { readonly uri?: string } = {}): LspDiagnostic {
  const uri = options?.uri;
  const { rule, severity, message, ...data } = diagnostic;
  const { position, related } = data;
  const href = pageOf(diagnostic);
  const relatedInformation = (related ?? []).flatMap((place): readonly LspRelatedInformation[] =>
    uri === undefined || place.position === undefined
      ? []
      : [{ location: { uri, range: toRange(place.position) }, message: place.message }],
  );
  return {
    range: position === undefined ? { start: first, end: first } : toRange(position),
    severity: numbers[severity],
    code: rule,
    ...(href && { codeDescription: { href } }),
    source: 'extvol',
    message,
    ...(relatedInformation.length === 0 ? {} : { relatedInformation }),
    data,
  };
}

/**
 * Restore the diagnostic that `toLsp` converted, also after it went through JSON; `undefined` for one of another source, or one that an
 * editor sent back without its `data`. The position is that of the check: edits since then are not followed.
 *
 * @example
 * ```ts
 * const [diagnostic] = lint({ id: '/db', cpus: 'many' }).diagnostics;
 * const same = diagnostic && fromLsp(JSON.parse(JSON.stringify(toLsp(diagnostic))));
 * same?.message === diagnostic?.message; // true
 * ```
 */
export function fromLsp(diagnostic: unknown): Diagnostic | undefined {
  const { source, code, severity, message, data } = (diagnostic ?? {}) as Partial<LspDiagnostic>;
  const known = severities.get(severity);
  const isOurs = source === 'extvol' && typeof code === 'string' && typeof message === 'string';
  if (!isOurs || known === undefined || typeof data?.pointer !== 'string') return undefined;
  return { ...data, rule: code, severity: known, message };
}

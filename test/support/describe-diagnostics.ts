import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** What the fixtures hold of diagnostics: one line each, then what the authority would answer, indented. */
export const describeDiagnostics = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .flatMap(({ position, severity, rule, pointer, message, authority, stage, upstream = [], related = [] }) => [
      `${position === undefined ? '' : `${position.start.line}:${position.start.column} `}${severity} ${rule} ${pointer || '(root)'} ${message}`,
      ...upstream.map(
        ({ path, text, status, match }) =>
          `  ${authority} at ${stage}${status === undefined ? '' : ` (${status})`}: ${path === undefined ? '' : `${path} `}${text}${match === 'prefix' ? '…' : ''}`,
      ),
      ...related.map(
        (place) =>
          `  also ${place.position === undefined ? '' : `${place.position.start.line}:${place.position.start.column} `}${place.pointer}: ${place.message}`,
      ),
    ])
    .map((line) => `${line}\n`)
    .join('');

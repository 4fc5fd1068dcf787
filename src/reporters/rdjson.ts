import type { Diagnostic } from '../diagnostic.ts';
import type { Report, Reporter } from '../reporter.ts';
import { describeFinding, pageOf } from '../reporter.ts';
import { byteColumns } from '../text/byte-columns.ts';
import type { Point, Position } from '../text/position.ts';
import { printJson } from '../text/print-json.ts';

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

const pointsOf = ({ position, related = [] }: Diagnostic): readonly Point[] =>
  [position, ...related.flatMap((other) => (other.file === undefined ? [other.position] : []))].flatMap((place) =>
    place === undefined ? [] : [place.start, place.end],
  );

function convertReport({ file, diagnostics, text }: Report): readonly object[] {
  const columns = text === undefined ? undefined : byteColumns(text, diagnostics.flatMap(pointsOf));
  const toPoint = ({ line, offset }: Point): object => ({ line, ...(columns && { column: columns.get(offset) }) });
  const locate = (position: Position | undefined): object => ({
    path: file,
    ...(position === undefined ? {} : { range: { start: toPoint(position.start), end: toPoint(position.end) } }),
  });
  /** A place in another file, whose text is not at hand. */
  const locateIn = (other: string, position: Position | undefined): object => ({
    path: other,
    ...(position && { range: { start: { line: position.start.line }, end: { line: position.end.line } } }),
  });
  return diagnostics.map((diagnostic) => ({
    message: describeFinding(diagnostic),
    location: locate(diagnostic.position),
    severity: severities[diagnostic.severity],
    code: { value: diagnostic.rule, url: pageOf(diagnostic) },
    ...(diagnostic.related && {
      related_locations: diagnostic.related.map(({ message, position, file: other }) => ({
        message,
        location: other === undefined ? locate(position) : locateIn(other, position),
      })),
    }),
  }));
}

/** Reviewdog's `DiagnosticResult`. Its columns count bytes of UTF-8, so without the text there are only lines. */
export const reporter: Reporter = {
  id: 'rdjson',
  title: 'reviewdog diagnostics',
  report: (reports) => `${printJson({ source: { name: 'extvol' }, diagnostics: reports.flatMap(convertReport) }, 2)}\n`,
};

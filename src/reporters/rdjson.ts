import type { Diagnostic, Replacement } from '../model/diagnostic.ts';
import { byteColumns } from '../text/byte-columns.ts';
import { replaceText } from '../text/edit/tree.ts';
import { printJson } from '../text/json/print.ts';
import type { Point, Position } from '../text/position.ts';
import type { Report, Reporter } from './reporter.ts';
import { describeFinding, pageOf } from './reporter.ts';

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/** Get the rule, with its page where there is one. */
function codeOf(diagnostic: Diagnostic): object {
  const url = pageOf(diagnostic);
  return { value: diagnostic.rule, ...(url && { url }) };
}

/** Write a text from the first to the last of some replacements, as they make it. */
function spanOf(text: string, replacements: readonly Replacement[]): Replacement | undefined {
  const [first, last] = [replacements[0], replacements.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { start } = first.position;
  const { end } = last.position;
  const edits = replacements.map(({ position, text: written }) => ({
    start: position.start.offset - start.offset,
    end: position.end.offset - start.offset,
    text: written,
  }));
  return { position: { start, end }, text: replaceText(text.slice(start.offset, end.offset), edits) };
}

const pointsOf = ({ position, related = [], fix }: Diagnostic): readonly Point[] =>
  [
    position,
    ...related.flatMap((other) => (other.file === undefined ? [other.position] : [])),
    ...(fix?.replacements ?? []).map((replacement) => replacement.position),
  ].flatMap((place) => (place === undefined ? [] : [place.start, place.end]));

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
  /** One suggestion for all that a fix writes, since each is offered for itself; none where columns are not known. */
  const suggest = ({ fix }: Diagnostic): object => {
    const span = text === undefined ? undefined : spanOf(text, fix?.replacements ?? []);
    if (span === undefined) return {};
    const { start, end } = span.position;
    return { suggestions: [{ range: { start: toPoint(start), end: toPoint(end) }, text: span.text }] };
  };
  return diagnostics.map((diagnostic) => ({
    message: describeFinding(diagnostic),
    location: locate(diagnostic.position),
    severity: severities[diagnostic.severity],
    code: codeOf(diagnostic),
    ...(diagnostic.related && {
      related_locations: diagnostic.related.map(({ message, position, file: other }) => ({
        message,
        location: other === undefined ? locate(position) : locateIn(other, position),
      })),
    }),
    ...suggest(diagnostic),
  }));
}

/** Reviewdog's `DiagnosticResult`. Its columns count bytes of UTF-8, so without the text there are only lines. */
export const reporter: Reporter = {
  id: 'rdjson',
  title: 'reviewdog diagnostics',
  printsFixes: true,
  report: (reports) => `${printJson({ source: { name: 'extvol' }, diagnostics: reports.flatMap(convertReport) }, 2)}\n`,
};

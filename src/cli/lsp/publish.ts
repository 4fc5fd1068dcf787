import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toLsp } from '../../adapters/lsp.ts';
import type { Diagnostic, Related } from '../../model/diagnostic.ts';
import type { Checked } from './check.ts';
import { rangeAt, uriOf } from './locations.ts';
import { pageUri } from './pages.ts';

/** As many findings as an editor is sent of one document. */
const MOST = 1000;

const origin = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Get a finding as an editor shows it; the server keeps the rest itself. */
export function describe(document: TextDocument, diagnostic: Diagnostic, docs: string): LspDiagnostic {
  const { data: _, relatedInformation: __, codeDescription: ___, ...shown } = toLsp(diagnostic);
  const { position, related = [], rule } = diagnostic;
  const href = pageUri(rule, docs);
  const relate = ({ file, position: at, message }: Related) => {
    if (at === undefined) return [];
    // A place in another file has no text here to count in.
    const range = file === undefined ? rangeAt(document, at) : toLsp({ ...diagnostic, position: at }).range;
    return [{ message, location: { uri: file === undefined ? document.uri : uriOf(file), range } }];
  };
  const places = related.flatMap(relate);
  return {
    ...shown,
    range: position === undefined ? origin : rangeAt(document, position),
    ...(href !== undefined && { codeDescription: { href } }),
    ...(places.length > 0 && { relatedInformation: places }),
  };
}

/** Get what an editor shows of a document; where that is too much, the last says so. */
export function describeAll({ document, diagnostics }: Checked, docs: string): LspDiagnostic[] {
  const shown = diagnostics.slice(0, MOST).map((diagnostic) => describe(document, diagnostic, docs));
  const left = diagnostics.length - shown.length;
  if (left === 0) return shown;
  const message = `${left} more findings are not shown; \`extvol lint\` prints them all`;
  return [...shown, { range: origin, severity: 3, source: 'extvol', message }];
}

import type { Diagnostic } from '../model/diagnostic.ts';
import { escapeControls } from '../text/quote.ts';
import type { Reporter } from './reporter.ts';
import { describeFinding } from './reporter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Escape a message as the runner's toolkit does; other control characters become visible. */
const escapeData = (text: string): string =>
  escapeControls(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Write the place: the runner takes an end column only where the end is on the same line. */
function placeOf({ position }: Diagnostic): Readonly<Record<string, string>> {
  if (position === undefined) return {};
  const { start, end } = position;
  const from = { line: String(start.line), col: String(start.column) };
  return start.line === end.line ? { ...from, endLine: String(end.line), endColumn: String(end.column) } : from;
}

function annotate(file: string, diagnostic: Diagnostic): string {
  const properties = { file, ...placeOf(diagnostic), title: diagnostic.rule };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const message = `${diagnostic.rule}: ${describeFinding(diagnostic)}`;
  return `::${commands[diagnostic.severity]} ${written.join(',')}::${escapeData(message)}\n`;
}

/** Workflow commands that GitHub Actions shows as annotations; the rule is their title, and the log has it too. */
export const reporter: Reporter = {
  id: 'github',
  title: 'GitHub Actions annotations',
  streams: true,
  report: (reports) =>
    reports.flatMap(({ file, diagnostics }) => diagnostics.map((found) => annotate(file, found))).join(''),
};

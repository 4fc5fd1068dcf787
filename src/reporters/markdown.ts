import type { Diagnostic } from '../model/diagnostic.ts';
import { escapeControls } from '../text/quote.ts';
import type { Reporter } from './reporter.ts';
import { countSeverities, describePlace, pageOf } from './reporter.ts';

/** Get a text as Markdown shows it, character for character, also in a cell of a table. */
const escapeMarkdown = (text: string): string => escapeControls(text).replace(/[\\`*_[\]<>&|~#!@:$]/g, '\\$&');

const code = (text: string): string => `<code>${escapeMarkdown(text)}</code>`;

/** Get a message, whose values are in backticks; where these do not come in pairs they are shown as they are. */
function showMessage(message: string): string {
  const parts = message.split('`');
  if (parts.length % 2 === 0) return escapeMarkdown(message);
  return parts.map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : code(part))).join('');
}

function row(file: string, diagnostic: Diagnostic): string {
  const { severity, rule, message, position } = diagnostic;
  const line = position === undefined ? '' : `:${position.start.line}:${position.start.column}`;
  const place = describePlace(diagnostic);
  const words = place === '' ? showMessage(message) : `${showMessage(message)}<br>${code(place)}`;
  const page = pageOf(diagnostic);
  const name = page === undefined ? escapeMarkdown(rule) : `[${escapeMarkdown(rule)}](${page})`;
  return `| ${severity} | ${code(`${file}${line}`)} | ${name} | ${words} |\n`;
}

/** A heading with the counts, and a table of the findings where there are any; for a job summary or a comment. */
export const reporter: Reporter = {
  id: 'markdown',
  title: 'a Markdown table, for a job summary',
  report: (reports) => {
    const { error, warning, info } = countSeverities(reports.flatMap(({ diagnostics }) => diagnostics));
    const heading = `### extvol: errors ${error}, warnings ${warning}, info ${info}\n`;
    const rows = reports.flatMap(({ file, diagnostics }) => diagnostics.map((found) => row(file, found)));
    return rows.length === 0
      ? heading
      : `${heading}\n| severity | place | rule | finding |\n| --- | --- | --- | --- |\n${rows.join('')}`;
  },
};

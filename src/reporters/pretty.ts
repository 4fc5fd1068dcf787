import type { AlsoReported, Diagnostic, Related } from '../model/diagnostic.ts';
import type { Position } from '../text/position.ts';
import { escapeControls } from '../text/quote.ts';
import { frameOf } from '../text/terminal/code-frame.ts';
import type { Paint, Report, Reporter } from './reporter.ts';
import { describePlace } from './reporter.ts';

const lineAndColumn = ({ start }: Position): string => `${start.line}:${start.column}`;

/** Get the line of the text with a caret under each character of the place, behind the number of the line. */
function frameLines(text: string, position: Position, paint: (text: string) => string): readonly string[] {
  const { line, carets } = frameOf(text, position);
  const number = String(position.start.line);
  return [`${number} | ${line}`, `${' '.repeat(number.length)} | ${carets.replace(/\^+/, paint)}`];
}

function answerLines({ authority, stage, upstream = [] }: Diagnostic | AlsoReported): readonly string[] {
  return upstream.map(({ text, match }) => `${authority} at ${stage}: ${text}${match === 'prefix' ? '…' : ''}`);
}

function relatedLine({ message, pointer, position, file }: Related): string {
  const place = [...(file === undefined ? [] : [file]), ...(position === undefined ? [] : [lineAndColumn(position)])]
    .map((part, index, parts) => part + (index === parts.length - 1 ? ' ' : ':'))
    .join('');
  return `also ${place}${message}${pointer === '' ? '' : ` (at ${pointer})`}`;
}

function describe({ file, text }: Report, diagnostic: Diagnostic, paint: Paint): string {
  const { severity, rule, message, position, related = [], also = [] } = diagnostic;
  const place = describePlace(diagnostic);
  const where = `${file}${position === undefined ? '' : `:${lineAndColumn(position)}`}`;
  const frame =
    text === undefined || position === undefined
      ? []
      : frameLines(text, position, (carets) => paint(severity, carets)).map((line) => `    ${line}`);
  const others = [
    ...(place === '' ? [] : [place]),
    ...[diagnostic, ...also].flatMap(answerLines),
    ...related.map(relatedLine),
  ];
  return [
    `${escapeControls(where)} ${paint(severity, severity)} ${escapeControls(rule)}`,
    `  ${escapeControls(message)}`,
    ...frame,
    ...others.map((line) => `  ${escapeControls(line)}`),
    '',
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** A few lines a finding, with the line of the text that it is about; for people at a terminal. */
export const reporter: Reporter = {
  id: 'pretty',
  title: 'a few lines a finding, with the line of the text and carets under the place',
  streams: true,
  report: (reports, paint = (_, text) => text) =>
    reports.flatMap((report) => report.diagnostics.map((diagnostic) => describe(report, diagnostic, paint))).join(''),
};

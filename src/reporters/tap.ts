import type { Diagnostic } from '../model/diagnostic.ts';
import { isError } from '../model/diagnostic.ts';
import { printJson } from '../text/json/print.ts';
import { escapeControls } from '../text/quote.ts';
import type { Report, Reporter } from './reporter.ts';
import { describePlace } from './reporter.ts';

/** Two escapes are known in a description, of the backslash and of the sign that starts a directive. */
const escapeDescription = (text: string): string => escapeControls(text).replace(/[\\#]/g, '\\$&');

/** Get an item of a YAML list; the strings are JSON's, which are YAML's too. */
function printFinding(diagnostic: Diagnostic): readonly string[] {
  const { severity, rule, message, position } = diagnostic;
  const place = describePlace(diagnostic);
  const fields = {
    severity,
    rule,
    message,
    ...(position === undefined ? {} : { line: position.start.line, column: position.start.column }),
    ...(place === '' ? {} : { place }),
  };
  return Object.entries(fields).map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${printJson(value)}`);
}

function printTest({ file, diagnostics }: Report, index: number): string {
  const outcome = diagnostics.some(isError) ? 'not ok' : 'ok';
  const test = `${outcome} ${index + 1} - ${escapeDescription(file)}\n`;
  if (diagnostics.length === 0) return test;
  const lines = diagnostics.flatMap(printFinding).map((line) => `    ${line}\n`);
  return `${test}  ---\n  findings:\n${lines.join('')}  ...\n`;
}

/**
 * TAP 13, since the harness of Perl refuses a later version; what is printed is TAP 14 too but for that line. A test
 * for each file, which fails where it has an error, with its findings in a YAML block.
 */
export const reporter: Reporter = {
  id: 'tap',
  title: 'TAP 13, a test for each file',
  report: (reports) => `TAP version 13\n1..${reports.length}\n${reports.map(printTest).join('')}`,
};

import sumBy from 'lodash/sumBy.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isError } from '../model/diagnostic.ts';
import { escapeXml, printTag } from '../text/xml.ts';
import type { Report, Reporter } from './reporter.ts';
import { describeFinding, describePlace, isUnreadable } from './reporter.ts';

/** Only an error fails its test; what is less is in the output of one that passes. */
function outcomeOf(file: string, diagnostic: Diagnostic): string {
  const { severity, rule, message, position } = diagnostic;
  const place = position === undefined ? file : `${file}:${position.start.line}:${position.start.column}`;
  const text = escapeXml(`${place} ${severity} ${describeFinding(diagnostic)}`);
  if (severity !== 'error') return `<system-out>${text}</system-out>`;
  const element = isUnreadable(diagnostic) ? 'error' : 'failure';
  return `${printTag(element, { message, type: rule })}${text}</${element}>`;
}

function printCase(file: string, diagnostic: Diagnostic): string {
  const name = [diagnostic.rule, describePlace(diagnostic)].join(' ').trim();
  return `    ${printTag('testcase', { name, classname: file })}${outcomeOf(file, diagnostic)}</testcase>\n`;
}

/** Count how many tests a suite has, and how they end. A file without findings is one test, which passes. */
function countTests({ diagnostics }: Report) {
  const errors = diagnostics.filter(isUnreadable).length;
  const failures = diagnostics.filter(isError).length - errors;
  return { tests: Math.max(1, diagnostics.length), failures, errors };
}

function printSuite(report: Report): string {
  const { file, diagnostics } = report;
  const cases = diagnostics.map((diagnostic) => printCase(file, diagnostic));
  const none = `    ${printTag('testcase', { name: 'no findings', classname: file }, true)}\n`;
  return `  ${printTag('testsuite', { name: file, ...countTests(report) })}\n${cases.join('') || none}  </testsuite>\n`;
}

/** JUnit XML: a suite for each file, a test in it for each finding, which fails where the finding is an error. */
export const reporter: Reporter = {
  id: 'junit',
  title: 'JUnit XML',
  report: (reports) => {
    const counts = reports.map(countTests);
    const totals = {
      tests: sumBy(counts, 'tests'),
      failures: sumBy(counts, 'failures'),
      errors: sumBy(counts, 'errors'),
    };
    const suites = reports.map(printSuite).join('');
    const root = printTag('testsuites', { name: 'extvol', ...totals });
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${suites}</testsuites>\n`;
  },
};

import type { Diagnostic } from '../model/diagnostic.ts';
import { printTag } from '../text/xml.ts';
import type { Reporter } from './reporter.ts';
import { describeFinding } from './reporter.ts';

function printError(diagnostic: Diagnostic): string {
  const { position, severity, rule } = diagnostic;
  const place = position === undefined ? { line: 0 } : { line: position.start.line, column: position.start.column };
  return `    ${printTag('error', { ...place, severity, message: describeFinding(diagnostic), source: rule }, true)}\n`;
}

/** Checkstyle's XML: a `file` for each input, an `error` in it for each finding; line 0 is the whole file. */
export const reporter: Reporter = {
  id: 'checkstyle',
  title: 'Checkstyle XML',
  report: (reports) => {
    const files = reports.map(
      ({ file, diagnostics }) =>
        `  ${printTag('file', { name: file })}\n${diagnostics.map(printError).join('')}  </file>\n`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n${files.join('')}</checkstyle>\n`;
  },
};

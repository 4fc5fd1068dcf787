import { escapeControls } from '../text/quote.ts';
import type { Reporter } from './reporter.ts';
import { describeFinding } from './reporter.ts';

/** One line a finding, as editors and CI logs understand it: `file:line:col severity rule message (place)`. */
export const reporter: Reporter = {
  id: 'text',
  title: 'one line a finding: `file:line:col severity rule message (place)`',
  streams: true,
  report: (reports, paint = (_, text) => text) =>
    reports
      .flatMap(({ file, diagnostics }) =>
        diagnostics.map((diagnostic) => {
          const { position, severity, rule } = diagnostic;
          const place = position === undefined ? '' : `:${position.start.line}:${position.start.column}`;
          const words = escapeControls(`${rule} ${describeFinding(diagnostic)}`);
          return `${escapeControls(file)}${place} ${paint(severity, severity)} ${words}\n`;
        }),
      )
      .join(''),
};

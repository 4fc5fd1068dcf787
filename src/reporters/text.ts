import type { Reporter } from '../reporter.ts';
import { escapeControls } from '../text/quote.ts';

/** One line a finding, as editors and CI logs understand it: `file:line:col severity rule message`. */
export const reporter: Reporter = {
  id: 'text',
  title: 'file:line:col severity rule message',
  report: (reports, paint = (_, text) => text) =>
    reports
      .flatMap(({ file, diagnostics }) =>
        diagnostics.map(({ position, severity, rule, message }) => {
          const place = position === undefined ? '' : `:${position.start.line}:${position.start.column}`;
          return `${escapeControls(file)}${place} ${paint(severity, severity)} ${rule} ${escapeControls(message)}\n`;
        }),
      )
      .join(''),
};

import { printJson } from '../text/json/print.ts';
import type { Reporter } from './reporter.ts';

/** A JSON object a line for each finding: its file, and all that is known of it. */
export const reporter: Reporter = {
  id: 'ndjson',
  title: 'one JSON object a line for each finding',
  streams: true,
  printsFixes: true,
  report: (reports) =>
    reports
      .flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => `${printJson({ file, ...diagnostic })}\n`))
      .join(''),
};

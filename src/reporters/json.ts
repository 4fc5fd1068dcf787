import { printJson } from '../text/json/print.ts';
import type { Reporter } from './reporter.ts';
import { countSeverities } from './reporter.ts';

/** Everything that is known of each finding, and the counts by severity. */
export const reporter: Reporter = {
  id: 'json',
  title: 'one JSON object: the findings of each file in full, and the counts',
  printsFixes: true,
  report: (reports) => {
    const files = reports.map(({ file, diagnostics, suppressed = [] }) => ({
      file,
      diagnostics,
      ...(suppressed.length > 0 && { suppressed }),
    }));
    const counts = countSeverities(reports.flatMap(({ diagnostics }) => diagnostics));
    return `${printJson({ files, counts }, 2)}\n`;
  },
};

import countBy from 'lodash/countBy.js';
import type { Reporter } from '../reporter.ts';
import { escapeControls } from '../text/quote.ts';

/** Everything that is known of each finding, and the counts by severity. */
export const reporter: Reporter = {
  id: 'json',
  title: 'one JSON object',
  report: (reports) => {
    const counts = countBy(reports.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity)));
    const { error = 0, warning = 0, info = 0 } = counts;
    const text = JSON.stringify({ files: reports, counts: { error, warning, info } }, null, 2);
    return `${text.replace(/.+/g, escapeControls)}\n`;
  },
};

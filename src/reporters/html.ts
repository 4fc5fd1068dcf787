import groupBy from 'lodash/groupBy.js';
import orderBy from 'lodash/orderBy.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Section } from '../text/page.ts';
import { writePage } from '../text/page.ts';
import type { Report, Reporter } from './reporter.ts';
import { countSeverities } from './reporter.ts';

const placeOf = (file: string, { position }: Diagnostic): string =>
  position === undefined ? file : `${file}:${position.start.line}:${position.start.column}`;

/** Get the tables of a page that hold findings: how many of each rule there are, and each with its place. */
export function findingSections(reports: readonly Report[]): readonly Section[] {
  const found = reports.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => ({ file, diagnostic })));
  const byRule = Object.values(groupBy(found, ({ diagnostic: { rule, severity } }) => `${severity} ${rule}`));
  const counts = byRule.map((own) => ({ ...(own[0] as (typeof found)[number]).diagnostic, count: own.length }));
  return [
    {
      id: 'rules',
      title: 'Rules',
      columns: ['rule', 'authority', 'severity', 'findings'],
      rows: orderBy(counts, ['count', 'rule'], ['desc', 'asc']).map(({ rule, authority, severity, count }) => [
        rule,
        authority ?? '',
        { text: severity, mark: severity },
        String(count),
      ]),
    },
    {
      id: 'findings',
      title: 'Findings',
      columns: ['severity', 'place', 'rule', 'workload', 'finding'],
      rows: found.map(({ file, diagnostic }) => [
        { text: diagnostic.severity, mark: diagnostic.severity },
        placeOf(file, diagnostic),
        diagnostic.rule,
        diagnostic.workload?.id ?? '',
        diagnostic.message,
      ]),
    },
  ];
}

/** One HTML page with the findings by rule, and each with its place. */
export const reporter: Reporter = {
  id: 'html',
  title: 'an HTML page that needs nothing else: findings by rule, and each with its place',
  report: (reports) => {
    const { error, warning, info } = countSeverities(reports.flatMap(({ diagnostics }) => diagnostics));
    const summary = `Files: ${reports.length}. Errors: ${error}, warnings: ${warning}, info: ${info}.`;
    return writePage('extvol: findings', summary, findingSections(reports));
  },
};

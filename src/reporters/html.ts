import groupBy from 'lodash/groupBy.js';
import orderBy from 'lodash/orderBy.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import { severities } from '../model/diagnostic.ts';
import type { Section } from '../text/page.ts';
import { writePage } from '../text/page.ts';
import type { Report, Reporter } from './reporter.ts';
import { countSeverities } from './reporter.ts';

/** Get where a finding is: its file, with line and column where these are known. */
export const placeOf = (file: string, { position }: Diagnostic): string =>
  position === undefined ? file : `${file}:${position.start.line}:${position.start.column}`;

/** Get a row for each authority: how many findings of each severity it has. */
function authoritySection(diagnostics: readonly Diagnostic[]): Section {
  const byAuthority = Object.entries(groupBy(diagnostics, ({ authority = '(extvol)' }) => authority));
  const rows = byAuthority.map(([authority, own]) => ({ authority, counts: countSeverities(own), all: own.length }));
  const most = Math.max(0, ...rows.flatMap(({ counts }) => Object.values(counts)));
  return {
    id: 'authorities',
    title: 'Authorities',
    note: 'Who would refuse it; (extvol) is what keeps a document from being read.',
    columns: ['authority', ...severities],
    rows: orderBy(rows, ['all', 'authority'], ['desc', 'asc']).map(({ authority, counts }) => [
      authority,
      ...severities.map((mark) => ({ count: counts[mark], most, mark })),
    ]),
  };
}

/** Get the tables of a page that hold findings: how many of each rule there are, and each with its place. */
export function findingSections(reports: readonly Report[]): readonly Section[] {
  const found = reports.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => ({ file, diagnostic })));
  const byRule = Object.values(groupBy(found, ({ diagnostic: { rule, severity } }) => `${severity} ${rule}`));
  const counts = byRule.map((own) => ({ ...(own[0] as (typeof found)[number]).diagnostic, count: own.length }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return [
    authoritySection(found.map(({ diagnostic }) => diagnostic)),
    {
      id: 'rules',
      title: 'Rules',
      columns: ['rule', 'authority', 'severity', 'findings'],
      rows: orderBy(counts, ['count', 'rule'], ['desc', 'asc']).map(({ rule, authority, severity, count }) => [
        rule,
        authority ?? '',
        { text: severity, mark: severity },
        { count, most, mark: severity },
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

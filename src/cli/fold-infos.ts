import groupBy from 'lodash/groupBy.js';
import sortBy from 'lodash/sortBy.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isError } from '../model/diagnostic.ts';
import type { Report } from '../reporters/reporter.ts';
import type { RequestedReporter } from './reporters.ts';

const keyOf = ({ rule, message }: Diagnostic): string => JSON.stringify([rule, message]);

/** Check whether reports are printed for people only, who need not read the same line for every file. */
export const isForPeople = (formats: readonly RequestedReporter[]): boolean =>
  formats.every(({ id, path }) => path === undefined && (id === 'text' || id === 'pretty'));

/** Print what many files have in common once: an info that several files share is one line, and files with errors come last. */
export function foldInfos(reports: readonly Report[]): readonly Report[] {
  const infos = reports.flatMap(({ file, diagnostics }) =>
    diagnostics.filter(({ severity }) => severity === 'info').map((info) => ({ file, info, key: keyOf(info) })),
  );
  const shared = Object.values(groupBy(infos, 'key')).filter(
    (group) => new Set(group.map(({ file }) => file)).size > 1,
  );
  const keys = new Set(shared.map(([first]) => first?.key));
  const folded = shared.map((group): Report => {
    const count = new Set(group.map(({ file }) => file)).size;
    const { rule, severity, message } = (group[0] as (typeof group)[number]).info;
    return { file: `${count} files`, diagnostics: [{ rule, severity, message, pointer: '' }] };
  });
  const left = reports.map((report) => ({
    ...report,
    diagnostics: report.diagnostics.filter((each) => each.severity !== 'info' || !keys.has(keyOf(each))),
  }));
  return [...folded, ...sortBy(left, ({ diagnostics }) => Number(diagnostics.some(isError)))];
}

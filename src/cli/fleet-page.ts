import countBy from 'lodash/countBy.js';
import groupBy from 'lodash/groupBy.js';
import orderBy from 'lodash/orderBy.js';
import uniq from 'lodash/uniq.js';
import type { LeaveTexts } from '../convert/leave-text.ts';
import { countMissing } from '../convert/storage-file.ts';
import { isError } from '../model/diagnostic.ts';
import { findingSections } from '../reporters/html.ts';
import { countSeverities } from '../reporters/reporter.ts';
import type { Section } from '../text/page.ts';
import { writePage } from '../text/page.ts';
import type { Fleet, Use } from './fleet.ts';
import { volumeOf } from './graph.ts';

/** What a conversion of the whole fleet came to, by the id of the format. */
export type Exits = Readonly<Record<string, LeaveTexts>>;

const shownDriver = (driver: string): string => driver || '(none)';

/** Get a row for each volume: who uses it, and whether several write. */
function volumeSection(uses: readonly Use[]): Section {
  const rows = Object.values(groupBy(uses, volumeOf)).map((own) => {
    const first = own[0] as Use;
    const apps = uniq(own.map(({ app }) => app));
    const writers = uniq(own.filter(({ isReadOnly }) => !isReadOnly).map(({ app }) => app));
    return { ...first, apps, writers: writers.length };
  });
  return {
    id: 'volumes',
    title: 'Volumes',
    note: 'A volume that several workloads may write is marked: most storage serves one of them at a time.',
    columns: ['volume', 'driver', 'workloads', 'may write', 'used by'],
    rows: orderBy(rows, ['writers', 'name'], ['desc', 'asc']).map(({ name, driver, apps, writers }) => [
      name,
      shownDriver(driver),
      String(apps.length),
      writers > 1 ? { text: String(writers), mark: 'marked' as const } : String(writers),
      apps.join(', '),
    ]),
  };
}

const mountSection = (uses: readonly Use[]): Section => ({
  id: 'mounts',
  title: 'Mounts',
  columns: ['workload', 'container path', 'mode', 'volume', 'driver', 'format', 'file'],
  rows: uses.map(({ app, path = '', isReadOnly, name, driver, format, file }) => [
    app,
    path,
    isReadOnly ? 'RO' : 'RW',
    name,
    shownDriver(driver),
    format,
    file,
  ]),
});

function usedSection(id: string, title: string, column: string, words: readonly string[]): Section {
  const counts = Object.entries(countBy(words)).map(([word, count]) => ({ word, count }));
  const rows = orderBy(counts, ['count', 'word'], ['desc', 'asc']).map(({ word, count }) => [word, String(count)]);
  return { id, title, columns: [column, 'mounts'], rows };
}

/** Get a row for each kind of finding that keeps the fleet from a target, with one of them in full. */
function exitSection(exits: Exits): Section {
  const rows = Object.entries(exits).flatMap(([target, left]) => {
    const errors = [...left.whole, ...left.byText.flat()].filter((found) => isError(found) && found.code !== undefined);
    const byCode = Object.values(groupBy(errors, 'code'));
    if (byCode.length === 0) return [[target, '', '', left.volumes.length === 0 ? 'no volume' : 'nothing is missing']];
    return orderBy(byCode, 'length', 'desc').map((own) => [
      target,
      { text: String(own[0]?.code), mark: 'error' as const },
      String(own.length),
      String(own[0]?.message),
    ]);
  });
  return {
    id: 'targets',
    title: 'What each target lacks',
    note: `Facts that are missing for Kubernetes: ${exits.kubernetes === undefined ? 0 : countMissing(exits.kubernetes)}. extvol storage lists them.`,
    columns: ['target', 'code', 'times', 'such as'],
    rows,
  };
}

/** Write the page of a fleet. */
export function writeFleetPage({ files, workloads, uses, reports }: Fleet, exits: Exits): string {
  const { error, warning, info } = countSeverities(reports.flatMap(({ diagnostics }) => diagnostics));
  const volumes = volumeSection(uses);
  const summary = `Files: ${files.length}. Workloads: ${workloads}. Volumes: ${volumes.rows.length}. Errors: ${error}, warnings: ${warning}, info: ${info}.`;
  return writePage('extvol: external volumes', summary, [
    volumes,
    mountSection(uses),
    usedSection(
      'drivers',
      'Drivers',
      'driver',
      uses.map(({ driver }) => shownDriver(driver)),
    ),
    usedSection(
      'formats',
      'Formats',
      'format',
      uses.map(({ format }) => format),
    ),
    exitSection(exits),
    ...findingSections(reports),
  ]);
}

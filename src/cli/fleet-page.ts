import countBy from 'lodash/countBy.js';
import orderBy from 'lodash/orderBy.js';
import union from 'lodash/union.js';
import { countMissing } from '../convert/storage-file.ts';
import { findingSections } from '../reporters/html.ts';
import { countSeverities } from '../reporters/reporter.ts';
import type { Cell, Section } from '../text/page.ts';
import { writePage } from '../text/page.ts';
import type { Since } from './change-sections.ts';
import { changeSections } from './change-sections.ts';
import type { Fleet, Use } from './fleet.ts';
import { shownDriver, volumesOf } from './fleet-volumes.ts';
import type { Exits, Lack } from './lacks.ts';
import { lacksOf } from './lacks.ts';

/** Get a row for each volume: who uses it, and whether several write. */
const volumeSection = (uses: readonly Use[]): Section => ({
  id: 'volumes',
  title: 'Volumes',
  note: 'A volume that several workloads may write is marked: most storage serves one of them at a time.',
  columns: ['volume', 'driver', 'workloads', 'may write', 'used by'],
  rows: orderBy(volumesOf(uses), [({ writers }) => writers.length, 'name'], ['desc', 'asc']).map(
    ({ name, driver, apps, writers }) => [
      name,
      shownDriver(driver),
      String(apps.length),
      writers.length > 1 ? { text: String(writers.length), mark: 'marked' } : String(writers.length),
      apps.join(', '),
    ],
  ),
});

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

const countWords = (words: readonly string[]): ReadonlyMap<string, number> => new Map(Object.entries(countBy(words)));

/** Get the column of what was there before, in a page that has one. */
const beforeColumn = (since: Since | undefined, column = 'before'): readonly string[] =>
  since === undefined ? [] : [column];

/** Get a row for each driver or format, with how many mounts there are of it, and were. */
function usedSection(
  [id, title, column]: readonly [id: string, title: string, column: string],
  wordOf: (use: Use) => string,
  uses: readonly Use[],
  since: Since | undefined,
): Section {
  const counts = countWords(uses.map(wordOf));
  const before = countWords((since?.run.mounts ?? []).map(wordOf));
  const most = Math.max(0, ...counts.values());
  const words = union([...counts.keys()], [...before.keys()]).map((word) => ({ word, count: counts.get(word) ?? 0 }));
  const rows = orderBy(words, ['count', 'word'], ['desc', 'asc']).map(({ word, count }): readonly Cell[] => [
    word,
    { count, most },
    ...beforeColumn(since, String(before.get(word) ?? 0)),
  ]);
  return { id, title, columns: [column, 'mounts', ...beforeColumn(since)], rows };
}

/** Get a row for each kind of finding that keeps the fleet from a target, with one of them in full; and for those that kept it. */
function exitSection(exits: Exits, lacks: readonly Lack[], since: Since | undefined): Section {
  const keyOf = ({ target, code }: Pick<Lack, 'target' | 'code'>): string => JSON.stringify([target, code]);
  const before = new Map(since?.run.lacks.map((lack) => [keyOf(lack), lack]));
  const present = new Set(lacks.map(keyOf));
  const gone = [...before.values()].flatMap((lack) =>
    present.has(keyOf(lack)) ? [] : [{ ...lack, count: 0, example: 'no longer' }],
  );
  const most = Math.max(0, ...lacks.map(({ count }) => count));
  const rows = Object.entries(exits).flatMap(([target, { volumes }]): readonly (readonly Cell[])[] => {
    const own = [...lacks, ...gone].filter((lack) => lack.target === target);
    if (own.length === 0)
      return [[target, '', '', ...beforeColumn(since, ''), volumes.length === 0 ? 'no volume' : 'nothing is missing']];
    return own.map((lack) => [
      target,
      lack.count === 0 ? lack.code : { text: lack.code, mark: 'error' },
      { count: lack.count, most },
      ...beforeColumn(since, String(before.get(keyOf(lack))?.count ?? 0)),
      lack.example,
    ]);
  });
  return {
    id: 'targets',
    title: 'What each target lacks',
    note: `Facts that are missing for Kubernetes: ${exits.kubernetes === undefined ? 0 : countMissing(exits.kubernetes)}. extvol storage lists them.`,
    columns: ['target', 'code', 'times', ...beforeColumn(since), 'such as'],
    rows,
  };
}

/** Write the page of a fleet, and how it changed since an earlier run. */
export function writeFleetPage(fleet: Fleet, exits: Exits, since?: Since): string {
  const { files, workloads, uses, reports } = fleet;
  const lacks = lacksOf(exits);
  const { error, warning, info } = countSeverities(reports.flatMap(({ diagnostics }) => diagnostics));
  const volumes = volumeSection(uses);
  const summary = `Files: ${files.length}. Workloads: ${workloads.length}. Volumes: ${volumes.rows.length}. Errors: ${error}, warnings: ${warning}, info: ${info}.`;
  return writePage('extvol: external volumes', summary, [
    ...(since === undefined ? [] : changeSections(since)),
    volumes,
    mountSection(uses),
    usedSection(['drivers', 'Drivers', 'driver'], ({ driver }) => shownDriver(driver), uses, since),
    usedSection(['formats', 'Formats', 'format'], ({ format }) => format, uses, since),
    exitSection(exits, lacks, since),
    ...findingSections(reports),
  ]);
}

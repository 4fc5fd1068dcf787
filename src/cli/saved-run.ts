import { resolve } from 'node:path';
import isPlainObject from 'lodash/isPlainObject.js';
import type { Severity } from '../model/diagnostic.ts';
import { placeOf } from '../reporters/html.ts';
import { pointerWithin } from '../reporters/reporter.ts';
import { printJson } from '../text/json/print.ts';
import type { Fleet, FleetWorkload, Use } from './fleet.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import type { Lack } from './lacks.ts';
import { readSettingsJson } from './settings-file.ts';
import { statIfPresent } from './system-errors.ts';

/** A finding of a saved run. */
interface SavedFinding {
  readonly file: string;
  /** The file, with line and column where these are known. */
  readonly place: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly workload?: string;
  /** Where in the workload, or in the document where there is none. */
  readonly pointer: string;
  readonly message: string;
}

/** What a run of `extvol report` found, as `--save` writes it. */
export interface SavedRun {
  readonly workloads: readonly FleetWorkload[];
  readonly mounts: readonly Use[];
  readonly findings: readonly SavedFinding[];
  readonly lacks: readonly Pick<Lack, 'target' | 'code' | 'count'>[];
}

/** The shape of a saved run; it changes when what is saved does. */
const VERSION = 1;

/** The fields of each list of a saved run, by type. */
const shapes: Readonly<Record<keyof SavedRun, Readonly<Record<string, string>>>> = {
  workloads: { id: 'string', file: 'string' },
  mounts: { file: 'string', app: 'string', isReadOnly: 'boolean', driver: 'string', name: 'string', format: 'string' },
  findings: {
    file: 'string',
    place: 'string',
    rule: 'string',
    severity: 'string',
    pointer: 'string',
    message: 'string',
  },
  lacks: { target: 'string', code: 'string', count: 'number' },
};
const optional: Readonly<Record<string, string>> = { path: 'string', workload: 'string' };

const hasShape = (value: Readonly<Record<keyof SavedRun, unknown>>): boolean =>
  Object.entries(shapes).every(([list, fields]) => {
    const items = value[list as keyof SavedRun];
    const isRight = (item: Record<string, unknown>): boolean =>
      isPlainObject(item) &&
      Object.entries(fields).every(([field, type]) => typeof item[field] === type) &&
      Object.entries(optional).every(([field, type]) => item[field] === undefined || typeof item[field] === type);
    return Array.isArray(items) && items.every(isRight);
  });

/** Get what a run found, to save it or to compare it. */
export const savedRunOf = ({ workloads, uses, reports }: Fleet, lacks: readonly Lack[]): SavedRun => ({
  workloads,
  mounts: uses,
  findings: reports.flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => {
      const { rule, severity, workload, message } = diagnostic;
      const place = placeOf(file, diagnostic);
      const pointer = pointerWithin(diagnostic);
      return { file, place, rule, severity, ...(workload && { workload: workload.id }), pointer, message };
    }),
  ),
  lacks: lacks.map(({ target, code, count }) => ({ target, code, count })),
});

/** Write a run as JSON, an item a line, so that the difference of two of them can be read. */
export function writeSavedRun(run: SavedRun): string {
  const lists = Object.keys(shapes).map((list) => {
    const items = run[list as keyof SavedRun].map((item) => `    ${printJson(item)}`);
    return `  "${list}": [${items.length === 0 ? '' : `\n${items.join(',\n')}\n  `}]`;
  });
  return `{\n  "version": ${VERSION},\n${lists.join(',\n')}\n}\n`;
}

/** Read a saved run; what is none stops this one. */
export async function readSavedRun(io: Io, path: string): Promise<SavedRun> {
  const read = await readSettingsJson(resolve(io.cwd, path), path, 'saved run');
  if (read === undefined) throw new UsageError(`there is no saved run ${path}; --save writes one`);
  const value = read.part?.value;
  if (isPlainObject(value)) {
    const { version } = value as { readonly version?: unknown };
    if (version === VERSION && hasShape(value as SavedRun)) return value as SavedRun;
    if (typeof version === 'number' && version !== VERSION)
      throw new UsageError(
        `${path} is a saved run of version ${version}, and this extvol reads ${VERSION}; save it anew with --save`,
      );
  }
  throw new UsageError(`${path} is no saved run of extvol report; --save writes one`);
}

/** Check whether a file is a saved run; what is no ordinary file, such as a device, is not read. */
export const isSavedRun = async (io: Io, path: string): Promise<boolean> =>
  statIfPresent(resolve(io.cwd, path))?.isFile() === true &&
  readSavedRun(io, path).then(
    () => true,
    () => false,
  );

import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import groupBy from 'lodash/groupBy.js';
import type { Baseline } from '../lint/baseline.ts';
import { compareBaseline, isBaseline, makeBaseline } from '../lint/baseline.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { locate } from '../read/locate.ts';
import type { Report } from '../reporters/reporter.ts';
import { printJson } from '../text/json/print.ts';
import { quote } from '../text/quote.ts';
import type { TextPart } from '../text/text.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import type { LintOutcome } from './lint-files.ts';
import { write } from './output.ts';
import { readSettingsJson } from './settings-file.ts';

interface Loaded {
  readonly baseline: Baseline;
  readonly part: TextPart;
  readonly text: string;
}

/** Read a baseline; one that is none stops the run. `undefined` where there is no such file. */
async function load(path: string, shown: string): Promise<Loaded | undefined> {
  const read = await readSettingsJson(path, shown, 'baseline');
  if (read === undefined) return undefined;
  const { part, text } = read;
  if (part !== undefined && isBaseline(part.value)) return { baseline: part.value, part, text };
  throw new UsageError(
    `${shown} is no baseline, which has an object \`findings\` of files, rules and lists of places; --update-baseline writes one`,
  );
}

const slashes = (path: string): string => path.split(sep).join('/');

/** Reports with the names that their files have in a baseline, which are relative to its folder. */
function rename(reports: readonly Report[], path: string, io: Io): readonly Report[] {
  return reports.map((report) =>
    report.file === '<stdin>'
      ? report
      : { ...report, file: slashes(relative(dirname(path), resolve(io.cwd, report.file))) },
  );
}

const describeUnused = ({ pointer, place }: { readonly pointer: string; readonly place: string }): Diagnostic => ({
  rule: 'baseline/unused',
  severity: 'info',
  message: `entry ${quote(place)} matches no finding; --update-baseline removes it`,
  pointer,
});

/** Get the baseline of some reports with the old entries of files that were not read and are still there. */
function renew(old: Baseline | undefined, fresh: readonly Report[], isThere: (file: string) => boolean): Baseline {
  const read = new Set(fresh.map(({ file }) => file));
  const kept = Object.entries(old?.findings ?? {}).filter(([file]) => !read.has(file) && isThere(file));
  const findings = [...Object.entries(makeBaseline(fresh).findings), ...kept];
  return { findings: Object.fromEntries(findings.sort(([a], [b]) => Number(a > b) - Number(a < b))) };
}

/**
 * Take the findings that a baseline knows out of reports, and report its entries that match nothing; with `update` it is
 * written anew first. Returns why it could not be written instead.
 */
async function applyBaseline(
  reports: readonly Report[],
  path: string,
  update: boolean,
  io: Io,
): Promise<readonly Report[] | string> {
  const shown = slashes(relative(io.cwd, path)) || '.';
  const old = await load(path, shown);
  if (old === undefined && !update) throw new UsageError(`there is no baseline ${shown}; --update-baseline writes one`);
  const named = rename(reports, path, io);
  const isThere = (file: string): boolean => existsSync(resolve(dirname(path), file));
  const baseline = update ? renew(old?.baseline, named, isThere) : (old as Loaded).baseline;
  if (update) {
    const failure = write(io, path, `${printJson(baseline, 2)}\n`);
    if (failure !== undefined) return failure;
  }
  const compared = compareBaseline(named, baseline, `known in ${shown}`, (file) => !isThere(file));
  const restored = compared.reports.map((report, index) => ({ ...report, file: String(reports[index]?.file) }));
  const unused = compared.unused.map(describeUnused);
  if (old === undefined || unused.length === 0) return restored;
  return [...restored, { file: shown, diagnostics: locate(unused, old.part), text: old.text }];
}

/** Compare findings with the baselines, each file with its own. Returns why a baseline could not be written instead. */
export async function compareWithBaselines(
  checked: readonly LintOutcome[],
  updating: boolean,
  io: Io,
): Promise<readonly LintOutcome[] | string> {
  if (updating && checked.every(({ settings }) => settings.baseline === undefined))
    throw new UsageError('--update-baseline needs --baseline, or a baseline in the configuration');
  const compared = new Map(checked.map((each) => [each, each]));
  const more: LintOutcome[] = [];
  for (const [path, group] of Object.entries(groupBy(checked, ({ settings }) => settings.baseline ?? ''))) {
    if (path === '') continue;
    const reports = await applyBaseline(
      group.map(({ report }) => report),
      path,
      updating,
      io,
    );
    if (typeof reports === 'string') return reports;
    const { settings } = group[0] as LintOutcome;
    for (const [index, report] of reports.entries()) {
      const each = group[index];
      if (each === undefined) more.push({ report, settings });
      else compared.set(each, { ...each, report });
    }
  }
  return [...compared.values(), ...more];
}

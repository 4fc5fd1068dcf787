import { styleText } from 'node:util';
import type { Severity } from '../model/diagnostic.ts';
import { isError, severities } from '../model/diagnostic.ts';
import { reporters } from '../reporters/index.ts';
import type { Paint, Report } from '../reporters/reporter.ts';
import type { Io } from './io.ts';
import { exit } from './io.ts';
import { write } from './output.ts';
import type { RequestedReporter } from './reporters.ts';

/** The options of every command that reports findings. */
export interface ReportFlags {
  readonly format?: readonly RequestedReporter[];
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly failOn?: Severity;
  readonly exitZero?: boolean;
  readonly color?: ColourTime;
}

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** When severities are coloured. */
export const colourTimes = ['auto', 'always', 'never'] as const;
export type ColourTime = (typeof colourTimes)[number];

/** Colours a severity: by default when the stream is a terminal, honouring NO_COLOR and FORCE_COLOR. */
export const paintFor =
  (stream: NodeJS.WritableStream, when: ColourTime = 'auto'): Paint =>
  (severity, text) =>
    when === 'never' ? text : styleText(colours[severity], text, { stream, validateStream: when === 'auto' });

/** Get the text of some reports in an output format. */
export const render = (id: string, reports: readonly Report[], paint?: Paint): string =>
  String(reporters.find((reporter) => reporter.id === id)?.report(reports, paint));

/** Get a report of errors alone. */
export const withErrorsOnly = (report: Report): Report => ({
  ...report,
  diagnostics: report.diagnostics.filter(isError),
});

/**
 * Write reports in every format that is wanted: to its file, or to `stream` where it has none. Returns why one could
 * not be written.
 */
export function writeReports(
  reports: readonly Report[],
  formats: readonly RequestedReporter[],
  { quiet = false, color }: ReportFlags,
  io: Io,
  stream: NodeJS.WritableStream,
): string | undefined {
  const shown = quiet ? reports.map(withErrorsOnly) : reports;
  let failure: string | undefined;
  for (const { id, path } of formats) {
    if (path === undefined) stream.write(render(id, shown, paintFor(stream, color)));
    else failure = write(io, path, render(id, shown)) ?? failure;
  }
  return failure;
}

/** How many findings there are of each severity. */
export type Tally = Readonly<Record<Severity, number>>;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** One line that says what was looked at and what was found. */
export function summary(counts: Readonly<Record<string, number>>, found: Tally, suppressed = 0): string {
  const seen = Object.entries(counts).map(([noun, number]) => plural(number, noun));
  const { error, warning, info } = found;
  return `${seen.join(', ')}: ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info${suppressed === 0 ? '' : `, ${suppressed} suppressed`}\n`;
}

/** Get the exit code for what was found: a file that could not be read outweighs every finding. */
export function exitCode(
  counts: Tally,
  unreadable: boolean,
  {
    maxWarnings = Number.POSITIVE_INFINITY,
    failOn = 'error',
    exitZero = false,
  }: Pick<ReportFlags, 'maxWarnings' | 'failOn' | 'exitZero'>,
): number {
  if (unreadable) return exit.unreadable;
  if (exitZero) return exit.clean;
  const failing = severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
  return failing || counts.warning > maxWarnings ? exit.found : exit.clean;
}

import type { Diagnostic, Suppressed } from '../model/diagnostic.ts';
import { reporters } from '../reporters/index.ts';
import type { Report } from '../reporters/reporter.ts';
import { countSeverities } from '../reporters/reporter.ts';
import type { Io } from './io.ts';
import { writeWithBackpressure } from './print.ts';
import type { ReportFlags, Tally } from './report.ts';
import { paintFor, render, withErrorsOnly, writeReports } from './report.ts';
import type { RequestedReporter } from './reporters.ts';

/** Takes reports as they come. */
export interface ReportSink {
  /** One more report; where it is of the same file as the last one, it goes on with that. */
  add(report: Report): Promise<void>;
  /** Write what could not be written at once; returns why a file could not be written. */
  finish(): string | undefined;
  /** How many findings there were of each severity. */
  counts(): Tally;
}

const streams = ({ id, path }: RequestedReporter): boolean =>
  path === undefined && reporters.some((reporter) => reporter.id === id && reporter.streams === true);

/**
 * Print reports in every format that is wanted. What may be printed one by one is printed to `stream` at once and
 * forgotten; reports are kept only for formats that are one document, and for files, which are written whole.
 */
export function createSink(
  formats: readonly RequestedReporter[],
  flags: ReportFlags,
  io: Io,
  stream: NodeJS.WritableStream,
): ReportSink {
  const [now, later] = [formats.filter(streams), formats.filter((format) => !streams(format))];
  const kept: (Report & { readonly diagnostics: Diagnostic[]; readonly suppressed: Suppressed[] })[] = [];
  const counted = { error: 0, warning: 0, info: 0 };
  const keep = ({ diagnostics, suppressed = [], ...report }: Report): void => {
    const last = kept.at(-1);
    if (last?.file === report.file) {
      for (const diagnostic of diagnostics) last.diagnostics.push(diagnostic);
      for (const diagnostic of suppressed) last.suppressed.push(diagnostic);
    } else kept.push({ ...report, diagnostics: [...diagnostics], suppressed: [...suppressed] });
  };
  return {
    async add(report) {
      const { error, warning, info } = countSeverities(report.diagnostics);
      counted.error += error;
      counted.warning += warning;
      counted.info += info;
      if (later.length > 0) keep(report);
      const shown = flags.quiet === true ? withErrorsOnly(report) : report;
      for (const { id } of now) await writeWithBackpressure(stream, render(id, [shown], paintFor(stream, flags.color)));
    },
    finish: () => writeReports(kept, later, flags, io, stream),
    counts: () => counted,
  };
}

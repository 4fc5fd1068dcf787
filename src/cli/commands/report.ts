import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { Paint, Report } from '../../reporter.ts';
import { reporters } from '../../reporters/index.ts';
import { exit } from '../io.ts';

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Colours a severity when the stream is a terminal; NO_COLOR and FORCE_COLOR are honoured. */
export const paintFor =
  (stream: NodeJS.WritableStream): Paint =>
  (severity, text) =>
    styleText(colours[severity], text, { stream });

/** The names of the output formats. */
export const reporterIds: readonly string[] = reporters.map(({ id }) => id);

/** The text of some reports in an output format. */
export const render = (id: string, reports: readonly Report[], paint?: Paint): string =>
  String(reporters.find((reporter) => reporter.id === id)?.report(reports, paint));

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** How many findings of a severity there are. */
const count = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;

/** One line that says what was looked at and what was found. */
export function summary(counts: Readonly<Record<string, number>>, diagnostics: readonly Diagnostic[]): string {
  const seen = Object.entries(counts).map(([noun, number]) => plural(number, noun));
  const found = (['error', 'warning', 'info'] as const).map((severity) =>
    severity === 'info' ? `${count(diagnostics, severity)} info` : plural(count(diagnostics, severity), severity),
  );
  return `${seen.join(', ')}: ${found.join(', ')}\n`;
}

/** The exit code for what was found: a file that could not be read outweighs every finding. */
export function exitCode(diagnostics: readonly Diagnostic[], unreadable: boolean, maxWarnings?: number): number {
  if (unreadable) return exit.unreadable;
  const tooMany = maxWarnings !== undefined && count(diagnostics, 'warning') > maxWarnings;
  return count(diagnostics, 'error') > 0 || tooMany ? exit.found : exit.clean;
}

import type { Diagnostic, Severity } from './diagnostic.ts';

/** The diagnostics of one input. */
export interface Report {
  /** File name as given, `<stdin>` for standard input. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Dresses a piece of output up for a terminal; reporters for machines leave it alone. */
export type Paint = (severity: Severity, text: string) => string;

/** Turns reports into the text of one output format. */
export interface Reporter {
  readonly id: string;
  readonly title: string;
  /** One whole document, also for no report at all. Control characters of the input never come out raw. */
  report(reports: readonly Report[], paint?: Paint): string;
}

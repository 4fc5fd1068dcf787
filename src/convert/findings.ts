import { check } from '../check.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Loss } from '../format.ts';
import type { FormatId } from '../generated/catalogue.ts';
import { readValue } from '../read.ts';
import type { Finding } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { quote } from '../text/quote.ts';
import type { Workload } from '../workload.ts';

/** Why a conversion is refused. */
export const refusal = (message: string, pointer = ''): Diagnostic => ({
  rule: 'convert/refused',
  severity: 'error',
  message,
  pointer,
});

/** A loss as a diagnostic, under a rule of its own where other data are meant; one that changes nothing at run time is only mentioned. */
export const diagnoseLoss = ({ volume, field, value, reason, pointer, neutral }: Loss): Diagnostic => ({
  rule: field === 'identity' ? 'convert/identity-not-preserved' : 'convert/loss',
  severity: neutral ? 'info' : 'warning',
  message: `lost ${quote(field)} ${quote(String(JSON.stringify(value)))}${volume === undefined ? '' : ` of volume ${quote(volume)}`}: ${reason}`,
  pointer,
});

/** What an encoder found: a refusal, or a change that it made. */
export const diagnoseFinding = ({ pointer, message, severity = 'info' }: Finding): Diagnostic => ({
  rule: severity === 'error' ? 'convert/refused' : 'convert/changed',
  severity,
  message,
  pointer,
});

const NOTHING = 'nothing was converted: ';

/** Said where there was nothing to convert, which may not be what the caller thinks. */
export const unmoved = (to: FormatId, from: FormatId | undefined): Diagnostic => ({
  rule: 'convert/changed',
  severity: 'info',
  message: `${NOTHING}the document declares no external volume ${from === undefined ? `in a format other than ${to}` : `in ${from}`}`,
  pointer: '',
});

/** Whether a finding says that there was nothing to convert. */
export const isUnmoved = ({ rule, message }: Diagnostic): boolean =>
  rule === 'convert/changed' && message.startsWith(NOTHING);

/**
 * What the authorities would newly say of the output: a path that must exist, a command that points elsewhere. What is
 * said of old paths already is not said again.
 */
export function newProblems(
  before: readonly Workload[],
  output: unknown,
  oldPaths: readonly Diagnostic[],
): readonly Diagnostic[] {
  const told = new Set(oldPaths.map(({ pointer }) => `advice/volume-path-elsewhere ${pointer}`));
  const known = new Set(check(before, {}, rules).map(({ rule, message }) => `${rule} ${message}`));
  const read = readValue(output);
  const found = [...read.diagnostics, ...check(read.workloads, {}, rules)];
  return found
    .filter(({ severity, rule, pointer }) => severity !== 'info' && !told.has(`${rule} ${pointer}`))
    .filter(({ rule, message }) => !known.has(`${rule} ${message}`))
    .map(({ rule, message, pointer }) => ({
      rule: 'convert/output',
      severity: 'warning',
      message: `in the output, at ${quote(pointer)}: ${message} (${rule})`,
      pointer: '',
    }));
}

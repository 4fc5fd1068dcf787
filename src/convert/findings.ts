import type { FormatId } from '../generated/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Workload } from '../systems/workload.ts';

const NOTHING_CONVERTED = 'nothing-converted';

/** Leave out what is said of an output, where there is none. */
export const withoutOutput = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(
    ({ rule }) => rule !== 'convert/changed' && rule !== 'convert/output' && rule !== 'convert/old-path',
  );

/** Report that there was nothing to convert: a warning, unless all volumes are declared in the target format already. */
export const unmoved = (to: FormatId, from: FormatId | undefined, workloads: readonly Workload[] = []): Diagnostic => ({
  rule: 'convert/changed',
  severity: workloads.some(({ volumes }) => volumes.some(({ format }) => format === to)) ? 'info' : 'warning',
  code: NOTHING_CONVERTED,
  message: `nothing was converted: the document declares no external volume ${from === undefined ? `in a format other than ${to}` : `in ${from}`}`,
  pointer: '',
});

/** Check whether a finding says that there was nothing to convert. */
export const isUnmoved = ({ code }: Diagnostic): boolean => code === NOTHING_CONVERTED;

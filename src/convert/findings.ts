import type { FormatId } from '../generated/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

const NOTHING_CONVERTED = 'nothing-converted';

/** Leave out what is said of an output, where there is none. */
export const withoutOutput = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(
    ({ rule }) => rule !== 'convert/changed' && rule !== 'convert/output' && rule !== 'convert/old-path',
  );

/** Report that there was nothing to convert, which may not be what the caller expects. */
export const unmoved = (to: FormatId, from: FormatId | undefined): Diagnostic => ({
  rule: 'convert/changed',
  severity: 'warning',
  code: NOTHING_CONVERTED,
  message: `nothing was converted: the document declares no external volume ${from === undefined ? `in a format other than ${to}` : `in ${from}`}`,
  pointer: '',
});

/** Whether a finding says that there was nothing to convert. */
export const isUnmoved = ({ code }: Diagnostic): boolean => code === NOTHING_CONVERTED;

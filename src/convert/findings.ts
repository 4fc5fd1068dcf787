import type { FormatId } from '../generated/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

const NOTHING = 'nothing was converted: ';

/** What is to be said where there is no output: nothing of that. */
export const withoutOutput = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(
    ({ rule }) => rule !== 'convert/changed' && rule !== 'convert/output' && rule !== 'convert/old-path',
  );

/** Said where there was nothing to convert, which may not be what the caller thinks. */
export const unmoved = (to: FormatId, from: FormatId | undefined): Diagnostic => ({
  rule: 'convert/changed',
  severity: 'warning',
  message: `${NOTHING}the document declares no external volume ${from === undefined ? `in a format other than ${to}` : `in ${from}`}`,
  pointer: '',
});

/** Whether a finding says that there was nothing to convert. */
export const isUnmoved = ({ rule, message }: Diagnostic): boolean =>
  rule === 'convert/changed' && message.startsWith(NOTHING);

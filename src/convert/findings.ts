import { documents } from '../documents/index.ts';
import type { DocumentKind, FormatId } from '../generated/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Workload } from '../systems/workload.ts';

const NOTHING_CONVERTED = 'nothing-converted';

/** Leave out what is said of an output, where there is none. */
export const withoutOutput = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(
    ({ rule }) => rule !== 'convert/changed' && rule !== 'convert/output' && rule !== 'convert/old-path',
  );

/** Say why: the document is of another system, or its volumes are in no format to convert from. */
function whyUnmoved(to: FormatId, from: FormatId | undefined, kind: DocumentKind | undefined): string {
  const { title, isOutside } = documents.find((document) => document.kind === kind) ?? {};
  return isOutside
    ? `this is a ${title}, which Mesos does not read; convert the document of Mesos or Marathon`
    : `the document declares no external volume ${from === undefined ? `in a format other than ${to}` : `in ${from}`}`;
}

/** Report that there was nothing to convert: a warning, unless all volumes are declared in the target format already. */
export const unmoved = (
  to: FormatId,
  from: FormatId | undefined,
  document: DocumentKind | undefined,
  workloads: readonly Workload[] = [],
): Diagnostic => ({
  rule: 'convert/changed',
  severity: workloads.some(({ volumes }) => volumes.some(({ format }) => format === to)) ? 'info' : 'warning',
  code: NOTHING_CONVERTED,
  message: `nothing was converted: ${whyUnmoved(to, from, document)}`,
  pointer: '',
});

/** Check whether a finding says that there was nothing to convert. */
export const isUnmoved = ({ code }: Diagnostic): boolean => code === NOTHING_CONVERTED;

import { refusal } from '../formats/findings.ts';
import { formats } from '../formats/index.ts';
import { unknownField } from '../model/container-path-template.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isError } from '../model/diagnostic.ts';
import type { DocumentRead } from '../read/read.ts';
import { checkTarget } from '../systems/check-target.ts';
import type { Workload } from '../systems/workload.ts';
import { quote } from '../text/quote.ts';
import { shapes } from './new-document.ts';
import type { ConvertOptions } from './options.ts';

/** What is wrong with the options themselves. */
export function checkOptions({ to, from, shape, containerPath, target = {} }: ConvertOptions): readonly Diagnostic[] {
  const ids = formats.map(({ id }) => id);
  const sources = formats.flatMap(({ id, oneWay }) => (oneWay ? [] : id));
  const unknown = (what: string, value: string, known: readonly string[]): Diagnostic =>
    refusal(`unknown ${what} ${quote(value)}, expected one of ${known.map(quote).join(', ')}`);
  const field = containerPath === undefined ? undefined : unknownField(containerPath);
  return [
    ...checkTarget(target),
    ...(ids.includes(to) ? [] : [unknown('target format', String(to), ids)]),
    ...(from === undefined || sources.includes(from) ? [] : [unknown('source format', String(from), sources)]),
    ...(shape === undefined || shapes.includes(shape) ? [] : [unknown('shape', String(shape), shapes)]),
    ...(shape === undefined || to === 'mesos-volume'
      ? []
      : [refusal(`a shape is for mesos-volume only, not for ${to}`)]),
    ...(field === undefined ? [] : [unknown('field of the container path', field, ['name', 'driver', 'slot'])]),
  ];
}

/** The workloads of a document that are to be converted. */
export const chosenWorkloads = ({ workloads }: DocumentRead, { workload: only }: ConvertOptions): readonly Workload[] =>
  workloads.filter(({ id, absoluteId }) => only === undefined || [id, absoluteId].includes(only));

/** What keeps a document from being converted. */
export function checkDocument(read: DocumentRead, options: ConvertOptions): readonly Diagnostic[] {
  const errors = [
    ...read.diagnostics.filter(isError),
    ...(read.document === 'marathon-pod' ? [refusal('a Marathon pod cannot have external volumes')] : []),
    ...(read.agent === undefined ? [] : [refusal('document configures an agent, expected one that declares volumes')]),
  ];
  if (errors.length > 0 || options.workload === undefined || chosenWorkloads(read, options).length > 0) return errors;
  const known = read.workloads.flatMap(({ id, absoluteId = id }) => absoluteId ?? []).slice(0, 10);
  return [
    refusal(`document has no workload ${quote(options.workload)}, expected one of ${known.map(quote).join(', ')}`),
  ];
}

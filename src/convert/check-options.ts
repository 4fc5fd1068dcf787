import isPlainObject from 'lodash/isPlainObject.js';
import { declaring } from '../formats/declaring.ts';
import { refusal } from '../formats/findings.ts';
import { formats } from '../formats/index.ts';
import { unknownField } from '../model/container-path-template.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isError } from '../model/diagnostic.ts';
import type { DocumentRead } from '../read/read.ts';
import { checkTarget } from '../systems/check-target.ts';
import type { Workload } from '../systems/workload.ts';
import { mustBe, unknownName } from '../text/must-be.ts';
import { quote } from '../text/quote.ts';
import { shapes } from './new-document.ts';
import type { ConvertOptions } from './options.ts';

/** Options that are texts. */
export const textOptions = [
  'containerPath',
  'workload',
  'kind',
  'strategy',
  'namespace',
  'storageClass',
  'image',
  'container',
] as const;

/** List options of the wrong type, which a caller without types may give. */
export const checkTypes = (options: ConvertOptions): readonly Diagnostic[] => [
  ...textOptions
    .filter((name) => !['string', 'undefined'].includes(typeof options[name]))
    .map((name) => refusal(mustBe(`option ${quote(name)}`, 'a string', options[name]))),
  ...(['boolean', 'undefined'].includes(typeof options.rewritePaths)
    ? []
    : [refusal(mustBe('option `rewritePaths`', 'true or false', options.rewritePaths))]),
  ...(options.storage === undefined || isPlainObject(options.storage)
    ? []
    : [refusal(mustBe('option `storage`', 'an object', options.storage))]),
];

/** List what is wrong with the options themselves; empty when nothing is. */
export function checkOptions(options: ConvertOptions): readonly Diagnostic[] {
  const { to, from, shape, containerPath, target = {} } = options;
  const ids = formats.map(({ id }) => id);
  const sources = declaring.map(({ id }) => id);
  const unknown = (what: string, value: string, known: readonly string[]): Diagnostic =>
    refusal(unknownName(what, value, known));
  const field = typeof containerPath === 'string' ? unknownField(containerPath) : undefined;
  return [
    ...checkTarget(target),
    ...checkTypes(options),
    ...(ids.includes(to) ? [] : [unknown('target format', String(to), ids)]),
    ...(from === undefined || sources.includes(from) ? [] : [unknown('source format', String(from), sources)]),
    ...(shape === undefined || shapes.includes(shape) ? [] : [unknown('shape', String(shape), shapes)]),
    ...(shape === undefined || to === 'mesos-volume'
      ? []
      : [refusal(`a shape is for mesos-volume only, not for ${to}`)]),
    ...(field === undefined ? [] : [unknown('field of the container path', field, ['name', 'driver', 'slot'])]),
  ];
}

/** Get the workloads of a document that are to be converted. */
export const chosenWorkloads = ({ workloads }: DocumentRead, { workload: only }: ConvertOptions): readonly Workload[] =>
  workloads.filter(({ id, absoluteId }) => only === undefined || [id, absoluteId].includes(only));

/** Find what keeps a document from being converted. */
export function checkDocument(read: DocumentRead, options: ConvertOptions): readonly Diagnostic[] {
  const errors: readonly Diagnostic[] = [
    ...read.diagnostics.filter(isError),
    ...(read.document === 'marathon-pod' ? [refusal('a Marathon pod cannot have external volumes')] : []),
    ...(read.agent === undefined
      ? []
      : [refusal('the document configures an agent and declares no volumes; convert an app or a task')]),
  ];
  if (errors.length > 0 || typeof options.workload !== 'string' || chosenWorkloads(read, options).length > 0)
    return errors;
  const known = read.workloads.flatMap(({ id, absoluteId = id }) => absoluteId ?? []).slice(0, 10);
  return [refusal(unknownName('workload', options.workload, known))];
}

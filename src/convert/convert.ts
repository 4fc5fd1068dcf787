import uniqBy from 'lodash/uniqBy.js';
import { diagnoseFinding, diagnoseLoss, refusal } from '../formats/findings.ts';
import { hasRoom } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { FormatId } from '../generated/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import type { DocumentRead } from '../read/read.ts';
import { readCallerValue } from '../read/read.ts';
import { applyEdits } from '../text/edit/edit.ts';
import { checkDocument, checkOptions, chosenWorkloads } from './check-options.ts';
import { checkOutput } from './check-output.ts';
import { unmoved, withoutOutput } from './findings.ts';
import { leaveMesos } from './leave.ts';
import type { Shape } from './new-document.ts';
import type { ConvertOptions } from './options.ts';
import type { ConvertOutput, ConvertResult } from './output.ts';
import type { Plan } from './plan.ts';
import { planInPlace, planInto } from './plan.ts';

/** Make the edits of a plan; of the shape `volume` the output is the only one of the volumes. */
function makeOutput({ root, edits, refusals }: Plan, { shape }: ConvertOptions): { output: unknown } | Diagnostic {
  const output = applyEdits(root, edits);
  if (shape !== 'volume' || refusals.length > 0) return { output };
  const volumes = output as readonly unknown[];
  return volumes.length === 1
    ? { output: volumes[0] }
    : refusal(
        `the document has ${volumes.length} external volumes, but the shape \`volume\` holds one; use the shape \`volumes\``,
      );
}

/** For a caller without types that forgets the options, which are then refused by name. */
export const noOptions = {} as ConvertOptions;

/** Convert a document that was read; `wrong` is what is wrong with the options, where that is known. */
export function convertRead(read: DocumentRead, options: ConvertOptions, wrong?: readonly Diagnostic[]): ConvertResult {
  const to = formats.find(({ id }) => id === options.to);
  if (to?.oneWay) {
    const { output, losses, diagnostics } = leaveMesos([{ read, at: '' }], to, options);
    return output === undefined ? { losses, diagnostics } : { output, losses, diagnostics };
  }
  const errors = [...(wrong ?? checkOptions(options)), ...checkDocument(read, options)];
  if (to === undefined || errors.length > 0) return { losses: [], diagnostics: errors.sort(compareDiagnostics) };
  const workloads = chosenWorkloads(read, options);
  const inPlace =
    options.base === undefined &&
    options.shape === undefined &&
    workloads.length > 0 &&
    workloads.every((workload) => hasRoom(workload, to));
  const plan = inPlace ? planInPlace(read.value, workloads, to, options) : planInto(workloads, to, options);
  const losses = [...plan.losses, ...plan.encodings.flatMap((encoding) => encoding.losses)];
  const made = makeOutput(plan, options);
  const diagnostics = uniqBy(
    [
      ...plan.refusals,
      ...('rule' in made ? [made] : []),
      ...losses.map(diagnoseLoss),
      ...plan.encodings.flatMap(({ findings }) => findings.map(diagnoseFinding)),
    ],
    ({ rule, pointer, message }) => JSON.stringify([rule, pointer, message]),
  ).sort(compareDiagnostics);
  if (diagnostics.some(isError) || 'rule' in made) return { losses, diagnostics: withoutOutput(diagnostics) };
  const checked =
    plan.moves.length === 0
      ? {
          output: made.output,
          edits: [],
          diagnostics: [unmoved(options.to, options.from, read.document, read.workloads)],
        }
      : checkOutput(made.output, plan.moves, read.workloads, inPlace, options);
  return {
    output: checked.output,
    ...(inPlace && { edits: [...plan.edits, ...checked.edits] }),
    losses,
    diagnostics: [...diagnostics, ...checked.diagnostics].sort(compareDiagnostics),
  };
}

/**
 * Convert the external volumes of a value into another format: detect → validate → read → encode.
 *
 * Without `base`, a document that can hold the target format comes back with only its declarations changed (an app between
 * `dvdi-env`, `marathon-external` and `docker-parameters`). Any other gives a new document: a map of variables, a list of
 * Mesos volumes, or the app fields that declare volumes. The diagnostics include what an authority of the target would newly
 * report of the output. The input is never changed. Never throws for bad data: a value that is not JSON data is a diagnostic.
 *
 * @example
 * ```ts
 * const app = { id: '/db', cmd: 'sh', env: { DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_CONTAINERPATH: '/tmp/pg' } };
 * const { output } = convert(app, { to: 'mesos-volume' });
 * output?.[0]?.source?.docker_volume; // { driver: 'rexray', name: 'pg' }
 * convert(app, { to: 'marathon-external' }).output?.container?.volumes?.[0]?.containerPath; // '/tmp/pg'
 * ```
 */
export function convert<
  const To extends FormatId,
  Source,
  Base = unknown,
  const Wanted extends Shape | undefined = undefined,
>(value: Source, options: ConvertOptions<To, Base, Wanted>): ConvertResult<ConvertOutput<To, Source, Base, Wanted>> {
  const known = options ?? noOptions;
  return convertRead(readCallerValue(value, known.target), known) as ConvertResult<
    ConvertOutput<To, Source, Base, Wanted>
  >;
}

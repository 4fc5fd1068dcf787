import uniqBy from 'lodash/uniqBy.js';
import { unknownField } from '../formats/container-path-template.ts';
import { diagnoseFinding, diagnoseLoss, refusal } from '../formats/findings.ts';
import type { EncodeOptions, Encoding, Format, Loss } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { FormatId } from '../generated/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, comparePointers, isError } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { Located } from '../model/volume.ts';
import type { ReadValue } from '../read/read-caller-value.ts';
import { readCallerValue } from '../read/read-caller-value.ts';
import { checkTarget } from '../systems/check-target.ts';
import type { Workload } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import { applyEdits } from '../text/edit/edit.ts';
import { quote } from '../text/quote.ts';
import { carryOver, leaveBehind } from './carry-over.ts';
import { newProblems, unmoved, withoutOutput } from './findings.ts';
import type { Shape } from './new-document.ts';
import { blankFor, shapes } from './new-document.ts';
import type { Move } from './old-paths.ts';
import { findOldPaths } from './old-paths.ts';
import type { ConvertOutput, ConvertResult } from './output.ts';

/** How to convert. */
export interface ConvertOptions<
  To extends FormatId = FormatId,
  Base = unknown,
  Wanted extends Shape | undefined = Shape | undefined,
> extends EncodeOptions {
  readonly to: To;
  /** Convert what is declared in this format only; all other formats where it is left out. */
  readonly from?: FormatId;
  /** A document to put the declarations into. Without it they stay in the source, where that has room for them. */
  readonly base?: Base;
  /** What to make for `mesos-volume`: a list of volumes (the default), the only volume, or a ContainerInfo. */
  readonly shape?: Wanted & Shape;
  /** Id of the only workload to convert, for a document of several. */
  readonly workload?: string;
  /** Whether texts that name REX-Ray's mount point of a volume are changed to name its container path. */
  readonly rewritePaths?: boolean;
  /** The cluster that the output is for; the newest of everything where it says nothing. */
  readonly target?: Target;
}

interface Plan {
  /** The volumes that were encoded. */
  readonly moves: readonly Move[];
  readonly output: unknown;
  readonly edits?: readonly Edit[];
  readonly encodings: readonly Encoding[];
  readonly refusals: readonly Diagnostic[];
  readonly losses: readonly Loss[];
}

const refused = (...refusals: readonly Diagnostic[]): Plan => ({
  moves: [],
  output: undefined,
  encodings: [],
  refusals,
  losses: [],
});

const movingOf = (workload: Workload, options: ConvertOptions, inPlace: boolean): readonly Located[] =>
  workload.volumes.filter(
    ({ format }) => (options.from === undefined || format === options.from) && !(inPlace && format === options.to),
  );

/** What is taken out, the last first so that no index shifts, and then what got empty by that. */
const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  [...edits].sort(
    (a, b) =>
      Number(a.op === 'removeIfEmpty') - Number(b.op === 'removeIfEmpty') || comparePointers(b.pointer, a.pointer),
  );

/** Change the source itself: its declarations go, the new ones come, all else stays. */
function convertInPlace(source: unknown, workloads: readonly Workload[], to: Format, options: ConvertOptions): Plan {
  const encodings = workloads.flatMap((workload) => {
    const moving = movingOf(workload, options, true);
    if (moving.length === 0) return [];
    const removals = formats.flatMap((format) =>
      format.removeDeclarations(
        workload,
        moving.filter((volume) => volume.format === format.id),
      ),
    );
    const encoding = to.encode(moving, workload, options);
    return [{ ...encoding, move: { workload, volumes: moving }, edits: [...encoding.edits, ...inOrder(removals)] }];
  });
  const edits = encodings.flatMap((encoding) => encoding.edits);
  const moves = encodings.map(({ move }) => move);
  return { moves, output: applyEdits(source, edits), edits, encodings, refusals: [], losses: [] };
}

const noOldPaths = { edits: [], diagnostics: [] };

/** The one workload of a base document, with the document that it stands in. */
function readBase(base: unknown, to: Format): Plan | { readonly value: unknown; readonly workload: Workload } {
  const read = readCallerValue(base);
  const errors = read.diagnostics.filter(isError);
  if (errors.length > 0)
    return refused(...errors.map(({ message, pointer }) => refusal(`base document, at ${quote(pointer)}: ${message}`)));
  const [workload, ...others] = read.workloads;
  if (workload === undefined || others.length > 0)
    return refused(refusal(`base document has ${read.workloads.length} workloads, expected one`));
  return to.canHold(workload)
    ? { value: read.value, workload }
    : refused(refusal(`base document is ${quote(String(read.document))}, which has no room for ${to.id}`));
}

/** Declare the volumes of one workload in another document: the base, or one that holds nothing else. */
function convertInto(workloads: readonly Workload[], to: Format, options: ConvertOptions): Plan {
  const sources = workloads.filter((workload) => movingOf(workload, options, false).length > 0);
  if (sources.length > 1)
    return refused(
      refusal(
        `document has ${sources.length} workloads with external volumes, but ${to.id} holds those of one; choose one with workload (--workload)`,
      ),
    );
  const source = sources[0] ?? workloads[0];
  const moving = source === undefined ? [] : movingOf(source, options, false);
  const base = options.base === undefined ? blankFor(to, options.shape, source) : readBase(options.base, to);
  if ('refusals' in base) return base;
  if (!to.canHold(base.workload))
    return refused(
      refusal(
        `the document has no room for ${to.id} (${to.title}), nor would a new one; name one that has with base (--base)`,
      ),
    );
  // What a map of variables or a list of volumes does not tell of the container is as in the source.
  const { containerizer = source?.containerizer, rootfs = source?.rootfs } = base.workload;
  const encoding = to.encode(moving, { ...base.workload, containerizer, rootfs }, options);
  const isNew = options.base === undefined && options.shape !== 'volume' && moving.length > 0;
  const beside = isNew ? carryOver(source as Workload, base.workload, to.id) : source && leaveBehind(source);
  return {
    moves: source === undefined || moving.length === 0 ? [] : [{ workload: source, volumes: moving }],
    output: applyEdits(base.value, [...encoding.edits, ...(beside?.edits ?? [])]),
    encodings: [encoding],
    refusals: [],
    losses: beside?.losses ?? [],
  };
}

function unwrapVolume(output: unknown): { output: unknown } | Diagnostic {
  const volumes = output as readonly unknown[];
  return volumes.length === 1
    ? { output: volumes[0] }
    : refusal(`document has ${volumes.length} external volumes, but the shape \`volume\` holds one`);
}

/** What is wrong with the options themselves. */
function wrongOptions({ to, from, shape, containerPath, target = {} }: ConvertOptions): readonly Diagnostic[] {
  const ids = formats.map(({ id }) => id);
  const unknown = (what: string, value: string, known: readonly string[]): Diagnostic =>
    refusal(`unknown ${what} ${quote(value)}, expected one of ${known.map(quote).join(', ')}`);
  const field = containerPath === undefined ? undefined : unknownField(containerPath);
  return [
    ...checkTarget(target),
    ...(ids.includes(to) ? [] : [unknown('target format', String(to), ids)]),
    ...(from === undefined || ids.includes(from) ? [] : [unknown('source format', String(from), ids)]),
    ...(shape === undefined || shapes.includes(shape) ? [] : [unknown('shape', String(shape), shapes)]),
    ...(shape === undefined || to === 'mesos-volume'
      ? []
      : [refusal(`a shape is for mesos-volume only, not for ${to}`)]),
    ...(field === undefined ? [] : [unknown('field of the container path', field, ['name', 'driver', 'slot'])]),
  ];
}

/** For a caller without types that forgets the options, which are then refused by name. */
const noOptions = {} as ConvertOptions;

/** Convert a document that was read. */
export function convertRead(read: ReadValue, options: ConvertOptions): ConvertResult {
  const wrong = wrongOptions(options);
  const { target = {} } = options;
  const errors = [
    ...wrong,
    ...read.diagnostics.filter(isError),
    ...(read.document === 'marathon-pod' ? [refusal('a Marathon pod cannot have external volumes')] : []),
    ...(read.agent === undefined ? [] : [refusal('document configures an agent, expected one that declares volumes')]),
  ];
  const to = formats.find(({ id }) => id === options.to);
  if (to === undefined || errors.length > 0) return { losses: [], diagnostics: errors.sort(compareDiagnostics) };
  const workloads = read.workloads.filter(
    ({ id, absoluteId }) => options.workload === undefined || [id, absoluteId].includes(options.workload),
  );
  if (workloads.length === 0 && options.workload !== undefined) {
    const known = read.workloads.flatMap(({ id, absoluteId = id }) => absoluteId ?? []).slice(0, 10);
    const message = `document has no workload ${quote(options.workload)}, expected one of ${known.map(quote).join(', ')}`;
    return { losses: [], diagnostics: [refusal(message)] };
  }
  const inPlace =
    options.base === undefined &&
    options.shape === undefined &&
    workloads.length > 0 &&
    workloads.every((workload) => to.canHold(workload));
  const plan = inPlace ? convertInPlace(read.value, workloads, to, options) : convertInto(workloads, to, options);
  const losses = [...plan.losses, ...plan.encodings.flatMap((encoding) => encoding.losses)];
  const unwrapped = options.shape === 'volume' && plan.refusals.length === 0 ? unwrapVolume(plan.output) : plan;
  const diagnostics = uniqBy(
    [
      ...plan.refusals,
      ...('rule' in unwrapped ? [unwrapped] : []),
      ...losses.map(diagnoseLoss),
      ...plan.encodings.flatMap(({ findings }) => findings.map(diagnoseFinding)),
    ],
    ({ rule, pointer, message }) => JSON.stringify([rule, pointer, message]),
  ).sort(compareDiagnostics);
  if (diagnostics.some(isError) || 'rule' in unwrapped) return { losses, diagnostics: withoutOutput(diagnostics) };
  const old = plan.moves.length === 0 ? noOldPaths : findOldPaths(plan.moves, unwrapped.output, options, inPlace);
  const output = applyEdits(unwrapped.output, old.edits);
  const more =
    plan.moves.length === 0
      ? [unmoved(options.to, options.from)]
      : [
          ...old.diagnostics,
          ...newProblems(read.workloads, output, old.diagnostics, target, inPlace ? read.workloads : []),
        ];
  return {
    output,
    ...(plan.edits === undefined ? {} : { edits: [...plan.edits, ...old.edits] }),
    losses,
    diagnostics: [...diagnostics, ...more].sort(compareDiagnostics),
  };
}

/**
 * Convert the external volumes of a value into another format: detect → validate → read → encode.
 *
 * Without `base`, a document that has room for the target format is returned with only its declarations changed (an
 * app between `dvdi-env`, `marathon-external` and `docker-parameters`); from any other a new document is made: a map of
 * variables, a list of Mesos volumes, or the app fields that declare volumes. What an authority of the target would say of
 * the output and not of the input is told with it. The input is never changed, and nothing throws: what is no JSON data
 * is a diagnostic.
 */
export function convert<
  const To extends FormatId,
  Source,
  Base = unknown,
  const Wanted extends Shape | undefined = undefined,
>(value: Source, options: ConvertOptions<To, Base, Wanted>): ConvertResult<ConvertOutput<To, Source, Base, Wanted>> {
  const known = options ?? noOptions;
  return convertRead(readCallerValue(value, '', known.target), known) as ConvertResult<
    ConvertOutput<To, Source, Base, Wanted>
  >;
}

import uniqBy from 'lodash/uniqBy.js';
import { diagnoseFinding, diagnoseLoss, refusal } from '../formats/findings.ts';
import type { Encoding, Loss, TwoWayFormat } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { FormatId } from '../generated/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, comparePointers, isError } from '../model/diagnostic.ts';
import type { Located } from '../model/volume.ts';
import type { ReadValue } from '../read/read-caller-value.ts';
import { readCallerValue } from '../read/read-caller-value.ts';
import type { Workload } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import { applyEdits } from '../text/edit/edit.ts';
import { quote } from '../text/quote.ts';
import { carryOver, leaveBehind } from './carry-over.ts';
import { checkDocument, checkOptions, chosenWorkloads } from './check-options.ts';
import { newProblems, unmoved, withoutOutput } from './findings.ts';
import { leaveMesos } from './leave.ts';
import type { Shape } from './new-document.ts';
import { blankFor } from './new-document.ts';
import type { Move } from './old-paths.ts';
import { findOldPaths } from './old-paths.ts';
import type { ConvertOptions } from './options.ts';
import type { ConvertOutput, ConvertResult } from './output.ts';

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
function convertInPlace(
  source: unknown,
  workloads: readonly Workload[],
  to: TwoWayFormat,
  options: ConvertOptions,
): Plan {
  const encodings = workloads.flatMap((workload) => {
    const moving = movingOf(workload, options, true);
    if (moving.length === 0) return [];
    const removals = declarationFormats.flatMap((format) =>
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
function readBase(base: unknown, to: TwoWayFormat): Plan | { readonly value: unknown; readonly workload: Workload } {
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
function convertInto(workloads: readonly Workload[], to: TwoWayFormat, options: ConvertOptions): Plan {
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

/** Formats that a document of Mesos declares volumes in. */
const declarationFormats = formats.filter((format) => !format.oneWay);

/** For a caller without types that forgets the options, which are then refused by name. */
const noOptions = {} as ConvertOptions;

/** Convert a document that was read. */
export function convertRead(read: ReadValue, options: ConvertOptions): ConvertResult {
  const { target = {} } = options;
  const to = formats.find(({ id }) => id === options.to);
  if (to?.oneWay) {
    const { departed: _, ...left } = leaveMesos([{ read, at: '' }], to, options);
    return left;
  }
  const errors = [...checkOptions(options), ...checkDocument(read, options)];
  if (to === undefined || errors.length > 0) return { losses: [], diagnostics: errors.sort(compareDiagnostics) };
  const workloads = chosenWorkloads(read, options);
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

import { declaring } from '../formats/declaring.ts';
import { refusal } from '../formats/findings.ts';
import type { Encoding, Loss, TwoWayFormat } from '../formats/format.ts';
import { hasRoom } from '../formats/format.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { comparePointers, isError } from '../model/diagnostic.ts';
import type { Located } from '../model/volume.ts';
import { readCallerValue } from '../read/read.ts';
import type { Workload } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import { quote } from '../text/quote.ts';
import { carryOver, leaveBehind } from './carry-over.ts';
import { blankFor } from './new-document.ts';
import type { Move } from './old-paths.ts';
import type { ConvertOptions } from './options.ts';

/** How a conversion is made, or why it is refused. */
export interface Plan {
  /** The volumes that are encoded. */
  readonly moves: readonly Move[];
  /** The document that the edits are made in. */
  readonly root: unknown;
  readonly edits: readonly Edit[];
  readonly encodings: readonly Encoding[];
  readonly refusals: readonly Diagnostic[];
  readonly losses: readonly Loss[];
}

const refused = (...refusals: readonly Diagnostic[]): Plan => ({
  moves: [],
  root: undefined,
  edits: [],
  encodings: [],
  refusals,
  losses: [],
});

const movingOf = (workload: Workload, { from }: ConvertOptions): readonly Located[] =>
  workload.volumes.filter(({ format }) => from === undefined || format === from);

/** Put what is taken out in order: the last first so that no index shifts, and then what got empty by that. */
const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  [...edits].sort(
    (a, b) =>
      Number(a.op === 'removeIfEmpty') - Number(b.op === 'removeIfEmpty') || comparePointers(b.pointer, a.pointer),
  );

/** Plan to change the source itself: its declarations go, the new ones come, all else stays. */
export function planInPlace(
  root: unknown,
  workloads: readonly Workload[],
  to: TwoWayFormat,
  options: ConvertOptions,
): Plan {
  const encodings = workloads.flatMap((workload) => {
    const moving = movingOf(workload, options).filter(({ format }) => format !== to.id);
    if (moving.length === 0) return [];
    const removals = declaring.flatMap((format) =>
      format.removeDeclarations(
        workload,
        moving.filter((volume) => volume.format === format.id),
      ),
    );
    const encoding = to.encode(moving, workload, options);
    return [{ ...encoding, move: { workload, volumes: moving }, edits: [...encoding.edits, ...inOrder(removals)] }];
  });
  const edits = encodings.flatMap((encoding) => encoding.edits);
  return { moves: encodings.map(({ move }) => move), root, edits, encodings, refusals: [], losses: [] };
}

/** Read the one workload of a base document, and the document around it. */
function readBase(base: unknown, to: TwoWayFormat): Plan | { readonly value: unknown; readonly workload: Workload } {
  const read = readCallerValue(base);
  const errors = read.diagnostics.filter(isError);
  if (errors.length > 0)
    return refused(
      ...errors.map(({ message, pointer }) => refusal(`the base document, at ${quote(pointer)}: ${message}`)),
    );
  const [workload, ...others] = read.workloads;
  if (workload === undefined || others.length > 0)
    return refused(refusal(`the base document has ${read.workloads.length} workloads; give one with one`));
  return hasRoom(workload, to)
    ? { value: read.value, workload }
    : refused(refusal(`the base document is ${quote(String(read.document))}, which has no room for ${to.id}`));
}

/** Plan to declare the volumes of one workload in another document: the base, or one that holds nothing else. */
export function planInto(workloads: readonly Workload[], to: TwoWayFormat, options: ConvertOptions): Plan {
  const sources = workloads.filter((workload) => movingOf(workload, options).length > 0);
  if (sources.length > 1)
    return refused(
      refusal(
        `the document has ${sources.length} workloads with external volumes, but ${to.id} holds those of one; choose one with workload (--workload)`,
      ),
    );
  const source = sources[0] ?? workloads[0];
  const moving = source === undefined ? [] : movingOf(source, options);
  const base = options.base === undefined ? blankFor(to, options.shape, source) : readBase(options.base, to);
  if ('refusals' in base) return base;
  if (!hasRoom(base.workload, to))
    return refused(
      refusal(
        `the document has no room for ${to.id} (${to.title}), nor would a new one; name one that has with base (--base)`,
      ),
    );
  // What a map of variables or a list of volumes does not say of the container is as in the source.
  const { containerizer = source?.containerizer, rootfs = source?.rootfs } = base.workload;
  const encoding = to.encode(moving, { ...base.workload, containerizer, rootfs }, options);
  const isNew = options.base === undefined && options.shape !== 'volume' && moving.length > 0;
  const beside = isNew ? carryOver(source as Workload, base.workload, to.id) : source && leaveBehind(source);
  return {
    moves: source === undefined || moving.length === 0 ? [] : [{ workload: source, volumes: moving }],
    root: base.value,
    edits: [...encoding.edits, ...(beside?.edits ?? [])],
    encodings: [encoding],
    refusals: [],
    losses: beside?.losses ?? [],
  };
}

import uniqBy from 'lodash/uniqBy.js';
import type { Entry } from '../documents/document.ts';
import { declaring } from '../formats/declaring.ts';
import type { Located, Unmapped } from '../model/volume.ts';
import { separateFields, unreadFields } from '../systems/marathon/app.ts';
import type { Routed } from '../systems/marathon/request.ts';
import type { Workload, WorkloadFacts } from '../systems/workload.ts';
import type { Edit } from '../text/edit/edit.ts';
import { applyEdits } from '../text/edit/edit.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { ancestors, joinPointer, parsePointer } from '../text/pointer.ts';
import type { Detected } from './detect.ts';
import { isMarathon } from './marathon.ts';
import type { ShapeProblem } from './validate.ts';

/** Workloads of a document with shape errors, as far as those errors do not keep the rest from being read. */
export interface TolerantRead {
  readonly workloads: readonly Workload[];
  /** Places about which only the shape error is reported. */
  readonly masked: ReadonlySet<JsonPointer>;
}

/** Decode what a workload declares in every format. */
function decodeAll(facts: WorkloadFacts): Workload {
  const volumes: Located[] = [];
  const otherDeclarations: Unmapped[] = [];
  for (const format of declaring) {
    const decoded = format.decode(facts);
    for (const volume of decoded.volumes) volumes.push(volume);
    for (const fact of decoded.otherDeclarations) otherDeclarations.push(fact);
  }
  if (otherDeclarations.length === 0) return { ...facts, volumes, otherDeclarations };
  // What is no volume in one format, a host path say, may be one in another.
  const known = new Set(volumes.map((volume) => volume.pointer));
  return { ...facts, volumes, otherDeclarations: otherDeclarations.filter(({ pointer }) => !known.has(pointer)) };
}

/** Decode the workloads of a document, but for those in which there is a shape error. */
export function decodeWorkloads(
  { document, filled, base }: Pick<Detected, 'document' | 'filled' | 'base'>,
  problems: readonly ShapeProblem[] = [],
  routed?: Routed,
): readonly Workload[] {
  const all = document.entries(filled, base, routed);
  const spoiled = new Set(problems.flatMap(({ pointer }) => ancestors(pointer)));
  const entries = spoiled.size === 0 ? all : all.filter(({ pointer }) => !spoiled.has(pointer));
  return entries.map((entry) => decodeAll(entry.read()));
}

/** The workloads of a document with shape errors. */
interface SpoiledRead {
  /** Those in which nothing is wrong. */
  readonly workloads: readonly Workload[];
  readonly tolerant: TolerantRead;
}

/**
 * Decode the workloads of a document with shape errors: those in which nothing is wrong, and those in which what is wrong
 * keeps nothing beside it from being read. There a value whose meaning is certain is read as what is meant; one that is no
 * more than too small or too large, or that no rule looks at, stays; a field that nothing else depends on is left out.
 */
export function decodeSpoiled(detected: Detected, problems: readonly ShapeProblem[]): SpoiledRead {
  const { document, value, base } = detected;
  const edits: Edit[] = problems.flatMap(({ fix }) => fix?.edits ?? []);
  const left = problems.filter(({ fix }) => fix === undefined);
  const entries = document.entries(value, base);
  const inside = new Map<JsonPointer, ShapeProblem[]>(entries.map(({ pointer }) => [pointer, []]));
  for (const problem of left) for (const place of ancestors(problem.pointer)) inside.get(place)?.push(problem);
  const isPassable = (problem: ShapeProblem, workload: JsonPointer): boolean => {
    const [field = ''] = isMarathon(document.kind) ? parsePointer(problem.pointer.slice(workload.length)) : [];
    if (!problem.isRangeError && separateFields.has(field))
      edits.push({ op: 'remove', pointer: joinPointer(workload, field) });
    return problem.isRangeError || unreadFields.has(field) || separateFields.has(field);
  };
  const passable = new Set(
    [...inside].flatMap(([pointer, found]) => (found.every((problem) => isPassable(problem, pointer)) ? pointer : [])),
  );
  const decode = (read: readonly Entry[]): readonly Workload[] =>
    read
      .filter(({ pointer }) => passable.has(pointer))
      .map((entry) => {
        const isPartial = inside.get(entry.pointer)?.some(({ isRangeError }) => !isRangeError) === true;
        return decodeAll({ ...entry.read(), ...(isPartial && { isPartial }) });
      });
  // What rules say of a text that was a number is about the number.
  const unsaid = edits.filter((edit) => edit.op === 'remove' || (edit.op === 'set' && typeof edit.value === 'string'));
  const masked = new Set([...left, ...unsaid].map(({ pointer }) => pointer));
  if (edits.length === 0) {
    const workloads = decode(entries);
    const isSound = ({ pointer }: Workload): boolean => inside.get(pointer)?.length === 0;
    return { workloads: workloads.filter(isSound), tolerant: { workloads, masked } };
  }
  const repaired = applyEdits(
    value,
    uniqBy(edits, 'pointer').map((edit) => ({ ...edit, pointer: edit.pointer.slice(base.length) })),
  );
  return {
    workloads: decodeWorkloads(detected, problems),
    tolerant: { workloads: decode(document.entries(repaired, base)), masked },
  };
}

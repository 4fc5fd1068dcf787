import groupBy from 'lodash/groupBy.js';
import type { Diagnostic, Related } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import type { Rule } from '../rules/rule.ts';
import { nestWorkload } from '../systems/nested-workload.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Position } from '../text/position.ts';
import type { TextPart } from '../text/text.ts';
import type { Collected } from './collect.ts';
import { unmasked } from './collect.ts';
import { check } from './engine.ts';

/** A document among those that are deployed to one cluster, with what was found in it. */
export interface Deployed {
  readonly file: string;
  /** With its part where it was read from a text. */
  readonly found: Pick<Collected, 'checked' | 'masked'> & { readonly part?: TextPart };
}

/** Split a pointer that begins with the index of its document. */
function split(pointer: JsonPointer): readonly [index: number, pointer: JsonPointer] {
  const index = String(pointer.split('/', 2)[1]);
  return [Number(index), pointer.slice(index.length + 1)];
}

/**
 * Check all workloads of some documents together by the rules that look at more than one, and give each document what was
 * found in it. Related places in other files have the names of these.
 */
export function checkAcross(
  documents: readonly Deployed[],
  target: Target,
  rules: readonly Rule[],
): readonly (readonly Diagnostic[])[] {
  const workloads = documents.flatMap(({ found }, index) =>
    found.checked.map((workload) => nestWorkload(workload, joinPointer('', index))),
  );
  const found = check(workloads, target, rules);
  const places = found.flatMap(({ pointer, related = [] }) => [pointer, ...related.map((place) => place.pointer)]);
  const wanted = groupBy(places.map(split), ([index]) => index);
  const positions = documents.map(({ found: { part } }, index) =>
    part?.locate((wanted[index] ?? []).map(([, pointer]) => pointer)),
  );
  const at = <Place extends { readonly pointer: JsonPointer; readonly position?: Position }>(place: Place): Place => {
    const [index, pointer] = split(place.pointer);
    const position = positions[index]?.get(pointer);
    return { ...place, pointer, ...(position === undefined ? {} : { position }) };
  };
  const placed = found.map((diagnostic) => {
    const [index] = split(diagnostic.pointer);
    const relate = (place: Related): Related => {
      const file = String(documents[split(place.pointer)[0]]?.file);
      return { ...at(place), ...(file === documents[index]?.file ? {} : { file }) };
    };
    const { related, workload } = diagnostic;
    return {
      index,
      diagnostic: {
        ...at(diagnostic),
        ...(workload && { workload: { ...workload, pointer: split(workload.pointer)[1] } }),
        ...(related && { related: related.map(relate) }),
      },
    };
  });
  const byDocument = groupBy(placed, ({ index }) => index);
  return documents.map(({ found: { masked } }, index) =>
    unmasked(
      masked,
      (byDocument[index] ?? []).map(({ diagnostic }) => diagnostic),
    ),
  );
}

import groupBy from 'lodash/groupBy.js';
import type { Diagnostic, Related } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { readCallerValue, readParsedValue } from '../read/read-caller-value.ts';
import type { Rule } from '../rules/rule.ts';
import { selectorsOf } from '../rules/rule.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Position } from '../text/position.ts';
import type { TextPart } from '../text/text.ts';
import { underRoot } from './collect.ts';
import { check } from './engine.ts';

/** A document among those that are deployed to one cluster. */
export interface Deployed {
  readonly file: string;
  readonly value: unknown;
  readonly groupRoot: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Present where the value was read from a text. */
  readonly part?: TextPart;
}

/** A pointer that begins with the index of its document, taken apart. */
function split(pointer: JsonPointer): readonly [index: number, pointer: JsonPointer] {
  const index = String(pointer.split('/', 2)[1]);
  return [Number(index), pointer.slice(index.length + 1)];
}

const keyOf = ({ rule, pointer }: Diagnostic): string => `${rule} ${pointer}`;

/**
 * The findings of each document, with those of the rules that look at all workloads together made over all of them: in
 * place of what such a rule said of the place before. Related places in other files have the names of these.
 */
export function checkAcross(
  documents: readonly Deployed[],
  target: Target,
  rules: readonly Rule[],
): readonly (readonly Diagnostic[])[] {
  const workloads = documents.flatMap(({ value: given, part, groupRoot }, index) => {
    const read = part === undefined ? readCallerValue : readParsedValue;
    const { workloads: found, value } = read(given, joinPointer('', index));
    return underRoot(found, value, groupRoot);
  });
  const together = rules.filter((rule) => selectorsOf(rule).some(({ from }) => from === 'document'));
  const found = check(workloads, target, together);
  const places = found.flatMap(({ pointer, related = [] }) => [pointer, ...related.map((place) => place.pointer)]);
  const wanted = groupBy(places.map(split), ([index]) => index);
  const positions = documents.map(({ part }, index) =>
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
  return documents.map(({ diagnostics }, index) => {
    const across = (byDocument[index] ?? []).map(({ diagnostic }) => diagnostic);
    const keys = new Set(across.map(keyOf));
    return [...diagnostics.filter((diagnostic) => !keys.has(keyOf(diagnostic))), ...across];
  });
}

import type { Diagnostic } from '../model/diagnostic.ts';
import { isError } from '../model/diagnostic.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { Position } from '../text/position.ts';
import type { TextPart } from '../text/text.ts';

const keyOf = ({ start, end }: Position): string => `${start.offset}-${end.offset}`;

/** Get the pointers at which the text itself is wrong: what was supposed to be there is not worth another finding. */
function findBroken(
  { problems, supposed = [] }: TextPart,
  positions: ReadonlyMap<JsonPointer, Position>,
): ReadonlySet<JsonPointer> {
  const errors = problems.filter(isError).map(({ position }) => position);
  const broken = new Set([...errors, ...supposed].map(keyOf));
  return new Set([...positions].filter(([, position]) => broken.has(keyOf(position))).map(([pointer]) => pointer));
}

/** Give diagnostics and their related places the positions of their pointers; looks nothing up when there are none. */
export function locate<Item extends Pick<Diagnostic, 'pointer' | 'position' | 'related'>>(
  diagnostics: readonly Item[],
  part: TextPart,
): readonly Item[] {
  if (diagnostics.length === 0) return diagnostics;
  const positions = part.locate(
    diagnostics.flatMap(({ pointer, related = [] }) => [pointer, ...related.map((place) => place.pointer)]),
  );
  const at = <Place extends { readonly pointer: string }>(place: Place): Place => {
    const position = positions.get(place.pointer);
    return position === undefined ? place : { ...place, position };
  };
  const broken = findBroken(part, positions);
  const others = broken.size === 0 ? diagnostics : diagnostics.filter(({ pointer }) => !broken.has(pointer));
  return others.map((diagnostic) =>
    at(diagnostic.related === undefined ? diagnostic : { ...diagnostic, related: diagnostic.related.map(at) }),
  );
}

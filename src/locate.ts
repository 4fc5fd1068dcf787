import type { Diagnostic } from './diagnostic.ts';
import type { TextPart } from './text/text.ts';

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
  return diagnostics.map((diagnostic) =>
    at(diagnostic.related === undefined ? diagnostic : { ...diagnostic, related: diagnostic.related.map(at) }),
  );
}

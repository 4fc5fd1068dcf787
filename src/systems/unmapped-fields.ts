import type { Unmapped } from '../model/volume.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';

/** List the members of an object that a decoder has no field for; those that are null are left out. */
export function unmappedFields(
  value: object | null | undefined,
  known: readonly string[],
  pointer: JsonPointer,
): readonly Unmapped[] {
  const unmapped: Unmapped[] = [];
  for (const [key, member] of Object.entries(value ?? {}))
    if (!known.includes(key) && member !== null)
      unmapped.push({ field: key, value: member, pointer: joinPointer(pointer, key) });
  return unmapped;
}

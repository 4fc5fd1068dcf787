import type { Unmapped } from '../model/volume.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';

/** List the members of an object that a decoder has no field for; those that are null are left out. */
export function unmappedFields(
  value: object | null | undefined,
  known: readonly string[],
  pointer: JsonPointer,
): Unmapped[] {
  const unmapped: Unmapped[] = [];
  const members = value as Readonly<Record<string, unknown>> | null | undefined;
  for (const key in members) {
    const member = members[key];
    if (!known.includes(key) && member !== null && member !== undefined)
      unmapped.push({ field: key, value: member, pointer: joinPointer(pointer, key) });
  }
  return unmapped;
}

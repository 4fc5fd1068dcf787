import type { LocatedOption, Unmapped } from '../model/volume.ts';
import { cutOption } from '../systems/dvdcli/options.ts';
import type { JsonPointer } from '../text/pointer.ts';

/**
 * Decode options as they were cut out of a text for dvdcli. One without `=` has no value; dvdcli dies of it, so it stays
 * unmapped and every encoder must report it.
 */
export function decodeOptions(pieces: readonly { readonly text: string; readonly pointer: JsonPointer }[]): {
  readonly options: readonly LocatedOption[];
  readonly unmapped: readonly Unmapped[];
} {
  const [options, unmapped]: [LocatedOption[], Unmapped[]] = [[], []];
  for (const { text, pointer } of pieces) {
    const { key, value } = cutOption(text);
    if (value === undefined) unmapped.push({ field: 'option', value: text, pointer });
    else options.push({ key, value, pointer });
  }
  return { options, unmapped };
}

import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import type { AppExternalVolume } from './external.ts';
import { dvdiVolumes } from './external.ts';
import { dvdiDriverKey } from './labels.ts';
import { volumePath } from './path-of-pointer.ts';

/** Where an option is. */
interface RexrayPlace {
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax. */
  readonly path: string;
}

/** An option that Marathon checks when the driver is `rexray`. */
export interface RexrayOption {
  readonly key: string;
  readonly value: string;
  readonly volume: AppExternalVolume;
}

/** Get the place of such an option, also in Marathon's path syntax. */
export const placeOfOption = ({ key, volume: { index, externalPointer } }: RexrayOption): RexrayPlace => ({
  pointer: joinPointer(externalPointer, 'options', key),
  path: `${volumePath(index)}/external/options/"${key}"`,
});

/** The options of the dvdi volumes whose driver is exactly `rexray`. */
export const rexrayOptions: Selector<RexrayOption> = among(dvdiVolumes, (volumes) => {
  const found: RexrayOption[] = [];
  for (const volume of volumes) {
    const { options } = volume;
    if (options[dvdiDriverKey] !== 'rexray') continue;
    for (const key in options) found.push({ key, value: options[key] as string, volume });
  }
  return found;
});

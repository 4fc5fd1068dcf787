import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Selector } from '../selector.ts';
import { among } from '../selector.ts';
import { dvdiVolumes } from './external.ts';
import { dvdiDriverKey } from './labels.ts';
import { volumePath } from './path-of-pointer.ts';

/** An option that Marathon checks when the driver is `rexray`. */
export interface RexrayOption {
  readonly key: string;
  readonly value: string;
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax. */
  readonly path: string;
}

/** The options of the dvdi volumes whose driver is exactly `rexray`. */
export const rexrayOptions: Selector<RexrayOption> = among(dvdiVolumes, (volumes) =>
  volumes
    .filter(({ options }) => options[dvdiDriverKey] === 'rexray')
    .flatMap(({ index, options, externalPointer }) =>
      Object.entries(options).map(([key, value]) => ({
        key,
        value,
        pointer: joinPointer(externalPointer, 'options', key),
        path: `${volumePath(index)}/external/options/"${key}"`,
      })),
    ),
);

import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Workload } from '../workload.ts';
import { dvdiVolumes } from './external.ts';
import { dvdiDriverKey } from './labels.ts';
import { volumePath } from './paths.ts';

/** An option that Marathon checks when the driver is `rexray`. */
export interface RexrayOption {
  readonly value: string;
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax. */
  readonly path: string;
}

/** The values of an option in the dvdi volumes of a workload whose driver is exactly `rexray`. */
export const rexrayOptions = (workload: Workload, key: string): readonly RexrayOption[] =>
  dvdiVolumes(workload)
    .filter(({ options }) => options[dvdiDriverKey] === 'rexray')
    .flatMap(({ index, options, externalPointer }) => {
      const value = options[key];
      if (value === undefined) return [];
      const path = `${volumePath(index)}/external/options/"${key}"`;
      return [{ value, pointer: joinPointer(externalPointer, 'options', key), path }];
    });

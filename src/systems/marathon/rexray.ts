import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Workload } from '../workload.ts';
import { dvdiVolumes } from './external.ts';
import { dvdiDriverKey } from './labels.ts';
import { volumePath } from './path-of-pointer.ts';

/** An option that Marathon checks when the driver is `rexray`. */
export interface RexrayOption {
  readonly value: string;
  readonly pointer: JsonPointer;
  /** In Marathon's path syntax. */
  readonly path: string;
}

/** The values of an option in the dvdi volumes of a workload whose driver is exactly `rexray`. */
export function rexrayOptions(workload: Workload, key: string): readonly RexrayOption[] {
  const found: RexrayOption[] = [];
  for (const { index, options, externalPointer } of dvdiVolumes(workload)) {
    const value = options[key];
    if (value === undefined || options[dvdiDriverKey] !== 'rexray') continue;
    const path = `${volumePath(index)}/external/options/"${key}"`;
    found.push({ value, pointer: joinPointer(externalPointer, 'options', key), path });
  }
  return found;
}

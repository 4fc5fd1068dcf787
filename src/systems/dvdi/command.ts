import { compareVersions } from '../../model/target.ts';
import { cutOptions } from '../dvdcli/options.ts';
import type { DvdiSlot } from './slots.ts';
import { optionSegments } from './slots.ts';

/** Check whether a module of this version loses the options before it builds its command; interface.hpp:75 of 0.4.1. */
export const losesOptions = (version: string): boolean =>
  compareVersions(version, '0.3.0') >= 0 && compareVersions(version, '0.4.2') < 0;

/** Get the `--volumeopts` values that a module of this version passes to dvdcli. */
export function dvdiVolumeopts(slot: DvdiSlot, version: string): readonly string[] {
  if (losesOptions(version)) return [];
  return compareVersions(version, '0.3.0') < 0 ? cutOptions(slot.opts) : optionSegments(slot.opts);
}

/**
 * Write the line that the module runs through `sh -c`, unquoted, byte for byte: two spaces before the options, and one
 * at the end where no `--explicitCreate` follows. docker_volume_driver_isolator.cpp:460-468.
 */
export function mountCommand(slot: DvdiSlot, version: string): string {
  const start = `${slot.dvdcli} mount --volumedriver=${slot.driver} --volumename=${slot.name}`;
  if (losesOptions(version)) return `${start} `;
  const options = dvdiVolumeopts(slot, version)
    .map((segment) => ` --volumeopts=${segment}`)
    .join('');
  if (compareVersions(version, '0.4.3') < 0) return `${start} ${options}`;
  return `${start}${options === '' ? ' ' : ` ${options}`} ${slot.explicitCreate ? '--explicitCreate=true' : ''}`;
}

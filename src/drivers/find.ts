import memoize from 'lodash/memoize.js';
import type { Located, LocatedOption } from '../model/volume.ts';
import type { Selector } from '../systems/selector.ts';
import { among, declaredVolumes } from '../systems/selector.ts';
import { isRespelt, nearest } from '../text/nearest.ts';
import type { Driver, KnownOption } from './driver.ts';
import { drivers } from './index.ts';

/** The names by which volumes call the known drivers. */
const byName: ReadonlyMap<string, Driver> = new Map(
  drivers.flatMap((driver) => driver.names.map((name) => [name, driver] as const)),
);

/** Get the keys of an option, its own name first. */
export const keysOf = ({ name, aliases = [] }: KnownOption): readonly string[] => [name, ...aliases];

const optionsByKey: (driver: Driver) => ReadonlyMap<string, KnownOption> = memoize(
  ({ options }: Driver) => new Map(options.flatMap((option) => keysOf(option).map((key) => [key, option] as const))),
);

/** Get the known driver of that name, which may be of a managed plug-in with a tag (`rexray/ebs:0.11`). */
export const findDriver = (name: string): Driver | undefined =>
  byName.get(name.includes(':') ? name.replace(/:[^:/]*$/, '') : name);

/** Get the option that a driver reads under a key, letter by letter unless it ignores their case. */
export const findOption = (driver: Driver, key: string): KnownOption | undefined =>
  optionsByKey(driver).get(driver.ignoresCase ? key.toLowerCase() : key);

/**
 * Check whether a word is a slip of the hand away from a known one: respelt, or, where that has five letters or more, one letter
 * off. A digit is no slip: `convoy2` is another instance.
 */
const isNear = (word: string, known: string): boolean =>
  isRespelt(word, known) ||
  (known.length >= 5 && /\d/.test(word) === /\d/.test(known) && nearest(word, [known], 1) !== undefined);

/** The names that a misspelt one may be meant to be. */
const fixedNames = drivers.filter(({ freelyNamed }) => !freelyNamed).flatMap(({ names }) => names);

/** Get the name of a known driver that an unknown one is meant to be, if any. */
export const nearDriver = (name: string): string | undefined =>
  findDriver(name) === undefined ? fixedNames.find((known) => isNear(name, known)) : undefined;

/** Get the key of a known option that an unknown one is meant to be, if any. */
export const nearOption = (driver: Driver, key: string): string | undefined =>
  findOption(driver, key) === undefined
    ? driver.options.flatMap(keysOf).find((known) => isNear(driver.ignoresCase ? key.toLowerCase() : key, known))
    : undefined;

/** A volume whose driver is known. */
export interface DrivenVolume {
  readonly volume: Located;
  readonly driver: Driver;
}

/** The volumes of a workload whose drivers are known. */
export const drivenVolumes: Selector<DrivenVolume> = among(declaredVolumes, (volumes) => {
  const found: DrivenVolume[] = [];
  for (const volume of volumes) {
    const driver = findDriver(volume.driver ?? '');
    if (driver !== undefined) found.push({ volume, driver });
  }
  return found;
});

/** An option that a volume gives to a known driver, and what is known of it. */
export interface GivenOption extends DrivenVolume {
  readonly option: LocatedOption;
  readonly known: KnownOption | undefined;
}

/** The options that the volumes of a workload give to known drivers. */
export const givenOptions: Selector<GivenOption> = among(drivenVolumes, (volumes) => {
  const found: GivenOption[] = [];
  for (const { volume, driver } of volumes)
    for (const option of volume.options) found.push({ volume, driver, option, known: findOption(driver, option.key) });
  return found;
});

import { compareVersions } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { cutOptions } from '../dvdcli/options.ts';
import type { EnvironmentVariable } from '../workload.ts';

/** A family of variables that mesos-module-dvdi reads; the module tries them in the order of `dvdiFamilies`. */
export type DvdiFamily = 'NAME' | 'DRIVER' | 'OPTS' | 'CONTAINERPATH' | 'DVDCLI' | 'EXPLICITCREATE';

interface FamilyFacts {
  /** First module version that knows it, if not all do; to older ones it is a variable like any other. */
  readonly since?: string;
  /** Whether its values may not hold the prohibited characters. */
  readonly limited: boolean;
  /** The C++ identifier with which the module names it in a refusal. */
  readonly label: string;
}

/** docker_volume_driver_isolator.hpp: the constants `VOL_*_ENV_VAR_NAME`; .cpp:654-686 for their order. */
export const dvdiFamilies: Readonly<Record<DvdiFamily, FamilyFacts>> = {
  NAME: { limited: true, label: 'VOL_NAME_ENV_VAR_NAME' },
  DRIVER: { limited: true, label: 'VOL_DRIVER_ENV_VAR_NAME' },
  OPTS: { limited: true, label: 'VOL_OPTS_ENV_VAR_NAME' },
  CONTAINERPATH: { since: '0.3.0', limited: false, label: 'VOL_CPATH_ENV_VAR_NAME' },
  DVDCLI: { since: '0.4.3', limited: false, label: 'VOL_DVDCLI_ENV_VAR_NAME' },
  EXPLICITCREATE: { since: '0.4.3', limited: true, label: 'VOL_EXPLICIT_ENV_VAR_NAME' },
};

/** The driver and the dvdcli of a slot that names none. */
export const dvdiDefaults = { driver: 'rexray', dvdcli: '/usr/bin/dvdcli' } as const;

/** How many volumes one task can have: one unsuffixed, which `0` means too, and nine suffixed. */
export const dvdiSlotCount = 10;

/** The characters that the values of most families may not hold; docker_volume_driver_isolator.cpp:71-77. */
export const prohibitedCharacters = '%/:;\0<>|`$\'?^& {"}[]\n\t\v\b\r\\';

/** What breaks a word of the shell commands that the module runs: in names and options, and in the two free paths. */
export const shellBreakers: { readonly limited: RegExp; readonly path: RegExp } = {
  limited: /[()]/,
  path: /[ \t\n"'`$&|;<>()\\]/,
};

/** Get the first character of a name, driver or option that the module refuses, or that its shell chokes on. */
export const barredCharacter = (text: string): string | undefined =>
  [...text].find((character) => prohibitedCharacters.includes(character) || shellBreakers.limited.test(character));

/** A variable that belongs to a family. */
export interface DvdiVariable {
  readonly family: DvdiFamily;
  /** The slot it sets, 0 to 9; absent when its suffix is not one digit, which module 0.3.0 and later refuse. */
  readonly slot: number | undefined;
  readonly suffix: string;
  readonly value: string;
  readonly name: string;
  readonly pointer: JsonPointer;
  /** Its place in the environment: the module stops at the first bad one. */
  readonly index: number;
  /** Set where the value is a secret, which the module reads as empty. */
  readonly isSecret?: true;
}

/** What the variables of one slot come to. Fields are empty strings, as in the module, when nothing sets them. */
export interface DvdiSlot {
  readonly slot: number;
  readonly name: string;
  readonly driver: string;
  readonly opts: string;
  readonly containerPath: string;
  readonly dvdcli: string;
  readonly explicitCreate: boolean;
  /** The variable that decided each family. */
  readonly variables: { readonly [Family in DvdiFamily]?: DvdiVariable } & { readonly NAME: DvdiVariable };
}

/** Check whether the module reads a value of EXPLICITCREATE as true. */
export const isExplicitCreate = (text: string): boolean => text.trim().toLowerCase() === 'true';

/** What every variable of a family begins with. */
export const dvdiVariablePrefix = 'DVDI_VOLUME_';

/** Write the name of a variable; `suffix` is that of its slot. */
export const dvdiVariableName = (family: DvdiFamily, suffix = ''): string => `${dvdiVariablePrefix}${family}${suffix}`;

/** Get the suffixes that a module of this version reads; the first, of 2015 and without a version, knew one volume. */
const suffixes = (version: string): RegExp => {
  if (compareVersions(version, '0.1.0') < 0) return /^$/;
  return compareVersions(version, '0.3.0') < 0 ? /^[1-9]?$/ : /^[0-9]?$/;
};

/** Get the slot of a suffix; none is the slot 0. */
const slotOf = (suffix: string, version: string): number | undefined =>
  suffixes(version).test(suffix) ? Number(suffix) : undefined;

const families = Object.keys(dvdiFamilies) as DvdiFamily[];

/** Get the family of a variable for a module of this version, older ones knowing fewer; matched by prefix. */
const familyOf = (name: string, version: string): DvdiFamily | undefined =>
  families.find(
    (family) =>
      name.startsWith(family, dvdiVariablePrefix.length) &&
      compareVersions(version, dvdiFamilies[family].since ?? '0') >= 0,
  );

/** Get the variables of an environment that the module would read, in order; matched by prefix, case-sensitively. */
export function dvdiVariables(environment: readonly EnvironmentVariable[], version: string): readonly DvdiVariable[] {
  const found: DvdiVariable[] = [];
  for (let index = 0; index < environment.length; index++) {
    const { name, value, pointer } = environment[index] as EnvironmentVariable;
    if (!name.startsWith(dvdiVariablePrefix)) continue;
    const family = familyOf(name, version);
    if (family === undefined) continue;
    const suffix = name.slice(dvdiVariablePrefix.length + family.length);
    const said = value === undefined ? ({ value: '', isSecret: true } as const) : { value };
    found.push({ family, slot: slotOf(suffix, version), suffix, ...said, name, pointer, index });
  }
  return found;
}

/** Get the slots that name a volume, in slot order. In a slot the later variable wins, also with an empty value. */
export function dvdiSlots(variables: readonly DvdiVariable[]): readonly DvdiSlot[] {
  const slots = new Map<number, { [Family in DvdiFamily]?: DvdiVariable }>();
  for (const variable of variables) {
    if (variable.slot === undefined) continue;
    const set = slots.get(variable.slot) ?? {};
    set[variable.family] = variable;
    slots.set(variable.slot, set);
  }
  return [...slots]
    .sort(([a], [b]) => a - b)
    .flatMap(([slot, set]) => {
      const { NAME } = set;
      if (NAME === undefined || NAME.value === '') return [];
      const textOf = (family: DvdiFamily): string => set[family]?.value ?? '';
      return {
        slot,
        name: NAME.value,
        driver: textOf('DRIVER') || dvdiDefaults.driver,
        opts: textOf('OPTS'),
        containerPath: textOf('CONTAINERPATH'),
        dvdcli: textOf('DVDCLI') || dvdiDefaults.dvdcli,
        explicitCreate: isExplicitCreate(textOf('EXPLICITCREATE')),
        variables: { ...set, NAME },
      };
    });
}

/** Get the options of a slot as the module passes them on: split at commas, empty pieces dropped. */
export const optionSegments = (opts: string): readonly string[] => cutOptions(opts).filter((segment) => segment !== '');

const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Find what makes two requests the same volume to the module: driver and name, ASCII letters in any case. */
export const volumeKey = (driver: string, name: string): string => `${lower(driver)}/${lower(name)}`;

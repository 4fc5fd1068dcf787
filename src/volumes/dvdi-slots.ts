import { newest } from '../model/target.ts';
import type { DockerVolume, Located } from '../model/volume.ts';
import type { DvdiEnvironment } from '../systems/dvdi/environment.ts';
import type { DvdiFamily, DvdiVariable } from '../systems/dvdi/slots.ts';
import { dvdiDefaults, dvdiSlotCount, dvdiVariables, isExplicitCreate } from '../systems/dvdi/slots.ts';
import { joinPointer } from '../text/pointer.ts';
import { access } from './documents.ts';
import { toPlain } from './located.ts';

/** A variable of a slot, as it is written. */
export interface DvdiSlotVariable {
  readonly name: string;
  readonly value: string;
}

/** What the variables of one slot say, whether or not they name a volume. */
export interface ParsedDvdiSlot {
  /** 0 for names without a suffix or with `0`, 1 to 9 for the others. */
  readonly slot: number;
  /** Absent where the slot has no name, or repeats the volume of an earlier slot without a container path. */
  readonly volume?: DockerVolume;
  /** Path of the dvdcli that the module runs, `/usr/bin/dvdcli` by default. */
  readonly dvdcli: string;
  /** Whether the volume is created by a command of its own before it is mounted. */
  readonly explicitCreate: boolean;
  /** The variable that counts, by family. */
  readonly variables: { readonly [Family in DvdiFamily]?: DvdiSlotVariable };
  /** Variables that a later one of the same slot and family overrides (`…NAME` beside `…NAME0`). */
  readonly overridden: readonly DvdiSlotVariable[];
}

type LastVariables = { readonly [Family in DvdiFamily]?: DvdiVariable };

const written = ({ name, value }: DvdiVariable): DvdiSlotVariable => ({ name, value });

function slotOf(slot: number, all: readonly DvdiVariable[], declarations: readonly Located[]): ParsedDvdiSlot {
  const last = Object.fromEntries(all.map((variable) => [variable.family, variable])) as LastVariables;
  const volume = declarations.find(({ pointer }) => pointer === last.NAME?.pointer);
  return {
    slot,
    ...(volume && { volume: toPlain(volume) as DockerVolume }),
    dvdcli: last.DVDCLI?.value || dvdiDefaults.dvdcli,
    explicitCreate: isExplicitCreate(last.EXPLICITCREATE?.value ?? ''),
    variables: Object.fromEntries(Object.entries(last).map(([family, variable]) => [family, written(variable)])),
    overridden: all.filter((variable) => variable !== last[variable.family]).map(written),
  };
}

/**
 * Read the slots 0 to 9 of an environment as mesos-module-dvdi 0.4.7 does, each with what its variables say, in the order
 * of slots; slots without a variable are left out, so `{}` gives `[]`. Variables that belong to no slot
 * (`DVDI_VOLUME_NAME12`) and values that are not strings are left out too: `decodeVolumes` reports those.
 * Source: docker_volume_driver_isolator.cpp:654-723 (`prepare`).
 *
 * @example
 * ```ts
 * parseDvdiEnvironment({ DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_DRIVER1: 'nfs' }).map(({ slot, volume }) => [slot, volume?.name]);
 * // [[0, 'pg'], [1, undefined]]
 * ```
 */
export function parseDvdiEnvironment(environment: DvdiEnvironment): readonly ParsedDvdiSlot[] {
  const texts = Object.entries(Object(environment) as object).filter(([, value]) => typeof value === 'string');
  const variables = dvdiVariables(
    texts.map(([name, value]) => ({ name, value, pointer: joinPointer('', name) })),
    newest['dvdi-module'],
  );
  const { format, read } = access['dvdi-env'];
  const declarations = read(Object.fromEntries(texts), '').flatMap((entry) => format.decode(entry.read()).volumes);
  return Array.from({ length: dvdiSlotCount }, (_, slot) =>
    variables.filter((variable) => variable.slot === slot),
  ).flatMap((all, slot): readonly ParsedDvdiSlot[] => (all.length === 0 ? [] : [slotOf(slot, all, declarations)]));
}

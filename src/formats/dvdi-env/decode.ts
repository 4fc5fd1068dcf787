import { newest } from '../../model/target.ts';
import type { Located, Unmapped } from '../../model/volume.ts';
import type { DvdiFamily, DvdiSlot, DvdiVariable } from '../../systems/dvdi/slots.ts';
import { dvdiDefaults, dvdiSlots, dvdiVariables, optionSegments, volumeKey } from '../../systems/dvdi/slots.ts';
import type { WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import { decodeOptions } from '../cut-options.ts';
import type { Decoded } from '../format.ts';
import { nothing } from '../format.ts';
import { removeVariables } from '../variables.ts';

const read = (workload: WorkloadFacts) => dvdiVariables(workload.environment?.variables ?? [], newest['dvdi-module']);

/** Get a variable as it is reported: of a secret, which the module reads as empty, only that it is one. */
const unmappedVariable = ({ name, value, pointer, isSecret }: DvdiVariable): Unmapped =>
  isSecret
    ? { field: name, value: '(secret)', pointer, reason: 'its value is a secret, which the DVDI module reads as empty' }
    : { field: name, value, pointer };

function volumeOf(slot: DvdiSlot, index: number, variables: readonly DvdiVariable[]): Located {
  const name = slot.variables.NAME.pointer;
  const pointerOf = (family: DvdiFamily): string => (slot.variables[family] ?? slot.variables.NAME).pointer;
  const pointer = pointerOf('OPTS');
  const { options, unmapped } = decodeOptions(optionSegments(slot.opts).map((text) => ({ text, pointer })));
  const fact = (field: string, value: unknown, family: DvdiFamily): Unmapped => ({
    field,
    value,
    pointer: pointerOf(family),
  });
  return {
    kind: 'docker',
    format: 'dvdi-env',
    pointer: name,
    driver: slot.driver,
    name: slot.name,
    options,
    containerPath: slot.containerPath === '' ? undefined : slot.containerPath,
    mode: 'RW',
    unmapped: [
      ...unmapped,
      ...(slot.explicitCreate ? [fact('explicitCreate', true, 'EXPLICITCREATE')] : []),
      ...(slot.dvdcli === dvdiDefaults.dvdcli ? [] : [fact('dvdcli', slot.dvdcli, 'DVDCLI')]),
      ...(slot.slot === index ? [] : [fact('slot', slot.slot, 'NAME')]),
      ...variables
        .filter((variable) => variable.slot === slot.slot)
        .filter((variable) => variable.isSecret || variable !== slot.variables[variable.family])
        .map(unmappedVariable),
    ],
    origin: {
      name,
      driver: pointerOf('DRIVER'),
      options: pointerOf('OPTS'),
      containerPath: pointerOf('CONTAINERPATH'),
      mode: name,
    },
  };
}

/**
 * Get the volumes of the slots in slot order. A slot that repeats an earlier one (driver and name up to ASCII case) and
 * has no container path is `unread`, since the module ignores it; so is a variable whose slot names no volume.
 */
export function decode(workload: WorkloadFacts): Decoded {
  const variables = read(workload);
  if (variables.length === 0) return nothing;
  const slots = dvdiSlots(variables);
  const seen = new Set<string>();
  const kept = slots.filter((slot) => {
    const key = volumeKey(slot.driver, slot.name);
    if (seen.has(key) && slot.containerPath === '') return false;
    seen.add(key);
    return true;
  });
  const used = new Set(kept.map(({ slot }) => slot));
  return {
    volumes: kept.map((slot, index) => volumeOf(slot, index, variables)),
    otherDeclarations: variables.filter(({ slot }) => slot === undefined || !used.has(slot)).map(unmappedVariable),
  };
}

/** Take away every variable of the slots that these volumes came from, also those that a later one overrode. */
export function removeDeclarations(workload: WorkloadFacts, volumes: readonly Located[]): readonly Edit[] {
  if (volumes.length === 0) return [];
  const variables = read(workload);
  const names = new Set(volumes.map(({ pointer }) => pointer));
  const slots = new Set(variables.filter(({ pointer }) => names.has(pointer)).map(({ slot }) => slot));
  const erased = variables.filter(({ slot }) => slot !== undefined && slots.has(slot));
  return removeVariables(workload, erased);
}

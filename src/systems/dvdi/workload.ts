import type { MarathonPod } from '../../generated/marathon-pod.ts';
import { newest, versionOf } from '../../model/target.ts';
import { isObject } from '../../text/is-object.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { moduleNames } from '../mesos/isolator-names.ts';
import { runsModule } from '../mesos/isolators.ts';
import type { Selector } from '../selector.ts';
import { among, fromWorkload } from '../selector.ts';
import type { EnvironmentVariable } from '../workload.ts';
import type { DvdiFamily, DvdiSlot, DvdiVariable } from './slots.ts';
import { dvdiSlots, dvdiVariableName, dvdiVariables } from './slots.ts';

/** The variables that look like some of the module's, in order. */
export const prefixedVariables: Selector<EnvironmentVariable> = fromWorkload(({ environment }) =>
  (environment?.variables ?? []).filter(({ name }) => name.startsWith('DVDI_')),
);

/** The names of the variables that a pod and its containers set. */
function podVariables({ environment, containers }: MarathonPod, base: JsonPointer): readonly PlacedName[] {
  const places = [
    { of: environment, pointer: joinPointer(base, 'environment') },
    ...containers.map((container, index) => ({
      of: container.environment,
      pointer: joinPointer(base, 'containers', index, 'environment'),
    })),
  ];
  return places.flatMap(({ of, pointer }) =>
    isObject(of) ? Object.keys(of).map((name) => ({ name, pointer: joinPointer(pointer, name) })) : [],
  );
}

type PlacedName = Pick<EnvironmentVariable, 'name' | 'pointer'>;

/** The first variable that names a volume for a task in a group, or for one in a pod, which Marathon launches as a group. */
export const nameInGroup: Selector<PlacedName> = fromWorkload(({ document, environment, pod, pointer }) => {
  const found = pod === undefined ? (environment?.variables ?? []) : podVariables(pod, pointer);
  const first = found.find(({ name }) => name.startsWith(dvdiVariableName('NAME')));
  return first === undefined || (pod === undefined && document !== 'mesos-task-group') ? [] : [first];
});

/** The same, but none where the Docker containerizer runs the task, or a group holds it: the module does not see these. */
const seenVariables: Selector<EnvironmentVariable> = among(prefixedVariables, (found, { containerizer, document }) =>
  containerizer === 'DOCKER' || document === 'mesos-task-group' ? [] : found,
);

/** The variables that the target's module reads; none where the agents do not run it. */
export const moduleVariables: Selector<DvdiVariable> = among(seenVariables, (found, _, target) =>
  runsModule(target, moduleNames.dvdi) ? dvdiVariables(found, versionOf(target, 'dvdi-module')) : [],
);

/** The variables as the newest module reads them, for those to which some are unknown; without empty ones. */
export const newestVariables: Selector<DvdiVariable> = among(seenVariables, (found) =>
  dvdiVariables(found, newest['dvdi-module']).filter(({ slot, value }) => slot !== undefined && value !== ''),
);

/** The slots of a workload that name a volume for the target's module. */
export const moduleSlots: Selector<DvdiSlot> = among(moduleVariables, dvdiSlots);

/** The first variable that names a volume, unless the Docker containerizer runs the task; the agent may run no module. */
export const firstName: Selector<EnvironmentVariable> = among(prefixedVariables, (found, { containerizer }) => {
  const first = found.find(({ name }) => name.startsWith(dvdiVariableName('NAME')));
  return first === undefined || containerizer === 'DOCKER' ? [] : [first];
});

/** The slots of a task that the Docker containerizer runs, out of the module's sight. */
export const unseenSlots: Selector<DvdiSlot> = among(prefixedVariables, (found, { containerizer }, target) =>
  containerizer === 'DOCKER' ? dvdiSlots(dvdiVariables(found, versionOf(target, 'dvdi-module'))) : [],
);

/** A variable that sets something in a slot. */
export interface SlotVariable {
  readonly variable: DvdiVariable;
  /** The slot, if it names a volume. */
  readonly named: DvdiSlot | undefined;
  /** Whether the name of its slot is a secret, so that the slot names none. */
  readonly hasSecretName: boolean;
}

/** The variables of all slots, in order. */
export const slotVariables: Selector<SlotVariable> = among(moduleVariables, (found) => {
  const slots = new Map(dvdiSlots(found).map((slot) => [slot.slot, slot]));
  const secret = new Set(found.flatMap(({ family, slot, isSecret }) => (family === 'NAME' && isSecret ? [slot] : [])));
  return found.flatMap((variable) => {
    const { slot } = variable;
    return slot === undefined ? [] : [{ variable, named: slots.get(slot), hasSecretName: secret.has(slot) }];
  });
});

/** Find where a slot says something: the variable of that family, or, where a default holds, the one that names the volume. */
export const placeIn = ({ variables }: DvdiSlot, family: DvdiFamily): JsonPointer =>
  (variables[family] ?? variables.NAME).pointer;

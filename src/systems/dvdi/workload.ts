import type { Target } from '../../model/target.ts';
import { versionOf } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { moduleNames } from '../mesos/isolator-names.ts';
import { runsModule } from '../mesos/isolators.ts';
import type { Workload, WorkloadEnvironment } from '../workload.ts';
import { perWorkload } from '../workload.ts';
import type { DvdiFamily, DvdiSlot, DvdiVariable } from './slots.ts';
import { dvdiSlots, dvdiVariables } from './slots.ts';

/** Whether a workload has a variable that looks like one of the module's. */
export const namesAny: (workload: Workload) => boolean = perWorkload(({ environment }) =>
  Boolean(environment?.variables.some(({ name }) => name.startsWith('DVDI_VOLUME_'))),
);

/** The variables that the target's module reads; none where the Docker containerizer runs the task, or the module is off. */
export const variablesOf = (workload: Workload, target: Target): readonly DvdiVariable[] =>
  workload.containerizer !== 'DOCKER' &&
  workload.document !== 'mesos-task-group' &&
  namesAny(workload) &&
  runsModule(target, moduleNames.dvdi)
    ? dvdiVariables((workload.environment as WorkloadEnvironment).variables, versionOf(target, 'dvdi-module'))
    : [];

/** The slots of a workload that name a volume for the target's module. */
export const slotsOf = (workload: Workload, target: Target): readonly DvdiSlot[] =>
  dvdiSlots(variablesOf(workload, target));

/** Where a slot says something: the variable of that family, or, where a default holds, the one that names the volume. */
export const placeIn = ({ variables }: DvdiSlot, family: DvdiFamily): JsonPointer =>
  (variables[family] ?? variables.NAME).pointer;

/** The variables of a family as the newest module reads them, for those to which it is unknown; without empty ones. */
export const laterVariablesOf = (workload: Workload, family: DvdiFamily): readonly DvdiVariable[] =>
  variablesOf(workload, {}).filter(
    (variable) => variable.family === family && variable.slot !== undefined && variable.value !== '',
  );

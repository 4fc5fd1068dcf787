import { mountFailure } from '../../systems/dvdi/refusal.ts';
import { calledSlots } from '../../systems/dvdi/requests.ts';
import { placeIn } from '../../systems/dvdi/workload.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/mount-explicit-create',
  severity: 'error',
  stage: 'mount',
  since: '0.4.3',
  order: [3, 4],
  summary: '`DVDI_VOLUME_EXPLICITCREATE=true` fails every mount.',
  rationale:
    'The module passes `--explicitCreate`, but dvdcli 0.2.0 and later know the flag as `--explicitcreate`, and 0.1.0 does not know it at all. dvdcli prints its usage instead of a mountpoint, and the task fails whether or not the volume exists. Remove the variable. Create the volume beforehand if a missing one must not be created.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:468 (mount)',
    'dvdcli 0.2.1: dvdcli/flags.go:22 (explicitcreate)',
    'mesos-module-dvdi issue 97',
  ],
  on: calledSlots,
  check: (slot) =>
    slot.explicitCreate && {
      pointer: placeIn(slot, 'EXPLICITCREATE'),
      message: 'with `true` the DVDI module passes a flag that no dvdcli knows; write `false`, or remove the variable',
      upstream: [{ text: mountFailure }],
      index: slot.slot,
    },
});

import { moduleSlots, placeIn } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/rootfs',
  severity: 'error',
  stage: 'never-reported',
  summary: 'A container with an image does not see the volumes that the DVDI module mounts.',
  rationale:
    "The module mounts on paths of the agent's host and knows nothing of the container's own file system, so the task finds an empty directory, or none, and writes into its image. Declare an external volume of the container instead, or run the task without an image.",
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:722-805,882 (prepare: no look at the rootfs)',
  ],
  on: moduleSlots,
  check: (slot, { workload }) =>
    workload.rootfs === true && {
      pointer: placeIn(slot, slot.containerPath === '' ? 'NAME' : 'CONTAINERPATH'),
      message: `unexpected DVDI volume ${quote(slot.name)} in a container with an image, which does not see it; expected an external volume of the container`,
      index: slot.slot,
    },
});

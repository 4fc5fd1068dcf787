import { moduleSlots, placeIn } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { containerImageRule } from '../volume-module.ts';

export const rule: Rule = containerImageRule({
  id: 'dvdi-module/container-has-image',
  module: 'dvdi',
  summary: 'A container with an image does not see the volumes that the DVDI module mounts.',
  rationale:
    "The module mounts on paths of the agent's host and ignores the container's own file system. The task finds an empty directory, or none, and writes into its image. Declare an external volume of the container instead, or run the task without an image.",
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:722-805,882 (prepare: no look at the rootfs)',
  ],
  on: moduleSlots,
  placeOf: (slot) => ({
    subject: `DVDI volume ${quote(slot.name)}`,
    pointer: placeIn(slot, slot.containerPath === '' ? 'NAME' : 'CONTAINERPATH'),
    index: slot.slot,
  }),
});

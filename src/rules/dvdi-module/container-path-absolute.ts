import { moduleSlots, placeIn } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/container-path-absolute',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.3.0',
  order: [2, 1],
  summary: 'A DVDI container path must start with `/`.',
  rationale:
    'The module mounts the volume on a path of the agent, so a relative path fails the task. Write the absolute path, or drop the variable to mount the volume on the host only.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:723-725 (prepare)'],
  on: moduleSlots,
  check: (slot) =>
    slot.containerPath !== '' &&
    !slot.containerPath.startsWith('/') && {
      pointer: placeIn(slot, 'CONTAINERPATH'),
      message: `container path ${quote(slot.containerPath)} is relative; start it with \`/\``,
      upstream: [{ text: 'prepare() failed, containerpaths must start with /' }],
      index: slot.slot,
    },
});

import type { Target } from '../../model/target.ts';
import { mountFailure } from '../../systems/dvdi/refusal.ts';
import { calledSlots } from '../../systems/dvdi/requests.ts';
import { dvdiDefaults } from '../../systems/dvdi/slots.ts';
import { placeIn } from '../../systems/dvdi/workload.ts';
import { hostHas } from '../../systems/host-paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** The default path is there unless the target denies it; of any other, the target's list of paths is the better word. */
function isMissing(path: string, target: Target): boolean {
  const listed = path === dvdiDefaults.dvdcli ? undefined : hostHas(target, path);
  return listed === undefined ? target.dvdcli?.present === false : !listed;
}

export const rule: Rule = defineRule({
  id: 'dvdi-module/mount-dvdcli-missing',
  severity: 'error',
  stage: 'mount',
  order: [3, 1],
  summary: 'The dvdcli that the module calls must exist on the agent.',
  rationale:
    'The module calls dvdcli for every mount, at `/usr/bin/dvdcli` unless `DVDI_VOLUME_DVDCLI` names another path. If it is missing, the task fails; modules from 0.4.3 on may even take the agent down. Install dvdcli on the agents, or correct the path. List a path of your own in the target (`host.exists`).',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:432-436 (mount)'],
  on: calledSlots,
  check: (slot, { target }) =>
    isMissing(slot.dvdcli, target) && {
      pointer: placeIn(slot, 'DVDCLI'),
      message: `dvdcli ${quote(slot.dvdcli)} does not exist on the agent; install it, or correct the path`,
      upstream: [{ text: mountFailure }],
      index: slot.slot,
    },
});

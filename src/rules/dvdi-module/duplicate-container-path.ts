import { dvdiRequests } from '../../systems/dvdi/requests.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/duplicate-container-path',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.3.0',
  order: [2, 3],
  summary: 'A volume that an earlier number of the task names already may not be given a container path again.',
  rationale:
    'The module mounts a volume once per task, and compares drivers and names without regard to the case of ASCII letters, so a second container path for the same volume fails the task. Name another volume, or keep the one with the container path that the task uses.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:747-762 (prepare)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.hpp:167-174 (getExternalMountId)',
  ],
  on: dvdiRequests,
  check: ({ slot: { slot, name, driver, variables }, first }) => {
    const { CONTAINERPATH: path } = variables;
    return (
      first !== undefined &&
      path !== undefined &&
      path.value !== '' && {
        pointer: path.pointer,
        message: `unexpected container path ${quote(path.value)} for a second request of volume ${quote(name)} from ${quote(driver)}, expected each volume once`,
        upstream: [{ text: 'prepare() failed, duplicated mount with containerpath' }],
        related: [{ message: 'first request', pointer: first.variables.NAME.pointer }],
        index: slot,
      }
    );
  },
});

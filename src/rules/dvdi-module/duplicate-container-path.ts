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
  summary: 'A task must not request the same volume again with a container path.',
  rationale:
    'The module mounts a volume once per task, and ignores the case of ASCII letters in drivers and names. A second request with a container path fails the task. Name another volume, or keep only the request with the path that the task uses.',
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
        message: `volume ${quote(name)} of driver ${quote(driver)} is requested twice, here with container path ${quote(path.value)}; request it once`,
        upstream: [{ text: 'prepare() failed, duplicated mount with containerpath' }],
        related: [{ message: 'first request', pointer: first.variables.NAME.pointer }],
        index: slot,
      }
    );
  },
});

import { dvdiRequests } from '../../systems/dvdi/requests.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/duplicate-ignored',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'The module ignores a second request of the same volume, with its options.',
  rationale:
    'The module ignores the case of ASCII letters in drivers and names, and drops every request after the first. Options in a later request never reach the driver. Remove the later request, or name another volume.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:763-768 (prepare)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.hpp:167-174 (getExternalMountId)',
  ],
  on: dvdiRequests,
  check: ({ slot: { slot, name, driver, containerPath, variables }, first }) =>
    first !== undefined &&
    containerPath === '' && {
      pointer: variables.NAME.pointer,
      message: `the second request of volume ${quote(name)} of driver ${quote(driver)} is ignored, with its options; request it once`,
      related: [{ message: 'first request', pointer: first.variables.NAME.pointer }],
      index: slot,
    },
});

import { slotVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Families without which the task gets no volume, or another one. */
const decisive: readonly string[] = ['NAME', 'DRIVER', 'CONTAINERPATH'];

export const rule: Rule = defineRule({
  id: 'dvdi-module/variable-secret',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'The DVDI module reads a variable whose value is a secret as empty.',
  rationale:
    'The agent resolves secrets after the module has read the variables, so the module sees no value: a secret name mounts no volume, a secret driver means `rexray`, a secret container path mounts the volume on the host only. Write the value itself.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:651-686 (prepare reads Variable.value)',
    'mesos: include/mesos/mesos.proto (Environment.Variable: type, value, secret)',
  ],
  on: slotVariables,
  check: ({ variable: { name, family, isSecret, pointer, index } }) =>
    isSecret && {
      pointer,
      message: `the value of ${quote(name)} is a secret, which the module reads as empty; write the value itself`,
      ...(decisive.includes(family) && ({ severity: 'error' } as const)),
      index,
    },
});

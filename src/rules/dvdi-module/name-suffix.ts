import { versionOf } from '../../model/target.ts';
import { dvdiRefusal } from '../../systems/dvdi/refusal.ts';
import { moduleVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/name-suffix',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.3.0',
  order: [1, 1],
  summary: 'A DVDI variable ends after the name of its family, or with one digit more.',
  rationale:
    'The module takes every variable that begins with the name of a family for its own and fails the task over a suffix that is not one digit from `0` to `9`, so `DVDI_VOLUME_NAME10` and even an unrelated `DVDI_VOLUME_NAMESPACE` are fatal. Number the volumes with one digit, and give other variables another prefix.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:519-541 (parseEnvVar)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:654-686 (prepare)',
  ],
  on: moduleVariables,
  check: (variable, { target }) =>
    variable.slot === undefined && {
      pointer: variable.pointer,
      message: `unexpected suffix ${quote(variable.suffix)} after \`DVDI_VOLUME_${variable.family}\`, expected none or one digit`,
      upstream: [{ text: dvdiRefusal(variable, versionOf(target, 'dvdi-module')) }],
      index: variable.index,
    },
});

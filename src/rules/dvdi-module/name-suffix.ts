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
  summary: 'A DVDI variable has the name of its family, and at most one digit after it.',
  rationale:
    'The module reads every variable that begins with the name of a family. It fails the task if the rest is not one digit from `0` to `9`, so `DVDI_VOLUME_NAME10` and even an unrelated `DVDI_VOLUME_NAMESPACE` are fatal. Number the volumes with one digit, and give other variables another prefix.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:519-541 (parseEnvVar)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:654-686 (prepare)',
  ],
  on: moduleVariables,
  check: (variable, { target }) =>
    variable.slot === undefined && {
      pointer: variable.pointer,
      message: `suffix ${quote(variable.suffix)} after \`DVDI_VOLUME_${variable.family}\` is not one digit; use none or one digit`,
      upstream: [{ text: dvdiRefusal(variable, versionOf(target, 'dvdi-module')) }],
      index: variable.index,
    },
});

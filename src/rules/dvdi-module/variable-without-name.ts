import { slotVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/variable-without-name',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'A DVDI variable whose number belongs to no named volume is ignored.',
  rationale:
    'The module reads the other variables of a number only when `DVDI_VOLUME_NAME` with that number holds a name, so a slip in the digit loses the setting without a word. Give both the same number, or remove the variable.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:703-705 (prepare)'],
  on: slotVariables,
  check: ({ variable: { suffix, name, value, pointer, index }, named, hasSecretName }) =>
    named === undefined &&
    !hasSecretName &&
    value !== '' && {
      pointer,
      message: `unexpected variable ${quote(name)} that belongs to no volume, expected a name in \`DVDI_VOLUME_NAME${suffix}\``,
      index,
    },
});

import { slotVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/variable-without-name',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'The module ignores a DVDI variable whose number has no named volume.',
  rationale:
    'The module reads the other variables of a number only if `DVDI_VOLUME_NAME` with that number holds a name. A wrong digit silently loses the setting. Use the same number in both, or remove the variable.',
  references: ['mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:703-705 (prepare)'],
  on: slotVariables,
  check: ({ variable: { suffix, name, value, pointer, index }, named, hasSecretName }) =>
    named === undefined &&
    !hasSecretName &&
    value !== '' && {
      pointer,
      message: `variable ${quote(name)} belongs to no volume; add a name in \`DVDI_VOLUME_NAME${suffix}\``,
      index,
    },
});

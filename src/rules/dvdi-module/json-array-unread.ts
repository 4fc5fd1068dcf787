import { prefixedVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/json-array-unread',
  severity: 'error',
  stage: 'never-reported',
  summary: '`DVDI_VOLS_JSON_ARRAY` mounts nothing.',
  rationale:
    'Modules up to 0.2.0 reserve the name for a list of volumes in JSON, but none ever read it, and later ones do not know it. Write `DVDI_VOLUME_NAME` and the other variables of each volume, with a digit after those of the second and later volumes.',
  references: ['mesos-module-dvdi 0.2.0: docker_volume_driver_isolator.hpp (the name is declared and used nowhere)'],
  on: prefixedVariables,
  check: ({ name, value, pointer }) =>
    name === 'DVDI_VOLS_JSON_ARRAY' &&
    value !== '' && {
      pointer,
      message: `no DVDI module reads variable ${quote(name)}; use \`DVDI_VOLUME_NAME\` and its like`,
    },
});

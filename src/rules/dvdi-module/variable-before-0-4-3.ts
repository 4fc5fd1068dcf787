import { newestVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/variable-before-0-4-3',
  severity: 'warning',
  stage: 'never-reported',
  until: '0.4.3',
  summary: 'Modules before 0.4.3 ignore `DVDI_VOLUME_DVDCLI` and `DVDI_VOLUME_EXPLICITCREATE`.',
  rationale:
    'They always call `/usr/bin/dvdcli`, and create every missing volume even if that was not wanted, so a mistyped name gives a new, empty volume. Upgrade the module, or remove the variable.',
  references: [
    'mesos-module-dvdi 0.4.3: docker_volume_driver_isolator.cpp:654-686 (VOL_DVDCLI_ENV_VAR_NAME, VOL_EXPLICIT_ENV_VAR_NAME)',
  ],
  on: newestVariables,
  check: ({ family, name, value, pointer, index }) =>
    (family === 'DVDCLI' || (family === 'EXPLICITCREATE' && value.trim().toLowerCase() === 'true')) && {
      pointer,
      message: `value ${quote(value)} of ${quote(name)} requires mesos-module-dvdi 0.4.3; upgrade the module, or remove the variable`,
      index,
    },
});

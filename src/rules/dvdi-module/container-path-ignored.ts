import { newestVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/container-path-ignored',
  severity: 'error',
  stage: 'never-reported',
  until: '0.3.0',
  summary: 'Modules before 0.3.0 ignore `DVDI_VOLUME_CONTAINERPATH`.',
  rationale:
    'They mount a volume only at the mount point of its driver on the host, such as `/var/lib/rexray/volumes/<name>`. A task that writes to the container path fills a directory of the agent, or finds none. Upgrade the module, or drop the variable and use the path on the host.',
  references: [
    'mesos-module-dvdi 0.2.0: docker_volume_driver_isolator.hpp (the variables NAME, DRIVER and OPTS only)',
    'mesos-module-dvdi 0.3.0: docker_volume_driver_isolator.cpp (VOL_CPATH_ENV_VAR_NAME)',
  ],
  on: newestVariables,
  check: ({ family, name, value, pointer, index }) =>
    family === 'CONTAINERPATH' && {
      pointer,
      message: `container path ${quote(value)} in ${quote(name)} requires mesos-module-dvdi 0.3.0; upgrade the module, or use the path on the host`,
      index,
    },
});

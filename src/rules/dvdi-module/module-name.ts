import { isNearModule, moduleNames } from '../../systems/mesos/isolator-names.ts';
import { writtenModuleNames } from '../../systems/mesos/module-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/module-name',
  severity: 'error',
  stage: 'agent-start',
  since: '0.1.0',
  summary: 'The DVDI module is called `com_emccode_mesos_DockerVolumeDriverIsolator`.',
  rationale:
    'The agent looks the module up in the library by this name, which was `com_emc_mesos_DockerVolumeDriverIsolator` before the first release and still is in some examples; it does not start with any other. Write the name letter for letter, in the modules and in `--isolation`.',
  references: [
    'mesos-module-dvdi 0.4.7: isolator/docker_volume_driver_isolator.cpp (the symbol of the module)',
    'mesos-module-dvdi: dvdi/modules.json, which has the old name',
  ],
  on: writtenModuleNames,
  check: ({ name, what, pointer }) =>
    isNearModule(name, moduleNames.dvdi) && {
      pointer,
      message: `unexpected ${what} ${quote(name)}, expected ${quote(moduleNames.dvdi)}`,
    },
});

import type { Rule } from '../rule.ts';
import { moduleNameRule } from '../volume-module.ts';

export const rule: Rule = moduleNameRule({
  id: 'dvdi-module/module-name',
  since: '0.1.0',
  module: 'dvdi',
  history:
    ' Before the first release it was `com_emc_mesos_DockerVolumeDriverIsolator`, which some examples still have.',
  references: [
    'mesos-module-dvdi 0.4.7: isolator/docker_volume_driver_isolator.cpp (the symbol of the module)',
    'mesos-module-dvdi: dvdi/modules.json, which has the old name',
  ],
});

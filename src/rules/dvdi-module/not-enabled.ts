import { prefixedVariables } from '../../systems/dvdi/workload.ts';
import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { runsModule } from '../../systems/mesos/isolators.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/not-enabled',
  severity: 'error',
  stage: 'never-reported',
  summary: 'DVDI variables mount nothing on agents that do not run the DVDI module.',
  rationale:
    'To an agent without the module they are variables like any other: the task starts, and what it writes is gone with its sandbox. Load the module and name it in `--isolation`, or declare the volume in the container for agents that have `docker/volume`.',
  references: [
    'mesos-module-dvdi README: the --modules flag and the --isolation flag',
    'mesos 1.11: src/slave/containerizer/mesos/containerizer.cpp (MesosContainerizer::create makes the isolators that the flag names)',
  ],
  on: together(prefixedVariables),
  check: (variables, { workload, target }) => {
    if (workload.containerizer === 'DOCKER' || runsModule(target, moduleNames.dvdi)) return undefined;
    const first = variables.find(({ name }) => name.startsWith('DVDI_VOLUME_NAME'));
    return (
      first !== undefined && {
        pointer: first.pointer,
        message: `unexpected DVDI variable ${quote(first.name)} on agents that do not run ${quote(moduleNames.dvdi)}, so that nothing is mounted; expected the module to be loaded and in the isolation (\`mesos.modules\` and \`mesos.isolation\` of the target)`,
      }
    );
  },
});

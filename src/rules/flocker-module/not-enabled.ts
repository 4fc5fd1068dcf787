import { flockerVolumes } from '../../systems/flocker/variables.ts';
import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { runsModule } from '../../systems/mesos/isolators.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'flocker-module/not-enabled',
  severity: 'error',
  stage: 'never-reported',
  summary: 'Flocker variables mount nothing on agents that do not run the Flocker module.',
  rationale:
    'To an agent without the module they are variables like any other: the task starts, and what it writes is not in the dataset. Load the module and name it in `--isolation`.',
  references: [
    'mesos-module-flocker: README.md (Installing on Mesos)',
    'mesos 1.11: src/slave/containerizer/mesos/containerizer.cpp (MesosContainerizer::create makes the isolators that the flag names)',
  ],
  on: flockerVolumes,
  check: ({ id }, { target }) =>
    !runsModule(target, moduleNames.flocker) && {
      pointer: id.pointer,
      message: `unexpected Flocker variable ${quote(id.name)} on agents that do not run ${quote(moduleNames.flocker)}, so that nothing is mounted; expected the module to be loaded and in the isolation (\`mesos.modules\` and \`mesos.isolation\` of the target)`,
    },
});

import { flockerIds } from '../../systems/flocker/variables.ts';
import type { Rule } from '../rule.ts';
import { notEnabledRule } from '../volume-module.ts';

export const rule: Rule = notEnabledRule({
  id: 'flocker-module/not-enabled',
  module: 'flocker',
  rationale:
    'To an agent without the module they are variables like any other: the task starts, and what it writes is not in the dataset. Load the module and name it in `--isolation`.',
  references: [
    'mesos-module-flocker: README.md (Installing on Mesos)',
    'mesos 1.11: src/slave/containerizer/mesos/containerizer.cpp (MesosContainerizer::create makes the isolators that the flag names)',
  ],
  on: flockerIds,
});

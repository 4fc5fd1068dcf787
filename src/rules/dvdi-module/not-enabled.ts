import { firstName } from '../../systems/dvdi/workload.ts';
import type { Rule } from '../rule.ts';
import { notEnabledRule } from '../volume-module.ts';

export const rule: Rule = notEnabledRule({
  id: 'dvdi-module/not-enabled',
  module: 'dvdi',
  rationale:
    'To an agent without the module they are variables like any other: the task starts, and what it writes is gone with its sandbox. Load the module and name it in `--isolation`, or declare the volume in the container for agents that have `docker/volume`.',
  references: [
    'mesos-module-dvdi README: the --modules flag and the --isolation flag',
    'mesos 1.11: src/slave/containerizer/mesos/containerizer.cpp (MesosContainerizer::create makes the isolators that the flag names)',
  ],
  on: firstName,
});

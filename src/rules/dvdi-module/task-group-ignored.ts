import { dvdiVariableName } from '../../systems/dvdi/slots.ts';
import { prefixedVariables } from '../../systems/dvdi/workload.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/task-group-ignored',
  severity: 'error',
  stage: 'never-reported',
  summary: 'DVDI variables mount nothing for the tasks of a group.',
  rationale:
    'The tasks of a group are containers nested in that of their executor. The module reads the environment of executors only, so the tasks start without their volumes. Declare Docker volumes in the containers of the tasks instead.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp (prepare: executor_info.command.environment)',
  ],
  on: together(prefixedVariables),
  check: (variables, { workload }) => {
    if (workload.document !== 'mesos-task-group') return undefined;
    const first = variables.find(({ name }) => name.startsWith(dvdiVariableName('NAME')));
    return (
      first !== undefined && {
        pointer: first.pointer,
        message: `variable ${quote(first.name)} mounts nothing for a task in a group; use a Docker volume of its container`,
      }
    );
  },
});

import { nameInGroup } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/task-group-ignored',
  severity: 'error',
  stage: 'never-reported',
  summary: 'DVDI variables mount nothing for the tasks of a group, or for a pod.',
  rationale:
    'The tasks of a group are containers nested in that of their executor. The module reads the environment of executors only, so the tasks start without their volumes. Marathon launches a pod as such a group. Declare Docker volumes in the containers of the tasks instead, or write an app.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp (prepare: executor_info.command.environment)',
    'marathon 1.11: src/main/scala/mesosphere/mesos/TaskGroupBuilder.scala (build)',
  ],
  on: nameInGroup,
  check: ({ name, pointer }, { workload: { pod } }) => {
    const instead = pod === undefined ? 'use a Docker volume of its container' : 'use an app instead of a pod';
    return { pointer, message: `variable ${quote(name)} mounts nothing for a task in a group; ${instead}` };
  },
});

import { mesosContainers } from '../../systems/mesos/container.ts';
import { isExecutors, masterRefusal } from '../../systems/mesos/master.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-master/task-group-docker',
  severity: 'error',
  stage: 'master',
  since: '1.1.0',
  order: [3, 0],
  summary: 'The tasks of a group cannot run in the Docker containerizer.',
  rationale:
    'The tasks of a group are nested in the container of their executor, which only the Mesos containerizer supports. Use a container of type `MESOS` with an image.',
  references: ['mesos: src/master/validation.cpp:1892-1894,1976-1979 (validateTaskGroup)'],
  on: mesosContainers,
  check: ({ container, pointer }, { workload }) => {
    if (workload.document !== 'mesos-task-group' || container.type !== 'DOCKER') return undefined;
    const place = isExecutors(workload) ? 'executor' : 'task';
    return {
      pointer: joinPointer(pointer, 'type'),
      message: `${place === 'task' ? 'a task' : 'an executor'} in a group cannot have a container of type \`DOCKER\`; use \`MESOS\``,
      upstream: masterRefusal(workload, `Docker ContainerInfo is not supported on the ${place}`),
    };
  },
});

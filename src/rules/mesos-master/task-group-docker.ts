import { containerPointer } from '../../systems/mesos/container.ts';
import { isExecutors, refusalOf } from '../../systems/mesos/master.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-master/task-group-docker',
  needs: 'mesos-container',
  severity: 'error',
  stage: 'master',
  since: '1.1.0',
  order: [3, 0],
  summary: 'The tasks of a group cannot run in the Docker containerizer.',
  rationale:
    'The tasks of a group are nested in the container of their executor, which the Mesos containerizer alone can do. Use a container of type `MESOS` with an image.',
  references: ['mesos: src/master/validation.cpp:1892-1894,1976-1979 (validateTaskGroup)'],
  check: (workload) => {
    const { document, mesos } = workload;
    if (document !== 'mesos-task-group' || mesos?.container?.type !== 'DOCKER') return [];
    const place = isExecutors(workload) ? 'executor' : 'task';
    return [
      {
        pointer: joinPointer(containerPointer(mesos), 'type'),
        message: `unexpected container of type \`DOCKER\` of ${place === 'task' ? 'a task' : 'an executor'} in a group, expected \`MESOS\``,
        upstream: refusalOf(workload, `Docker ContainerInfo is not supported on the ${place}`),
      },
    ];
  },
};

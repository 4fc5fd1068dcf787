import castArray from 'lodash/castArray.js';
import { containerPointer } from '../../systems/mesos/container.ts';
import { invalidContainer } from '../../systems/mesos/master.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-master/docker-info-name-param',
  needs: 'mesos-container',
  severity: 'error',
  stage: 'master',
  since: '1.6.0',
  order: [2, 1],
  summary: 'The parameters of a Docker container must not have the key `name`.',
  rationale:
    'Mesos gives its Docker containers names by which it finds them again, so the master refuses a task that sets another one. Remove the parameter. Only this spelling is refused, and only in containers of type `DOCKER`.',
  references: ['mesos: src/common/validation.cpp:310-315 (validateContainerInfo)'],
  check: (workload) => {
    const { mesos } = workload;
    const parameters = mesos?.container?.type === 'DOCKER' ? mesos.container.docker?.parameters : undefined;
    if (mesos === undefined || !parameters) return [];
    const pointer = joinPointer(containerPointer(mesos), 'docker', 'parameters');
    return castArray(parameters).flatMap(({ key }, index) =>
      key !== 'name'
        ? []
        : {
            pointer: joinPointer(Array.isArray(parameters) ? joinPointer(pointer, index) : pointer, 'key'),
            message: "unexpected parameter `name`, expected the container's name to be left to Mesos",
            upstream: invalidContainer(workload, "Parameter in DockerInfo must not be 'name'"),
            index,
          },
    );
  },
};

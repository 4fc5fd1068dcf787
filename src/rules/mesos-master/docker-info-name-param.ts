import { dockerParameters } from '../../systems/docker/parameters.ts';
import { invalidContainer } from '../../systems/mesos/master.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-master/docker-info-name-param',
  severity: 'error',
  stage: 'master',
  since: '1.6.0',
  order: [2, 1],
  summary: 'The parameters of a Docker container must not have the key `name`.',
  rationale:
    'Mesos gives its Docker containers names by which it finds them again, so the master refuses a task that sets another one. Remove the parameter. Only this spelling is refused, and only in containers of type `DOCKER`.',
  references: ['mesos: src/common/validation.cpp:310-315 (validateContainerInfo)'],
  on: dockerParameters,
  check: ({ key, pointer }, { workload }, index) =>
    workload.mesos !== undefined &&
    key === 'name' && {
      pointer: joinPointer(pointer, 'key'),
      message: "unexpected parameter `name`, expected the container's name to be left to Mesos",
      upstream: invalidContainer(workload, "Parameter in DockerInfo must not be 'name'"),
      index,
    },
});

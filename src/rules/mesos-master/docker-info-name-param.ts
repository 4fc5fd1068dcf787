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
    'Mesos names its Docker containers so that it can find them again, and the master refuses a task that sets another name. Remove the parameter. The master refuses only this spelling, and only in containers of type `DOCKER`.',
  references: ['mesos: src/common/validation.cpp:310-315 (validateContainerInfo)'],
  on: dockerParameters,
  check: ({ key, pointer }, { workload }, index) =>
    workload.mesos !== undefined &&
    key === 'name' && {
      pointer: joinPointer(pointer, 'key'),
      message: 'parameter `name` is reserved, since Mesos names the container; remove it',
      upstream: invalidContainer(workload, "Parameter in DockerInfo must not be 'name'"),
      index,
    },
});

import { mesosContainers } from '../../systems/mesos/container.ts';
import { invalidContainer } from '../../systems/mesos/master.ts';
import { isSet } from '../../systems/mesos/sources.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-master/docker-info-missing',
  severity: 'error',
  stage: 'master',
  since: '1.6.0',
  order: [2, 0],
  summary: 'A container of type `DOCKER` must have the field `docker`.',
  rationale:
    'The Docker containerizer runs the image in `docker`, so the master refuses a task without it. Add `docker` with the image, or set the type to `MESOS`.',
  references: ['mesos: src/common/validation.cpp:300-304 (validateContainerInfo)'],
  on: mesosContainers,
  check: ({ container, pointer }, { workload }) =>
    container.type === 'DOCKER' &&
    !isSet(container.docker) && {
      pointer,
      message: 'container of type `DOCKER` is missing `docker`; add it with the image',
      upstream: invalidContainer(workload, "DockerInfo 'docker' is not set for DOCKER typed ContainerInfo"),
    },
});

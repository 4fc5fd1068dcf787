import { lackingSource } from '../../systems/mesos/master.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-master/source-docker-volume-missing',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'master',
  since: '1.5.0',
  order: [1, 2],
  summary: 'A source of type `DOCKER_VOLUME` must have the field `docker_volume`.',
  rationale:
    'The master looks only at the field that belongs to the type of a source, whatever else is set beside it, and refuses the task when it is missing. Add `docker_volume`, which names the volume and its driver, or correct `type`.',
  references: ['mesos: src/common/validation.cpp:234-239 (validateVolume)'],
  check: (workload) => lackingSource(workload, 'DOCKER_VOLUME', 'docker_volume'),
};

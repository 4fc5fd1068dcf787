import type { Rule } from '../rule.ts';
import { sourceFieldRule } from '../source-field.ts';

export const rule: Rule = sourceFieldRule({
  id: 'mesos-master/source-docker-volume-missing',
  since: '1.5.0',
  type: 'DOCKER_VOLUME',
  field: 'docker_volume',
  says: 'names the volume and its driver',
  references: ['mesos: src/common/validation.cpp:234-239 (validateVolume)'],
});

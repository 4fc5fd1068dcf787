import { containerPathExistsRule } from '../container-path-exists.ts';
import { dockerVolumeMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule(dockerVolumeMounts, {
  id: 'mesos-agent/docker-volume-container-path-exists',
  references: ['mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:439-446 (prepare)'],
});

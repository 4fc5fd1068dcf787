import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { dockerVolumeMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule(dockerVolumeMounts, {
  id: 'mesos-agent/docker-volume-container-path-creatable',
  references: ['mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:433-438,465-470 (prepare)'],
});

import { containerPathExistsRule } from '../container-path-exists.ts';
import { imageMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule(imageMounts, {
  id: 'mesos-agent/image-container-path-exists',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/image.cpp:165-168 (prepare)'],
});

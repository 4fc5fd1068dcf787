import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { imageMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule(imageMounts, {
  id: 'mesos-agent/image-container-path-creatable',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/image.cpp (prepare)'],
});

import { containerPathExistsRule } from '../container-path-exists.ts';
import { secretMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule(secretMounts, {
  id: 'mesos-agent/secret-container-path-exists',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/secret.cpp:213-217 (prepare)'],
});

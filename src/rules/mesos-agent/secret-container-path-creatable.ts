import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { secretMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule(secretMounts, {
  id: 'mesos-agent/secret-container-path-creatable',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/secret.cpp (prepare)'],
});

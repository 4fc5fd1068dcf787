import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { csiMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule(csiMounts, {
  id: 'mesos-agent/csi-container-path-creatable',
  references: ['mesos: src/slave/containerizer/mesos/isolators/csi/isolator.cpp (prepare)'],
});

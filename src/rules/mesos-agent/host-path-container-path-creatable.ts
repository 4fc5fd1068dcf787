import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { hostPathMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule(hostPathMounts, {
  id: 'mesos-agent/host-path-container-path-creatable',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/host_path.cpp (prepare)'],
});

import { containerPathExistsRule } from '../container-path-exists.ts';
import { hostPathMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule(hostPathMounts, {
  id: 'mesos-agent/host-path-container-path-exists',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/host_path.cpp:255-259 (prepare)'],
});

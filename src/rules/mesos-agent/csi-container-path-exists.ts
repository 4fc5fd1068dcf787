import { containerPathExistsRule } from '../container-path-exists.ts';
import { csiMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule(csiMounts, {
  id: 'mesos-agent/csi-container-path-exists',
  references: ['mesos: src/slave/containerizer/mesos/isolators/csi/isolator.cpp:319-322 (prepare)'],
});

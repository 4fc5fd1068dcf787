import { containerPathExistsRule } from '../container-path-exists.ts';
import { sandboxPathMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathExistsRule(sandboxPathMounts, {
  id: 'mesos-agent/sandbox-path-container-path-exists',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp:325-329 (prepare)'],
});

import { containerPathCreatableRule } from '../container-path-creatable.ts';
import { sandboxPathMounts } from '../mounts.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = containerPathCreatableRule(sandboxPathMounts, {
  id: 'mesos-agent/sandbox-path-container-path-creatable',
  references: ['mesos: src/slave/containerizer/mesos/isolators/volume/sandbox_path.cpp (prepare)'],
});
